/** Dibao single (单人户): one member of a margin household judged as a household of one. */
import { addMonths, type PlainMonth } from '../../base/plain-date';
import type { AssessResult, Reason } from '../assess-answer';
import type { AssessCurrent, AssessMember } from '../assess-input';
import {
  currentOf,
  finish,
  reason,
  resultOf,
  startMonth,
  tracerOf,
  undetermined,
  type Draft,
  type Run,
} from '../assess-run';
import { yuan, yuanOf } from '../amount-text';
import { changeMonth } from '../change-month';
import { isCounted, onePerson } from '../counting';
import { addIncome } from '../household-income';
import type { Means } from '../household-means';
import { compileMeans } from '../means-rules';
import { roundFen, roundingNames } from '../rational';
import { pays } from '../relations';
import { together } from '../rules';
import type { Tracer } from '../trace';
import { bandBenefit } from './dibao-bands';
import { addAddons, atLeast } from './dibao-measure';
import type { DibaoRules } from './dibao-rules';
import { marginReason, propertyReason } from './dibao-reasons';
import { missingFacts, standingOf } from './dibao-standing';
import type { DibaoStanding } from './standing';
import {
  asksAsReligious,
  compileSingle,
  isUnemployedSevere,
  unknownPaths,
  wayOf,
  type SingleRules,
  type Way,
} from './dibao-single-ways';
import { tekunKeys } from './tekun';

const code = 'dibao_single';

/** One answer for each disabled or seriously ill member of a household not in dibao, and for religious staff who ask alone. */
export function dibaoSingle(run: Run): AssessResult[] {
  const rules = run.rules.of(compileSingle);
  const standing = standingOf(run, tekunKeys(run));
  const { members } = run.input.household;
  const concerned = members.filter(
    (member) =>
      isCounted(member, null) !== false &&
      (isConcerned(member) || asksAsReligious(run, rules) || currentOf(run, code, member.key)),
  );
  if (concerned.length === 0 || inDibao(run)) return [];
  return concerned.map((member) => answer(run, member, standing, rules));
}

/** The household itself is paid dibao, a phase-out included: nobody is judged apart. */
function inDibao(run: Run): boolean {
  if (run.current.some((row) => row.programme === code)) return false;
  return pays(resultOf(run, 'dibao')?.decision);
}

/** A change of what is drawn counts from its month; so does a single award after the household's. */
function firstMonth(run: Run, current: AssessCurrent | undefined, same: boolean): PlainMonth {
  if (current && same) return run.decision_month;
  const after = current !== undefined || currentOf(run, 'dibao') !== undefined;
  return after ? changeMonth(run).from : startMonth(run, code);
}

function isConcerned(member: AssessMember): boolean {
  const { disability = null, serious_illness: ill = false } = member;
  return disability !== null || ill !== false;
}

function answer(
  run: Run,
  member: AssessMember,
  standing: DibaoStanding,
  rules: SingleRules,
): AssessResult {
  const t = tracerOf(run);
  t?.include(standing.steps);
  const members = [member.key];
  const { means } = standing;
  if (!means || rules.missing.length > 0) {
    return undetermined(run, code, [...standing.missing, ...rules.missing], members, rules, t);
  }
  const route = wayOf(run, member, rules, t);
  const facts = [...missingFacts(means)];
  const unknown = route === 'unknown';
  if (unknown) facts.push(...unknownPaths(run, member));
  const barred = means.property === 'fail' || route === 'none';
  if (facts.length > 0 && !barred) return undetermined(run, code, facts, members, rules, t);
  return conclude(run, member, standing, rules, route, t);
}

function conclude(
  run: Run,
  member: AssessMember,
  standing: DibaoStanding,
  rules: SingleRules,
  way: Way,
  t: Tracer | null,
): AssessResult {
  const { means, place } = standing;
  const dibao = standing.rules;
  if (!means || !dibao) return undetermined(run, code, standing.missing, [member.key], rules, t);
  const reasons: Reason[] = [];
  const within = place === 'margin' || place === 'equal';
  const unemployed = way === 'margin' && !within && isUnemployedSevere(run, member, rules);
  if (way === 'none') reasons.push(reason(run, code, 'single_ground_missing'));
  if (way === 'margin' && place && !unemployed)
    reasons.push(marginReason(run, code, means, dibao, place));
  if (means.property === 'fail') reasons.push(propertyReason(run, code, means));
  const taken = standing.left_out.includes(member.key);
  if (taken) reasons.push(reason(run, code, 'exclusive_tekun'));
  const open = way === 'religious' || (way === 'margin' && (within || unemployed));
  const may = open && means.property === 'pass' && !taken;
  const own = may ? ownIncome(run, member, means, rules, t) : null;
  const enough = own !== null && own.scaled >= dibao.standard.value * own.scale;
  if (enough) reasons.push(reason(run, code, 'own_income'));
  if (own === null || enough) return refused(run, member, reasons, rules, t);
  reasons.push(reason(run, code, way === 'religious' ? 'single_religious' : 'single_ground'));
  const flags = unemployed ? ['manual'] : [];
  return granted(run, member, { dibao, rules }, own, { reasons, flags }, t);
}

