/** Disability subsidies (残疾人两项补贴): living subsidy in dibao households, nursing subsidy by grade. */
import type { AssessResult, Reason } from '../assess-answer';
import { UNKNOWN, type AssessMember } from '../assess-input';
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
import { yuan } from '../amount-text';
import { addMonths } from '../../base/plain-date';
import { changeMonth } from '../change-month';
import { isCounted, memberPath, nameOf, NONE } from '../counting';
import { meetsGrade } from '../grade-rule';
import type { ProgrammeCode } from '../programme-code';
import { exclusionsOf, pays } from '../relations';
import type { Compiled, Reader } from '../rules';

type Code = 'disability_living' | 'disability_nursing';

function compileDisability(reader: Reader) {
  const made = {
    living: reader.rules.read('disability.living.amount'),
    nursing: reader.rules.read('disability.nursing.amount'),
    programmes: reader.get('disability.living.programmes'),
    grades: reader.get('disability.nursing.grades'),
  };
  return { ...made, missing: reader.missing as readonly string[], last_value: reader.last_value };
}
type DisabilityRules = ReturnType<typeof compileDisability> & Compiled;

/** Two answers for each disabled member. */
export function disabilitySubsidies(run: Run): AssessResult[] {
  const concerned = run.input.household.members.filter(
    (member) => isCounted(member, null) !== false && (member.disability ?? null) !== null,
  );
  if (concerned.length === 0) return [];
  const rules = run.rules.of(compileDisability);
  return concerned.flatMap((member) => [living(run, member, rules), nursing(run, member, rules)]);
}

/** Disabled people in dibao households (国发〔2015〕52号, 待核). */
function living(run: Run, member: AssessMember, rules: DisabilityRules): AssessResult {
  const code: Code = 'disability_living';
  const reasons = exclusionsOf(run, code, member.key);
  const missing = [...rules.missing];
  const inNeed = rules.missing.length > 0 ? [] : needOf(run, member.key, rules.programmes.value);
  if (inNeed === false) reasons.push(reason(run, code, 'not_in_dibao'));
  else missing.push(...inNeed);
  if (member.disability === UNKNOWN)
    missing.push(memberPath(run.input.household, member, 'disability'));
  return conclude(run, member, code, reasons, missing, rules.living?.value ?? null, rules);
}

/** Whether this run leaves the member in a programme the pack lists: false, or what is missing to say so. */
function needOf(
  run: Run,
  key: string,
  programmes: readonly ProgrammeCode[],
): readonly string[] | false {
  const found = programmes.map((programme) => resultOf(run, programme, key));
  const within = found.some((row) => pays(row?.decision) || row?.decision === 'recognise');
  if (within) return NONE;
  const missing = found.flatMap((row) => row?.missing ?? []);
  return missing.length > 0 ? missing : false;
}

/** Grades named by the pack, needing long-term care (国发〔2015〕52号, 待核). */
function nursing(run: Run, member: AssessMember, rules: DisabilityRules): AssessResult {
  const code: Code = 'disability_nursing';
  const reasons = exclusionsOf(run, code, member.key);
  const { disability = null } = member;
  const missing = [...rules.missing];
  if (disability === UNKNOWN) missing.push(memberPath(run.input.household, member, 'disability'));
  else if (rules.missing.length === 0 && !meetsGrade(disability, rules.grades.value)) {
    reasons.push(reason(run, code, 'grade_not_covered'));
  }
  return conclude(run, member, code, reasons, missing, rules.nursing?.value ?? null, rules);
}

function conclude(
  run: Run,
  member: AssessMember,
  code: Code,
  reasons: Reason[],
  missing: string[],
  amount: number | null,
  rules: DisabilityRules,
): AssessResult {
  const t = tracerOf(run);
  const members = [member.key];
  const current = currentOf(run, code, member.key);
  if (reasons.length > 0) {
    if (!current) {
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
  const key = code === 'disability_living' ? 'living' : 'nursing';
  if (amount === null) missing.push(`parameter:disability.${key}.amount`);
  if (amount === null || missing.length > 0)
    return undetermined(run, code, missing, members, rules, t);
  t?.step('amount', '每月补贴金额', nameOf(member), yuan(amount), 'yuan', [rules[key]]);
  const same = current?.monthly_fen === amount;
  const draft: Draft = {
    programme: code,
    decision: current ? (same ? 'continue' : 'adjust') : 'grant',
    eligible: true,
    amount_fen: amount,
    from: current ? (same ? run.decision_month : changeMonth(run).from) : startMonth(run, code),
    members,
    reasons: [reason(run, code, 'disability_eligible')],
  };
  return finish(run, draft, rules, t);
}
