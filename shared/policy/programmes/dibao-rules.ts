/** Dibao rules: standard, margin, rounding and classified add-ons of one area, compiled once a month. */
import { AgeLimit } from '../age';
import type { GradeRule } from '../grade-rule';
import { compileMeans } from '../means-rules';
import type { ParameterRead } from '../parameter-at';
import { parseRational, type Rational, type Rounding } from '../rational';
import type { Compile, Compiled, Reader } from '../rules';
import { compileBands, type BandRules } from './dibao-bands';

export interface DibaoRules extends Compiled {
  area: 'urban' | 'rural';
  standard: ParameterRead<number>;
  marginRatio: ParameterRead<string>;
  margin: Rational;
  rounding: ParameterRead<Rounding>;
  least: ParameterRead<number>;
  /** Null where the difference is paid. */
  bands: BandRules | null;
  addons: AddonRules;
}

/** Add-ons by category; the first five exclude one another, `disabled` stacks. */
export interface AddonRules {
  severe: ParameterRead<number>;
  illness: ParameterRead<number>;
  elderly: ParameterRead<number>;
  preschool: ParameterRead<number>;
  student: ParameterRead<number>;
  disabled: ParameterRead<number>;
  severeGrades: GradeRule[];
  elderlyAge: AgeLimit;
  schoolAge: AgeLimit;
}

function compile(reader: Reader, area: 'urban' | 'rural'): DibaoRules {
  const standard = reader.get(area === 'urban' ? 'dibao.standard.urban' : 'dibao.standard.rural');
  const marginRatio = reader.get('dibao.margin_ratio');
  const rounding = reader.get('dibao.rounding');
  const least = reader.get('dibao.min_benefit');
  const bands = compileBands(reader, area);
  const addons = compileAddons(reader);
  return {
    area,
    missing: reader.missing,
    last_value: reader.last_value || reader.rules.of(compileMeans).last_value,
    standard,
    marginRatio,
    margin: parseRational(marginRatio.from === '' ? '0' : marginRatio.value),
    rounding,
    least,
    bands,
    addons,
  };
}

export function compileAddons(reader: Reader): AddonRules {
  return {
    severe: reader.get('dibao.addon.severe_disability'),
    illness: reader.get('dibao.addon.serious_illness'),
    elderly: reader.get('dibao.addon.elderly'),
    preschool: reader.get('dibao.addon.preschool'),
    student: reader.get('dibao.addon.student'),
    disabled: reader.get('dibao.addon.disabled'),
    severeGrades: reader.get('disability.severe').value,
    elderlyAge: new AgeLimit(reader.get('dibao.addon.elderly_age').value),
    schoolAge: new AgeLimit(reader.get('dibao.addon.preschool_below_age').value),
  };
}

export const urbanDibao: Compile<DibaoRules> = (reader) => compile(reader, 'urban');
export const ruralDibao: Compile<DibaoRules> = (reader) => compile(reader, 'rural');
