/** Children (孤儿、事实无人抚养儿童): basic living for a child, topped up over what it draws already. */
import { addMonths } from '../../base/plain-date';
import type { AssessResult, Reason } from '../assess-answer';
import { UNKNOWN, type AssessChild, type AssessCurrent, type AssessMember } from '../assess-input';
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
import { memberOf, nameOf } from '../counting';
import type { ParameterRead } from '../parameter-at';
import { reducersOf } from '../relations';
import type { Reader } from '../rules';
import type { Tracer } from '../trace';
import { compileChildren, type ChildRules } from './child-rules';
import { childVerdict, parentVerdict, type ChildVerdict, type ParentVerdict } from './child-scheme';
import { topUp } from './child-topup';

type Code = 'orphan' | 'unattended_child';

/** One answer for each child whose parents are described; children come without public notice. */
export function children(run: Run): AssessResult[] {
  const given = run.input.children;
  if (given === undefined) return [];
  const rules = run.rules.of(compileChildren);
  if (given === UNKNOWN) return unknownChildren(run, rules);
  return given.map((child, at) => answer(run, child, at, rules));
}

function unknownChildren(run: Run, rules: ChildRules): AssessResult[] {
  const minors = run.input.household.members.filter(
    (member) =>
      member.birth_date !== UNKNOWN &&
      rules.missing.length === 0 &&
      !rules.until.reached(member.birth_date, run.as_of),
  );
  return minors.map((member) =>
    undetermined(run, 'unattended_child', ['children'], [member.key], rules, tracerOf(run)),
  );
}

function answer(run: Run, child: AssessChild, at: number, rules: ChildRules): AssessResult {
  const t = tracerOf(run);
  const members = [child.member];
  const member = memberOf(run.input.household.members, child.member);
  if (rules.missing.length > 0 || !member) {
    return undetermined(run, 'unattended_child', rules.missing, members, rules, t);
  }
  const verdict = childVerdict(run, child, rules);
  const code = codeOf(run, child, verdict);
  if (t) traceParents(run, child, rules, verdict, t);
  if (verdict === 'unknown') {
    return undetermined(run, code, unknownParents(run, child, at, rules), members, rules, t);
  }
  const missing: string[] = [];
  const reasons: Reason[] = [];
  const died = member.deceased_on ?? null;
  const place = run.input.household.members.indexOf(member);
  if (died !== null) reasons.push(reason(run, code, 'death'));
  if (member.birth_date === UNKNOWN) missing.push(`household.members.${place}.birth_date`);
  else if (rules.until.reached(member.birth_date, run.as_of))
    reasons.push(reason(run, code, 'not_minor'));
  if (verdict === 'none')
    reasons.push(reason(run, code, 'parent_able', parentText(run, child, rules)));
  if (reasons.length > 0) return barred(run, code, child.member, reasons, rules, t);
  if (missing.length > 0) return undetermined(run, code, missing, members, rules, t);
  return granted(run, member, code, rules, t);
}

function codeOf(run: Run, child: AssessChild, verdict: ChildVerdict): Code {
  if (verdict === 'orphan') return 'orphan';
  return verdict === 'none' && currentOf(run, 'orphan', child.member)
    ? 'orphan'
    : 'unattended_child';
}

const verdictNames: Record<ParentVerdict, string> = {
  gone: '死亡或失踪',
  unable: '不能履行抚养义务',
  able: '不属于规定情形',
  unknown: '尚不清楚',
};

function traceParents(
  run: Run,
  child: AssessChild,
  rules: ChildRules,
  verdict: ChildVerdict,
  t: Tracer,
): void {
  t.begin('parents', '父母情况');
  t.step('father', '父亲', '', verdictNames[parentVerdict(run, child.father, rules)], 'none');
  t.step('mother', '母亲', '', verdictNames[parentVerdict(run, child.mother, rules)], 'none');
  const value = { orphan: '孤儿', unattended: '事实无人抚养', none: '不符合', unknown: '尚不清楚' }[
    verdict
  ];
  t.end('', value, 'none', [rules.lostContact, rules.restriction]);
}

