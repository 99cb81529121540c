/** Back pay: standards raised for past months, as dated lines, each by the rule of its own month. */
import { addMonths, firstDay, type PlainMonth } from '../base/plain-date';
import { assess } from './assess';
import type { AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import type { Pack } from './pack';
import type { ProgrammeCode } from './programme-code';
import { backPay, type DatedSum, type PaidMonth } from './recovery';
import { pays } from './relations';
import type { TraceStep } from './trace';

/** What a month is worth under a pack; null when it cannot be told. */
export interface MonthEntitlement {
  month: PlainMonth;
  entitled_fen: number | null;
  pack: string;
  trace: TraceStep[];
}

/** One month of back pay with the rule version and the explanation of its entitlement. */
export interface BackPayLine extends PaidMonth {
  amount_fen: number;
  pack: string;
  trace: TraceStep[];
}

/** Back pay of one award. */
export interface BackPay extends DatedSum {
  months: BackPayLine[];
}

/**
 * The entitlement in fen of a month by that month's rule of the pack, for facts that do not change.
 * What is drawn is left aside except tekun, which carries minors on and takes people out of dibao.
 */
export function entitlementOf(
  input: AssessInput,
  pack: Pack,
  programme: ProgrammeCode,
  month: PlainMonth,
  member?: string,
): MonthEntitlement {
  const current = Array.isArray(input.current) ? input.current : [];
  const kept = current.filter((row) => row.programme === 'tekun');
  const { applied_on: applied } = input;
  const first = firstDay(month);
  const then: AssessInput = {
    month,
    applied_on: applied < first ? applied : first,
    household: input.household,
    current: kept,
    children: input.children,
  };
  const { results } = assess(then, pack, { programmes: [programme] });
  const found = results.find((row) => member === undefined || row.members.includes(member));
  return { month, entitled_fen: worth(found), pack: pack.id, trace: found?.trace ?? [] };
}

function worth(found: AssessResult | undefined): number | null {
  if (found === undefined) return 0;
  if (found.decision === 'undetermined') return null;
  return pays(found.decision) ? (found.amount_fen ?? 0) : 0;
}

/**
 * Compares what was paid with the entitlement under `pack`, month by month from `from` to `until`
 * inclusive; months paid too little become lines (worked case G18). Months that cannot be told are left out.
 */
export function backPayOf(
  input: AssessInput,
  pack: Pack,
  programme: ProgrammeCode,
  paid: readonly { month: PlainMonth; amount_fen: number }[],
  period: { from: PlainMonth; until: PlainMonth },
  member?: string,
): BackPay {
  const rows: (PaidMonth & { pack: string; trace: TraceStep[] })[] = [];
  for (let month = period.from; month <= period.until; month = addMonths(month, 1)) {
    const sums = paid.filter((row) => row.month === month);
    if (sums.length === 0) continue;
    const due = entitlementOf(input, pack, programme, month, member);
    if (due.entitled_fen === null) continue;
    const paidFen = sums.reduce((sum, row) => sum + row.amount_fen, 0);
    rows.push({
      month,
      paid_fen: paidFen,
      entitled_fen: due.entitled_fen,
      pack: due.pack,
      trace: due.trace,
    });
  }
  const { total_fen, lines } = backPay(rows);
  const months = lines.flatMap((line) => {
    const row = rows.find(({ month }) => month === line.month);
    return row ? [{ ...row, amount_fen: line.amount_fen }] : [];
  });
  return { total_fen, lines, months };
}
