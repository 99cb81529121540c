/** Funeral aid (丧葬救助): for people who drew aid when they died. */
import type { AssessResult } from '../assess-answer';
import { UNKNOWN, type AssessMember } from '../assess-input';
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
import { nameOf, NONE } from '../counting';
import type { Reader } from '../rules';

const code = 'funeral';

function compileFuneral(reader: Reader) {
  const mode = reader.get('funeral.mode');
  const programmes = reader.get('funeral.programmes');
  const amount = reader.rules.read('funeral.amount');
  return {
    mode,
    programmes,
    amount,
    missing: reader.missing as readonly string[],
    last_value: reader.last_value,
  };
}

/** One answer for each member who has died. */
export function funeral(run: Run): AssessResult[] {
  const dead = run.input.household.members.filter((member) => {
    const died = member.deceased_on ?? null;
    return died !== null && died !== UNKNOWN;
  });
  return dead.map((member) => answer(run, member));
}

function answer(run: Run, member: AssessMember): AssessResult {
  const rules = run.rules.of(compileFuneral);
  const t = tracerOf(run);
  const members = [member.key];
  if (currentOf(run, 'tekun', member.key)) {
    const reasons = [reason(run, code, 'burial_in_tekun')];
    return finish(
      run,
      { programme: code, decision: 'recognise', eligible: true, members, reasons },
      null,
      t,
    );
  }
  const listed = rules.programmes.from === '' ? NONE : rules.programmes.value;
  const drawn = listed.some((programme) => currentOf(run, programme, member.key));
  if (!drawn && listed.length > 0) {
    const reasons = [reason(run, code, 'not_in_benefit')];
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      null,
      t,
    );
  }
  const fixed = rules.missing.length === 0 && rules.mode.value === 'fixed';
  const missing = fixed && !rules.amount ? ['parameter:funeral.amount'] : rules.missing;
  if (missing.length > 0) return undetermined(run, code, missing, members, rules, t);
  const amount = fixed ? (rules.amount?.value ?? 0) : 0;
  const from = startMonth(run, code);
  t?.step(
    'amount',
    '丧葬救助',
    nameOf(member),
    fixed ? yuan(amount) : '减免基本殡葬服务费',
    fixed ? 'yuan' : 'none',
    [rules.mode, rules.amount],
  );
  const reasons = [reason(run, code, 'funeral_eligible')];
  const decision = fixed ? 'grant' : 'recognise';
  return finish(
    run,
    {
      programme: code,
      decision,
      eligible: true,
      amount_fen: amount,
      from,
      until: from,
      months: 1,
      members,
      reasons,
    },
    rules,
    t,
  );
}
