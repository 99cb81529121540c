/** Dibao reasons: income and property reasons of a household, with figures when explained. */
import type { Reason } from '../assess-answer';
import { reason, type Run } from '../assess-run';
import type { Means } from '../household-means';
import type { ProgrammeCode } from '../programme-code';
import type { Place } from './dibao-measure';
import type { DibaoRules } from './dibao-rules';
import { marginText, perCapitaText, standardText } from './dibao-standing';

/** Why the income is or is not below the standard. */
export function standardReason(
  run: Run,
  programme: ProgrammeCode,
  means: Means,
  rules: DibaoRules,
  place: Place,
): Reason {
  const below = place === 'below';
  const code = below ? 'income_below_standard' : 'income_not_below_standard';
  if (!run.traced) return reason(run, programme, code);
  const relation = below ? '低于' : place === 'equal' ? '等于' : '高于';
  const message = `家庭月人均收入 ${perCapitaText(means)}，${relation}${standardText(rules)}`;
  return reason(run, programme, code, below ? message : `${message}，不低于低保标准`);
}

/** Why the income is or is not below the margin line. */
export function marginReason(
  run: Run,
  programme: ProgrammeCode,
  means: Means,
  rules: DibaoRules,
  place: Place,
): Reason {
  const below = place !== 'above';
  const code = below ? 'income_below_margin' : 'income_not_below_margin';
  if (!run.traced) return reason(run, programme, code);
  const message = `家庭月人均收入 ${perCapitaText(means)}，${below ? '低于' : '不低于'}${marginText(rules)}`;
  return reason(run, programme, code, message);
}

/** Why the property fails, naming the test. */
export function propertyReason(run: Run, programme: ProgrammeCode, means: Means): Reason {
  return reason(run, programme, `property_${means.failing}`);
}
