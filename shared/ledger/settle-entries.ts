/** Settle entries: the postings of a bank's answer by what happened to each line. */
import type { Fen } from '../base/money';
import { chineseMonth, type PlainMonth } from '../base/plain-date';
import type { AnswerOutcome } from './answer';
import { groupNames, type ProgrammeGroup } from './data/programmes';
import { credit, debit, entry, type Entry, type EntryLine } from './entry';
import type { LineState } from './pay-line';

/** Paid lines of one programme whose money waited in the same account of the same party. */
export interface PaidGroup {
  programme: string;
  payable: string;
  payable_party: string;
  count: number;
  amount_fen: Fen;
}

/** A line that was not simply paid. */
export interface SettledException {
  line_no: string;
  award_no: string;
  programme: string;
  name: string;
  /** Where the line stood before: `paid` means that the money came back late. */
  before: LineState;
  outcome: AnswerOutcome;
  amount_fen: Fen;
  paid_fen: Fen;
  payable: string;
  payable_party: string;
  reason: string;
}

/**
 * Paid: Dr payable, Cr 2201. Returned (退汇): the treasury paid and got it back, so the same and
 * then Dr 2201, Cr 2102 of the award; a late return has only the second half. Refused: nothing
 * left the treasury, the money moves to 2102. A follow-up's money waits in 2102 already.
 */
export function settleEntries(
  month: PlainMonth,
  batch: { batch_no: string; month: PlainMonth; group: ProgrammeGroup },
  paid: readonly PaidGroup[],
  exceptions: readonly SettledException[],
): Entry[] {
  const what = `${chineseMonth(batch.month)}${groupNames[batch.group]}`;
  const doc = batch.batch_no;
  const out = [
    ...paid.map((row) => debit(row.payable, row.amount_fen, { party: row.payable_party, doc })),
    ...exceptions.filter(wentOut).map((row) => fromPayable(row, row.amount_fen)),
  ];
  const back = exceptions.filter((row) => row.outcome === 'returned' || row.outcome === 'part_paid');
  const refused = exceptions.filter(
    (row) => row.outcome === 'refused' && row.payable !== '2102',
  );
  return [
    ...balanced(month, `${what}银行回盘：财政支付`, out, (sum) => [credit('2201', sum, { doc })]),
    ...returned(month, `${what}银行回盘：退汇`, back, doc),
    ...refused.map((row) =>
      entry(month, `${what}银行回盘：拒付`, [
        fromPayable(row, row.amount_fen),
        credit('2102', row.amount_fen, { party: row.award_no, doc: row.line_no }),
      ]),
    ),
  ];
}

/** Whether the treasury paid it with this answer (the whole amount, also where part came back). */
function wentOut(row: SettledException): boolean {
  return row.outcome !== 'refused' && row.before !== 'paid';
}

function fromPayable(row: SettledException, amount_fen: Fen): EntryLine {
  return debit(row.payable, amount_fen, { party: row.payable_party, doc: row.line_no });
}

function balanced(
  month: PlainMonth,
  memo: string,
  debits: readonly EntryLine[],
  credits: (sum: Fen) => EntryLine[],
): Entry[] {
  const sum = debits.reduce((total, one) => total + one.debit_fen, 0);
  return sum === 0 ? [] : [entry(month, memo, [...debits, ...credits(sum)])];
}

function returned(
  month: PlainMonth,
  memo: string,
  back: readonly SettledException[],
  doc: string,
): Entry[] {
  const sum = back.reduce((total, row) => total + row.amount_fen - row.paid_fen, 0);
  if (sum === 0) return [];
  const credits = back.map((row) =>
    credit('2102', row.amount_fen - row.paid_fen, { party: row.award_no, doc: row.line_no }),
  );
  return [entry(month, memo, [debit('2201', sum, { doc }), ...credits])];
}