/** An income of which `scale` parts make one fen. */
interface Parts {
  scaled: number;
  scale: number;
}

/** Own counted income, or the household's per head (单人户收入基数 by the pack). */
function ownIncome(
  run: Run,
  member: AssessMember,
  means: Means,
  rules: SingleRules,
  t: Tracer | null,
): Parts {
  if (rules.basis.value === 'household_per_capita') {
    return { scaled: means.scaled, scale: means.scale * means.n };
  }
  const { household } = run.input;
  const alone = onePerson(member, run.as_of);
  const { scaled } = addIncome(household, run.rules.of(compileMeans), alone, t, '本人月收入');
  return { scaled, scale: means.scale };
}

/** S − own income in whole fen by the pack's rounding, or the amount of his band. */
function benefitOf(own: Parts, dibao: DibaoRules, rules: SingleRules, t: Tracer | null): number {
  const { bands, standard, least } = dibao;
  if (bands !== null) return atLeast(bandBenefit(bands, own, 1, standard.value, t), least, t);
  const parts = standard.value * own.scale - own.scaled;
  const base = roundFen(parts, own.scale, dibao.rounding.value);
  if (t) traceDifference(dibao, rules, own, base, t);
  return atLeast(base, least, t);
}

/** The benefit plus the member's add-ons. */
function granted(
  run: Run,
  member: AssessMember,
  { dibao, rules }: { dibao: DibaoRules; rules: SingleRules },
  own: Parts,
  said: { reasons: Reason[]; flags: string[] },
  t: Tracer | null,
): AssessResult {
  const members = [member.key];
  const base = benefitOf(own, dibao, rules, t);
  const addons = addAddons(run.input.household, dibao, onePerson(member, run.as_of), t);
  if (addons.missing.length > 0) return undetermined(run, code, addons.missing, members, rules, t);
  const amount = base + addons.fen;
  t?.step('amount', '每月保障金额', `${yuan(base)} + ${yuan(addons.fen)}`, yuan(amount), 'yuan');
  const current = currentOf(run, code, member.key);
  const same = current?.monthly_fen === amount;
  const draft: Draft = {
    programme: code,
    decision: current ? (same ? 'continue' : 'adjust') : 'grant',
    eligible: true,
    amount_fen: amount,
    base_fen: base,
    addons_fen: addons.fen,
    from: firstMonth(run, current, same),
    members,
    ...said,
  };
  return finish(run, draft, together(rules, dibao), t);
}

function traceDifference(
  dibao: DibaoRules,
  rules: SingleRules,
  own: Parts,
  base: number,
  t: Tracer,
): void {
  const parts = dibao.standard.value * own.scale - own.scaled;
  const text = `${yuan(dibao.standard.value)} − ${yuanOf(own.scaled, own.scale)}`;
  const step = t.step('difference', '补差金额', text, yuanOf(parts, own.scale), 'yuan', [
    dibao.standard,
    rules.basis,
  ]);
  if (base * own.scale === parts) return;
  step.approximate = true;
  t.step('rounding', '取整', roundingNames[dibao.rounding.value], yuan(base), 'yuan', [
    dibao.rounding,
  ]);
}

function refused(
  run: Run,
  member: AssessMember,
  reasons: Reason[],
  rules: SingleRules,
  t: Tracer | null,
): AssessResult {
  const members = [member.key];
  if (!currentOf(run, code, member.key)) {
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  const { from } = changeMonth(run);
  const until = addMonths(from, -1);
  return finish(
    run,
    { programme: code, decision: 'stop', eligible: false, from, until, members, reasons },
    rules,
    t,
  );
}
