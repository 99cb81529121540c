/** Tekun rules: grounds, obligors, amounts and care classes, compiled once a month. */
import { AgeLimit } from '../age';
import type { GradeRule } from '../grade-rule';
import type { ParameterRead } from '../parameter-at';
import type { Compiled, Reader } from '../rules';

export interface TekunRules extends Compiled {
  basic: ParameterRead<number>;
  careFull: ParameterRead<number>;
  careHalf: ParameterRead<number>;
  careSelf: ParameterRead<number>;
  fullFrom: ParameterRead<number>;
  halfFrom: ParameterRead<number>;
  elderlyAge: ParameterRead<number>;
  minorAge: ParameterRead<number>;
  elderly: AgeLimit;
  newMinor: AgeLimit;
  keptMinor: AgeLimit;
  adult: AgeLimit;
  schoolStages: readonly string[];
  grounds: GradeRule[];
  obligorDibaoAge: number;
  obligorLowIncomeAge: number;
  obligorSevere: GradeRule[];
}

export function compileTekun(reader: Reader): TekunRules {
  const elderlyAge = reader.get('tekun.elderly_age');
  const minorAge = reader.get('tekun.minor_new_age');
  const made = {
    basic: reader.get('tekun.basic'),
    careFull: reader.get('tekun.care.full'),
    careHalf: reader.get('tekun.care.half'),
    careSelf: reader.get('tekun.care.self'),
    fullFrom: reader.get('tekun.care.full_from'),
    halfFrom: reader.get('tekun.care.half_from'),
    elderlyAge,
    minorAge,
    elderly: new AgeLimit(elderlyAge.value),
    newMinor: new AgeLimit(minorAge.value),
    keptMinor: new AgeLimit(reader.get('tekun.minor_until_age').value),
    adult: new AgeLimit(reader.get('age.adult').value),
    schoolStages: reader.get('tekun.school_stages').value,
    grounds: reader.get('tekun.disability').value,
    obligorDibaoAge: reader.get('tekun.obligor.dibao_age').value,
    obligorLowIncomeAge: reader.get('tekun.obligor.low_income_age').value,
    obligorSevere: reader.get('tekun.obligor.severe').value,
  };
  return { ...made, missing: reader.missing, last_value: reader.last_value };
}
