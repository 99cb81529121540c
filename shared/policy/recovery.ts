/** Recovery: what was overpaid or underpaid month by month, and the range of fine the district may set. */
import type { Fen } from '../base/money';
import { firstDay, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { MonthAmount } from './assess-answer';
import type { Pack } from './pack';
import { parameterAt } from './parameter-at';

/** One month as paid and as it should have been, in fen. */
export interface PaidMonth {
  month: PlainMonth;
  paid_fen: Fen;
  entitled_fen: Fen;
}

/** A sum of dated lines in fen. */
export interface DatedSum {
  total_fen: Fen;
  lines: MonthAmount[];
}

function sumOf(lines: MonthAmount[]): DatedSum {
  return { total_fen: lines.reduce((sum, line) => sum + line.amount_fen, 0), lines };
}

/**
 * What is to be recovered: per month what was paid above the entitlement, never set off against
 * months that were underpaid nor against later benefits (条例第二十二条).
 */
export function recovery(months: readonly PaidMonth[]): DatedSum {
  const over = months.filter((row) => row.paid_fen > row.entitled_fen);
  return sumOf(
    over.map((row) => ({ month: row.month, amount_fen: row.paid_fen - row.entitled_fen })),
  );
}

/** Back pay: one line a month of what was paid below the entitlement. */
export function backPay(months: readonly PaidMonth[]): DatedSum {
  const under = months.filter((row) => row.entitled_fen > row.paid_fen);
  return sumOf(
    under.map((row) => ({ month: row.month, amount_fen: row.entitled_fen - row.paid_fen })),
  );
}

/** Range of the fine in fen for aid obtained by deceit (社会救助暂行办法第六十八条): the district's to set. */
export function fineRange(
  pack: Pack,
  recoverFen: Fen,
  on: PlainDate,
): { fine_min_fen: Fen; fine_max_fen: Fen } | undefined {
  const least = parameterAt(pack, 'recovery.fine_min_times', on);
  const most = parameterAt(pack, 'recovery.fine_max_times', on);
  if (!least || !most) return undefined;
  return { fine_min_fen: recoverFen * least.value, fine_max_fen: recoverFen * most.value };
}

/** Fine range by the rules of a month. */
export function fineRangeOf(
  pack: Pack,
  recoverFen: Fen,
  month: PlainMonth,
): ReturnType<typeof fineRange> {
  return fineRange(pack, recoverFen, firstDay(month));
}
