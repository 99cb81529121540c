/** Settle: the second, signed step that posts what the bank answered: paid, returned, refused. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import type { BatchFacts } from './batch';
import type { Entry } from './entry';
import { postingMonth } from './posting-month';
import { settleEntries, type PaidGroup, type SettledException } from './settle-entries';

export const Settle = z.strictObject({
  batch_no: z.string().min(1),
  file_hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Lines without any answer: wait for a further file, or set them to 银行未回. */
  unanswered: z.enum(['wait', 'unknown']),
});
export type Settle = z.infer<typeof Settle>;

export interface SettleFacts {
  batch: BatchFacts | null;
  file: {
    taken_by: string;
    parts: number;
    parts_taken: number;
    settled: boolean;
    /** Rows that match no line or differ; they stay in the inbox. */
    left_count: number;
  } | null;
  last_closed: PlainMonth | null;
  /** Matched paid rows, by the account in which the money waits. */
  paid: readonly PaidGroup[];
  /** Matched rows that are not simply paid. */
  exceptions: readonly SettledException[];
  /** Lines of the batch that no file has answered. */
  unanswered_count: number;
}

export interface Settled {
  paid_count: number;
  paid_fen: Fen;
  /** What reached people, parts included, by programme. */
  programmes: { programme: string; count: number; amount_fen: Fen }[];
  exceptions: { line_no: string; state: string; paid_fen: Fen; back_fen: Fen; reason: string }[];
  unknown_count: number;
  /** Lines still on the way; 0 when the batch is done. */
  open_count: number;
  month: PlainMonth;
  entries: Entry[];
}

export const settleRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  file_unknown: () => '本批次没有登记这份回盘文件，请先登记回盘',
  file_partial: (f: { parts: number; taken: number }) =>
    `回盘文件共${f.parts}段，只登记了${f.taken}段，请先登记完整`,
  already_settled: () => '这份回盘已经入账，无需重复入账',
  same_person: () => '登记回盘的人不能自己入账，请由会计另一人办理',
  nothing_matched: () => '这份回盘没有可入账的行，请处理“查无此笔”和“不一致”的行',
});

const because = settleRefusals.because;

export const settle = act({
  kind: 'settle',
  title: '回盘入账',
  posts: ['accountant', 'reviewer'],
  payload: Settle,
  refusals: settleRefusals,
  guard: (facts: SettleFacts) => (facts.batch ? null : because('batch_unknown', {}, 'batch_no')),
  decide: (payload, facts, standing) => {
    const { file } = facts;
    if (!file) return because('file_unknown', {}, 'file_hash');
    if (file.parts_taken < file.parts) {
      return because('file_partial', { parts: file.parts, taken: file.parts_taken });
    }
    if (file.settled) return because('already_settled', {}, 'file_hash');
    if (file.taken_by === standing.officer_id) return because('same_person', {});
    const paid_count = facts.paid.reduce((sum, row) => sum + row.count, 0);
    if (paid_count + facts.exceptions.length === 0) return because('nothing_matched', {});
    const month = postingMonth(standing.today, facts.last_closed);
    const unknown_count = payload.unanswered === 'unknown' ? facts.unanswered_count : 0;
    return permit<Settled>({
      paid_count,
      paid_fen: facts.paid.reduce((sum, row) => sum + row.amount_fen, 0),
      programmes: byProgramme(facts),
      exceptions: facts.exceptions.map((row) => ({
        line_no: row.line_no,
        state: row.outcome,
        paid_fen: row.paid_fen,
        back_fen: row.amount_fen - row.paid_fen,
        reason: row.reason,
      })),
      unknown_count,
      open_count: facts.unanswered_count - unknown_count,
      month,
      entries: settleEntries(month, facts.batch as BatchFacts, facts.paid, facts.exceptions),
    });
  },
});

function byProgramme(facts: SettleFacts): Settled['programmes'] {
  const parts = facts.exceptions
    .filter((row) => row.paid_fen > 0)
    .map((row) => ({ programme: row.programme, count: 1, amount_fen: row.paid_fen }));
  const groups = Map.groupBy([...facts.paid, ...parts], (row) => row.programme);
  return [...groups].map(([programme, rows]) => ({
    programme,
    count: rows.reduce((sum, row) => sum + row.count, 0),
    amount_fen: rows.reduce((sum, row) => sum + row.amount_fen, 0),
  }));
}
