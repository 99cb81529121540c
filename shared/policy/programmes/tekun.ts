/** Tekun (特困人员救助供养): one answer a person concerned; labour capacity, living, obligors, care class. */
import { addMonths } from '../../base/plain-date';
import type { AssessResult, Reason } from '../assess-answer';
import type { AssessMember } from '../assess-input';
import {
  currentOf,
  finish,
  reason,
  startMonth,
  tracerOf,
  undetermined,
  type Draft,
  type Run,
} from '../assess-run';
import { yuan } from '../amount-text';
import { changeMonth } from '../change-month';
import { isCounted, memberPath, NONE } from '../counting';
import type { ParameterRead } from '../parameter-at';
import type { Tracer } from '../trace';
import { overpaidOf } from './overpaid';
import { groundOf } from './tekun-ground';
import { testPerson } from './tekun-conditions';
import { isAbleAdult } from './tekun-obligors';
import { compileTekun, type TekunRules } from './tekun-rules';

const code = 'tekun';

/** Keys of the people who draw tekun or are granted it in this run. */
export function tekunKeys(run: Run): readonly string[] {
  if (!mayConcern(run)) return NONE;
  return tekun(run)
    .filter(
      (result) =>
        result.decision === 'grant' ||
        result.decision === 'continue' ||
        result.decision === 'adjust',
    )
    .flatMap((result) => result.members);
}

/** Without current tekun an able adult in the household bars everybody: no need to look further. */
function mayConcern(run: Run): boolean {
  if (currentOf(run, code)) return true;
  const rules = run.rules.of(compileTekun);
  if (rules.missing.length > 0) return false;
  return !run.people.members.some((member) => isAbleAdult(member, rules, run.as_of));
}

/** One answer for each member whom the programme could concern (民发〔2021〕43号). */
export function tekun(run: Run): readonly AssessResult[] {
  if (run.tekun) return run.tekun;
  const rules = run.rules.of(compileTekun);
  const results = run.input.household.members
    .filter((member) => concerns(run, member, rules))
    .map((member) => answer(run, member, rules));
  run.tekun = results;
  return results;
}

function concerns(run: Run, member: AssessMember, rules: TekunRules): boolean {
  if (currentOf(run, code, member.key)) return true;
  if (isCounted(member, null) === false) return false;
  if (typeof member.self_care_failed === 'number') return true;
  if (rules.missing.length > 0) return false;
  const { birth_date: birth } = member;
  if (birth === 'unknown') return member.disability !== undefined && member.disability !== null;
  const minor = !rules.keptMinor.reached(birth, run.as_of);
  return minor || groundOf(member, rules, run.as_of, undefined) !== null;
}

function answer(run: Run, member: AssessMember, rules: TekunRules): AssessResult {
  const t = tracerOf(run);
  const members = [member.key];
  if (rules.missing.length > 0) return undetermined(run, code, rules.missing, members, rules, t);
  const died = member.deceased_on ?? null;
  const reasons: Reason[] = [];
  const missing: string[] = [];
  if (died !== null) reasons.push(reason(run, code, 'death'));
  else testPerson(run, member, rules, reasons, missing, t);
  if (reasons.length > 0) return barred(run, member, rules, reasons, t);
  const careUnknown = member.self_care_failed === 'unknown';
  if (careUnknown) missing.push(memberPath(run.input.household, member, 'self_care_failed'));
  if (missing.length > 0) return undetermined(run, code, missing, members, rules, t);
  return granted(run, member, rules, t);
}

/** Care class by the number of self-care items not achieved; null when never assessed. */
function careOf(
  member: AssessMember,
  rules: TekunRules,
): [name: string, read: ParameterRead<number>] | null {
  const { self_care_failed: failed } = member;
  if (typeof failed !== 'number') return null;
  if (failed >= rules.fullFrom.value) return ['全护理（完全丧失生活自理能力）', rules.careFull];
  if (failed >= rules.halfFrom.value) return ['半护理（部分丧失生活自理能力）', rules.careHalf];
  return ['自理（具备生活自理能力）', rules.careSelf];
}

/** Basic living standard plus care standard, in fen a month (民发〔2021〕43号第二十一条至第二十三条). */
function granted(
  run: Run,
  member: AssessMember,
  rules: TekunRules,
  t: Tracer | null,
): AssessResult {
  const care = careOf(member, rules);
  const base = rules.basic.value;
  const extra = care ? care[1].value : 0;
  const amount = base + extra;
  t?.step('basic', '特困人员基本生活标准', '', yuan(base), 'yuan', [rules.basic]);
  if (care) {
    const expression = `${String(member.self_care_failed)} 项不能达到，${care[0]}`;
    t?.step('care', '照料护理标准', expression, yuan(extra), 'yuan', [
      care[1],
      rules.halfFrom,
      rules.fullFrom,
    ]);
  }
  t?.step('amount', '每月供养金额', `${yuan(base)} + ${yuan(extra)}`, yuan(amount), 'yuan');
  const current = currentOf(run, code, member.key);
  const same = current?.monthly_fen === amount;
  const draft: Draft = {
    programme: code,
    decision: current ? (same ? 'continue' : 'adjust') : 'grant',
    eligible: true,
    amount_fen: amount,
    base_fen: base,
    addons_fen: extra,
    from: current ? (same ? run.decision_month : changeMonth(run).from) : startMonth(run, code),
    members: [member.key],
    flags: care ? [] : ['self_care_not_assessed'],
    reasons: [reason(run, code, 'tekun_eligible')],
  };
  return finish(run, draft, rules, t);
}

/** Refused, or stopped where it is drawn; what was paid after the change is to be recovered. */
function barred(
  run: Run,
  member: AssessMember,
  rules: TekunRules,
  reasons: Reason[],
  t: Tracer | null,
): AssessResult {
  const current = currentOf(run, code, member.key);
  const members = [member.key];
  const change = changeMonth(run);
  const over = overpaidOf(run, code, change, () => 0, t, member.key);
  if (over) reasons.push(reason(run, code, 'overpaid'));
  const draft: Draft = current
    ? {
        programme: code,
        decision: 'stop',
        eligible: false,
        from: change.from,
        until: addMonths(change.from, -1),
      }
    : { programme: code, decision: 'refuse', eligible: false };
  return finish(run, { ...draft, members, reasons, extras: over }, rules, t);
}
