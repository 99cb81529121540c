/** Means rules: what income and property tests read from a pack, compiled once a month. */
import { AgeLimit } from './age';
import type { GradeRule } from './grade-rule';
import type { IncomeItem, PropertyTest, WorkCost } from './parameter-shapes';
import type { ParameterRead } from './parameter-at';
import { parseRational, type Rational } from './rational';
import type { Compiled, Reader } from './rules';
import { compileSupport, type SupportRules } from './support-rules';

const MONTHS_A_YEAR = 12;

/** Income is summed in parts of a fen: `scale` parts make one fen, so that nothing is rounded. */
export interface MeansRules extends Compiled {
  scale: number;
  /** Parts of a fen that one fen of a yearly amount adds to a month. */
  yearlyScale: number;
  workCost: ParameterRead<WorkCost>;
  workRate: Rational;
  farmLoss: ParameterRead<'zero' | 'offset'>;
  /** How support that nobody agreed is imputed; null where only agreed support counts. */
  support: SupportRules | null;
  supportWaived: ParameterRead<boolean>;
  supportWaivedAge: number;
  /** Transfers left out of the count; undefined where the pack is silent, which matters only if there are any. */
  exemptItems: ParameterRead<IncomeItem[]> | undefined;
  exemptKey: ExemptKey;
  property: ParameterRead<PropertyTest[]>;
  tests: ReadonlyMap<string, PropertyTest>;
  adult: AgeLimit;
  severe: GradeRule[];
}

type ExemptKey = 'income.exempt_items.dibao' | 'income.exempt_items.tekun';

export function compileMeans(reader: Reader): MeansRules {
  return compile(reader, 'income.exempt_items.dibao');
}

/** The same tests of one person's own living, with the transfers that 特困 leaves out (民发〔2021〕43号第六条). */
export function compileOwnLiving(reader: Reader): MeansRules {
  return compile(reader, 'income.exempt_items.tekun');
}

function compile(reader: Reader, exemptKey: ExemptKey): MeansRules {
  const workCost = reader.get('income.work_cost');
  const farmLoss = reader.get('income.farm_loss');
  const support = compileSupport(reader);
  const supportWaived = reader.get('income.support_waived_for_severe');
  const supportWaivedAge = reader.get('income.support_waived_age').value;
  const property = reader.get('property.tests');
  const adult = reader.get('age.adult');
  const severe = reader.get('disability.severe');
  const known = reader.missing.length === 0;
  const workRate = parseRational(known ? workCost.value.rate : '0');
  return {
    missing: reader.missing,
    last_value: reader.last_value,
    scale: MONTHS_A_YEAR * workRate.d,
    yearlyScale: workRate.d,
    workCost,
    workRate,
    farmLoss,
    support,
    supportWaived,
    supportWaivedAge,
    exemptItems: reader.rules.read(exemptKey),
    exemptKey,
    property,
    tests: new Map(known ? property.value.map((test) => [test.code, test]) : []),
    adult: new AgeLimit(adult.value),
    severe: severe.value,
  };
}
