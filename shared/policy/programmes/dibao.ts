/** Dibao (最低生活保障): difference benefit with classified add-ons, and what a change does to it. */
import type { AssessResult, Reason } from '../assess-answer';
import {
  currentOf,
  finish,
  reason,
  startMonth,
  tracerOf,
  undetermined,
  type Run,
} from '../assess-run';
import { yuan } from '../amount-text';
import { NONE } from '../counting';
import type { Means } from '../household-means';
import type { Tracer } from '../trace';
import type { DibaoRules } from './dibao-rules';
import { settleDibao, type DibaoFinding } from './dibao-change';
import { addAddons, benefitOf } from './dibao-measure';
import { propertyReason, standardReason } from './dibao-reasons';
import { asksAsReligious, compileSingle } from './dibao-single-ways';
import { missingFacts, standingOf } from './dibao-standing';
import type { DibaoStanding } from './standing';
import { tekunKeys } from './tekun';

const code = 'dibao';

/**
 * Dibao of the household: y < S and property acceptable; n·S − Y a month in fen plus add-ons
 * (社会救助暂行办法第九条、第十二条; 重庆市城乡居民最低生活保障条例第十条、第二十条).
 */
export function dibao(run: Run): AssessResult {
  const taken = tekunKeys(run);
  const standing = standingOf(run, taken);
  const t = tracerOf(run);
  t?.include(standing.steps);
  const { rules, means } = standing;
  if (!rules || !means) {
    return undetermined(run, code, standing.missing, standing.members, null, t);
  }
  if (means.n === 0 && means.people_missing.length === 0) {
    const because = taken.length > 0 ? 'exclusive_tekun' : 'no_counted_members';
    return conclude(run, standing, { eligible: false, reasons: [reason(run, code, because)] }, t);
  }
  if (!currentOf(run, code) && asksAsReligious(run, run.rules.of(compileSingle))) {
    return conclude(run, standing, { eligible: false, reasons: [reason(run, code, 'as_single')] }, t);
  }
  const facts = missingFacts(means);
  const barred = means.property === 'fail';
  if (facts.length > 0 && !barred)
    return undetermined(run, code, facts, standing.members, rules, t);
  const finding = find(run, standing, rules, means, t);
  if (finding === null) {
    const missing = addAddons(run.input.household, rules, standing.people, null).missing;
    return undetermined(run, code, missing, standing.members, rules, t);
  }
  return conclude(run, standing, finding, t);
}

/** Eligible or not, with the amounts; null when a fact for an add-on is missing. */
function find(
  run: Run,
  standing: DibaoStanding,
  rules: DibaoRules,
  means: Means,
  t: Tracer | null,
): DibaoFinding | null {
  const { place } = standing;
  const reasons: Reason[] = [];
  if (place) reasons.push(standardReason(run, code, means, rules, place));
  const owned = means.property === 'fail';
  if (owned) reasons.push(propertyReason(run, code, means));
  if (place !== 'below' || owned) return { eligible: false, reasons };
  const base = benefitOf(means, rules, t);
  const addons = addAddons(run.input.household, rules, standing.people, t);
  if (addons.missing.length > 0) return null;
  const amount = base + addons.fen;
  t?.step('amount', '每月保障金额', `${yuan(base)} + ${yuan(addons.fen)}`, yuan(amount), 'yuan');
  return { eligible: true, reasons, base_fen: base, addons_fen: addons.fen };
}

/** A new application is granted or refused; a household in benefit is settled by its change. */
function conclude(
  run: Run,
  standing: DibaoStanding,
  finding: DibaoFinding,
  t: Tracer | null,
): AssessResult {
  const current = currentOf(run, code);
  const settled = settleDibao(run, standing, finding, current, t);
  if (settled) return settled;
  const { base_fen: base = 0, addons_fen: addons = 0 } = finding;
  return finish(
    run,
    {
      programme: code,
      decision: finding.eligible ? 'grant' : 'refuse',
      eligible: finding.eligible,
      amount_fen: base + addons,
      base_fen: base,
      addons_fen: addons,
      from: finding.eligible ? startMonth(run, code) : null,
      members: standing.members,
      flags: flagsOf(run),
      reasons: finding.reasons,
    },
    standing.rules,
    t,
  );
}

/** Somebody's tekun is not yet settled: the household's dibao may still change. */
function flagsOf(run: Run): string[] {
  if (run.tekun === null) return NONE as unknown as string[];
  const open = run.tekun.some((result) => result.decision === 'undetermined');
  return open ? ['tekun_undetermined'] : (NONE as unknown as string[]);
}
