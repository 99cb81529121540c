/** Event subsidy (突发事件临时生活补贴): so much a person when a public emergency is declared. */
import type { AssessResult } from '../assess-answer';
import { finish, reason, startMonth, tracerOf, undetermined, type Run } from '../assess-run';
import { yuan } from '../amount-text';
import type { Reader } from '../rules';

const code = 'event_subsidy';

function compileEvent(reader: Reader) {
  const amount = reader.get('event_subsidy.amount');
  return { amount, missing: reader.missing as readonly string[], last_value: reader.last_value };
}

/** Null unless the event is a public emergency (任务清单第21项). */
export function eventSubsidy(run: Run): AssessResult | null {
  if (run.input.event?.kind !== 'public_emergency') return null;
  const rules = run.rules.of(compileEvent);
  const t = tracerOf(run);
  const { keys: members } = run.people;
  const missing = [...rules.missing, ...run.people.missing];
  if (missing.length > 0) return undetermined(run, code, missing, members, rules, t);
  const amount = rules.amount.value * members.length;
  t?.step(
    'amount',
    '临时生活补贴',
    `${yuan(rules.amount.value)} × ${members.length}`,
    yuan(amount),
    'yuan',
    [rules.amount],
  );
  const from = startMonth(run, code);
  const reasons = [reason(run, code, 'event')];
  return finish(
    run,
    {
      programme: code,
      decision: 'grant',
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
