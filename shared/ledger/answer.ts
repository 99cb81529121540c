/** Answer: rows of a bank's answer file as read, and how each is matched to a line of its batch. */
import { z } from 'zod';
import { comparableName } from '../base/names';
import { Fen } from '../base/money';
import { lineStateNames, mayMove, type LineState } from './pay-line';

/** What the bank says of a row. */
export const AnswerOutcome = z.enum(['paid', 'part_paid', 'returned', 'refused']);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

/** One row of the file. `serial` is the batch's own number of the line, null when the bank left it out. */
export const AnswerRow = z.strictObject({
  row: z.int().min(1),
  serial: z.int().min(1).nullable(),
  name: z.string().max(60),
  account_no: z.string().max(40),
  amount_fen: Fen,
  outcome: AnswerOutcome,
  /** What reached the account; equals the amount for paid rows, 0 for returned and refused ones. */
  paid_fen: Fen,
  /** The bank's reason; empty for paid rows. */
  reason: z.string().max(120),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

export const Verdict = z.enum(['matched', 'unmatched', 'duplicate', 'differing']);
export type Verdict = z.infer<typeof Verdict>;

export const verdictNames: Record<Verdict, string> = {
  matched: '相符',
  unmatched: '查无此笔',
  duplicate: '重复',
  differing: '不一致',
};

/** A row with its verdict; only matched rows are ever posted. */
export interface JudgedRow extends AnswerRow {
  verdict: Verdict;
  line_no: string | null;
  /** Why it is not matched; empty for matched rows. */
  why: string;
}

/** A line of the batch as matching sees it. */
export interface AnswerableLine {
  line_no: string;
  serial: number;
  holder_name: string;
  account_no: string;
  amount_fen: Fen;
  state: LineState;
  /** A matched row of an earlier part or file that is not settled yet. */
  answered: boolean;
}

/**
 * Judges rows in file order. A foreign, repeated or differing row never stops the others.
 * Without a serial the line is found by account and amount when just one line fits.
 */
export function judgeRows(
  rows: readonly AnswerRow[],
  lines: readonly AnswerableLine[],
): JudgedRow[] {
  const bySerial = new Map(lines.map((line) => [line.serial, line]));
  const byAccount = Map.groupBy(lines, (line) => line.account_no);
  const taken = new Set(lines.filter((line) => line.answered).map((line) => line.line_no));
  return rows.map((row) => {
    const line = row.serial === null ? onlyFit(row, byAccount) : bySerial.get(row.serial);
    const judged = judgeRow(row, line, taken);
    if (judged.verdict === 'matched' && judged.line_no !== null) taken.add(judged.line_no);
    return judged;
  });
}

function onlyFit(
  row: AnswerRow,
  byAccount: ReadonlyMap<string, readonly AnswerableLine[]>,
): AnswerableLine | undefined {
  const fits = (byAccount.get(row.account_no) ?? []).filter(
    (line) => line.amount_fen === row.amount_fen,
  );
  return fits.length === 1 ? fits[0] : undefined;
}

function judgeRow(
  row: AnswerRow,
  line: AnswerableLine | undefined,
  taken: ReadonlySet<string>,
): JudgedRow {
  if (!line) {
    return { ...row, verdict: 'unmatched', line_no: null, why: '本批次没有这一笔，不入账' };
  }
  const { line_no } = line;
  const differs = findDifference(row, line);
  if (differs) return { ...row, verdict: 'differing', line_no, why: differs };
  if (taken.has(line_no)) {
    return { ...row, verdict: 'duplicate', line_no, why: '这一笔已有回盘，不重复入账' };
  }
  if (!mayMove(line.state, row.outcome)) {
    const state = lineStateNames[line.state];
    return { ...row, verdict: 'duplicate', line_no, why: `这一笔现为“${state}”，不重复入账` };
  }
  return { ...row, verdict: 'matched', line_no, why: '' };
}

function findDifference(row: AnswerRow, line: AnswerableLine): string | null {
  if (line.state === 'held') return '这一笔暂缓发放，没有送银行，请与银行核对';
  if (row.account_no !== line.account_no) return '账号与花名册不一致，请与银行核对';
  if (row.name !== '' && comparableName(row.name) !== comparableName(line.holder_name)) {
    return '户名与花名册不一致，请与银行核对';
  }
  if (row.amount_fen !== line.amount_fen) return '金额与花名册不一致，请与银行核对';
  return paidFits(row) ? null : '到账金额与结果不符，请与银行核对';
}

function paidFits(row: AnswerRow): boolean {
  if (row.outcome === 'paid') return row.paid_fen === row.amount_fen;
  if (row.outcome === 'part_paid') return row.paid_fen > 0 && row.paid_fen < row.amount_fen;
  return row.paid_fen === 0;
}
