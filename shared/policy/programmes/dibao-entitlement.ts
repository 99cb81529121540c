/** Dibao entitlement: what the facts would have given in an earlier month, by that month's rules. */
import type { PlainMonth } from '../../base/plain-date';
import { firstDay } from '../../base/plain-date';
import type { Run } from '../assess-run';
import { countPeople } from '../counting';
import { measureMeans } from '../household-means';
import { compileMeans } from '../means-rules';
import { rulesOf } from '../rules';
import { addAddons, benefitOf, placeOf } from './dibao-measure';
import { dibaoRulesOf, missingFacts } from './dibao-standing';
import type { DibaoStanding } from './standing';

/** Monthly entitlement in fen of a past month; null when a fact or a parameter is missing. */
export function dibaoEntitlement(
  run: Run,
  standing: DibaoStanding,
  month: PlainMonth,
): number | null {
  const { household } = run.input;
  const rules = rulesOf(run.rules.pack, month);
  const dibao = dibaoRulesOf(rules, household.area);
  const meansRules = rules.of(compileMeans);
  if (!dibao || dibao.missing.length > 0 || meansRules.missing.length > 0) return null;
  const people = countPeople(household, firstDay(month), month, standing.left_out);
  const means = measureMeans(household, meansRules, dibao.standard.value, people, false);
  if (means.property === 'fail') return 0;
  if (missingFacts(means).length > 0) return null;
  if (placeOf(means, dibao) !== 'below') return 0;
  const addons = addAddons(household, dibao, people, null);
  return addons.missing.length > 0 ? null : benefitOf(means, dibao, null) + addons.fen;
}
