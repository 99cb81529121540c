/** Overpaid: compares the paid history of a programme with what each month should have been. */
import { chineseMonth, type PlainMonth } from '../../base/plain-date';
import { yuan } from '../amount-text';
import type { Extras, Run } from '../assess-run';
import type { ChangeMonth } from '../change-month';
import type { ProgrammeCode } from '../programme-code';
import { fineRangeOf, recovery, type PaidMonth } from '../recovery';
import type { Tracer } from '../trace';

/** Paid rows of a programme by month; with `member` only rows that name him or name nobody. */
function paidMonths(run: Run, programme: ProgrammeCode, member?: string): [PlainMonth, number][] {
  const months = new Map<PlainMonth, number>();
  for (const row of run.paid) {
    if (row.programme !== programme) continue;
    if (member !== undefined && row.members !== undefined && !row.members.includes(member))
      continue;
    months.set(row.month, (months.get(row.month) ?? 0) + row.amount_fen);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * What was overpaid from the change on, as fields of the result; undefined when nothing was.
 * `entitled` answers a month's due amount in fen, null when it cannot be told (then not counted).
 */
export function overpaidOf(
  run: Run,
  programme: ProgrammeCode,
  change: ChangeMonth,
  entitled: (month: PlainMonth) => number | null,
  t: Tracer | null,
  member?: string,
): Extras | undefined {
  const months: PaidMonth[] = [];
  for (const [month, paid_fen] of paidMonths(run, programme, member)) {
    if (month < change.overpaid_from) continue;
    const due = entitled(month);
    if (due !== null) months.push({ month, paid_fen, entitled_fen: due });
  }
  const { total_fen, lines } = recovery(months);
  if (total_fen === 0) return undefined;
  if (t) traceOverpaid(months, total_fen, t);
  const deceit = change.died_on === null && (change.late || !run.input.change);
  const fine = deceit ? fineRangeOf(run.rules.pack, total_fen, run.input.month) : undefined;
  return { recover_fen: total_fen, recover_months: lines, ...fine };
}

function traceOverpaid(months: readonly PaidMonth[], total: number, t: Tracer): void {
  t.begin('overpaid', '应追回金额');
  for (const row of months) {
    if (row.paid_fen <= row.entitled_fen) continue;
    const expression = `已发 ${yuan(row.paid_fen)} − 应发 ${yuan(row.entitled_fen)}`;
    t.step(
      'overpaid_month',
      `${chineseMonth(row.month)}多发`,
      expression,
      yuan(row.paid_fen - row.entitled_fen),
      'yuan',
    );
  }
  t.end('', yuan(total), 'yuan');
}