function unknownParents(run: Run, child: AssessChild, at: number, rules: ChildRules): string[] {
  return (['father', 'mother'] as const)
    .filter((parent) => parentVerdict(run, child[parent], rules) === 'unknown')
    .map((parent) => `children.${at}.${parent}`);
}

function parentText(run: Run, child: AssessChild, rules: ChildRules): string | undefined {
  if (!run.traced) return undefined;
  const able = (['father', 'mother'] as const).filter(
    (parent) => parentVerdict(run, child[parent], rules) === 'able',
  );
  const names = able.map((parent) => (parent === 'father' ? '父亲' : '母亲')).join('、');
  return `${names}不属于规定的不能履行抚养义务情形（失联须满${rules.lostContact.value}个月，限制人身自由须期限${rules.restriction.value}个月以上）`;
}

function standardOf(
  reader: Reader,
): Record<'institution' | 'orphan' | 'unattended', ParameterRead<number> | null> {
  const read = (
    key: 'children.orphan.institution' | 'children.orphan.dispersed' | 'children.unattended',
  ) => reader.rules.read(key) ?? null;
  return {
    institution: read('children.orphan.institution'),
    orphan: read('children.orphan.dispersed'),
    unattended: read('children.unattended'),
  };
}

/** The full rate, or the rate less what is drawn for the child now; fen a month. */
function granted(
  run: Run,
  member: AssessMember,
  code: Code,
  rules: ChildRules,
  t: Tracer | null,
): AssessResult {
  const members = [member.key];
  const rates = run.rules.of(standardOf);
  const institution = code === 'orphan' && member.living === 'institution';
  const rate =
    code === 'orphan' ? (institution ? rates.institution : rates.orphan) : rates.unattended;
  if (!rate) {
    const key =
      code === 'orphan' ? (institution ? 'orphan.institution' : 'orphan.dispersed') : 'unattended';
    return undetermined(run, code, [`parameter:children.${key}`], members, rules, t);
  }
  t?.step('rate', '基本生活费标准', nameOf(member), yuan(rate.value), 'yuan', [rate]);
  const drawn = reducersOf(run, code)
    .map((by) => currentOf(run, by, member.key))
    .filter((row): row is AssessCurrent => row !== undefined);
  const topped = topUp(run, member, rate.value, drawn, t);
  if (topped.missing.length > 0) return undetermined(run, code, topped.missing, members, rules, t);
  const amount = topped.fen;
  t?.step('amount', '每月发放金额', '', yuan(amount), 'yuan');
  const current = currentOf(run, code, member.key);
  const same = current?.monthly_fen === amount;
  const reasons = [
    reason(run, code, code === 'orphan' ? 'orphan_eligible' : 'unattended_eligible'),
  ];
  if (drawn.length > 0) reasons.push(reason(run, code, 'topup'));
  const draft: Draft = {
    programme: code,
    decision: current ? (same ? 'continue' : 'adjust') : amount > 0 ? 'grant' : 'recognise',
    eligible: true,
    amount_fen: amount,
    from: current ? (same ? run.decision_month : changeMonth(run).from) : startMonth(run, code),
    members,
    flags: ['no_public_notice'],
    reasons,
  };
  return finish(run, draft, rate.last_value ? { missing: [], last_value: true } : rules, t);
}

function barred(
  run: Run,
  code: Code,
  member: string,
  reasons: Reason[],
  rules: ChildRules,
  t: Tracer | null,
): AssessResult {
  const flags = ['no_public_notice'];
  const members = [member];
  if (!currentOf(run, code, member)) {
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, flags, reasons },
      rules,
      t,
    );
  }
  const { from } = changeMonth(run);
  const until = addMonths(from, -1);
  return finish(
    run,
    { programme: code, decision: 'stop', eligible: false, from, until, members, flags, reasons },
    rules,
    t,
  );
}
