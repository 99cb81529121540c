/** Take answer: puts a bank's answer file into the inbox, row by row; nothing is posted yet. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { AnswerRow, judgeRows, type AnswerableLine, type JudgedRow } from './answer';
import { batchStateNames, LINES_A_PART, type BatchFacts } from './batch';

export const TakeAnswer = z.strictObject({
  batch_no: z.string().min(1),
  file_name: z.string().min(1).max(200),
  /** SHA-256 of the file's bytes: the same file twice is recognised. */
  file_hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Long files come in parts that are performed together. */
  part: z.int().min(1),
  parts: z.int().min(1),
  rows: z.array(AnswerRow).min(1, { error: '回盘文件没有数据行' }).max(LINES_A_PART),
});
export type TakeAnswer = z.infer<typeof TakeAnswer>;

export interface TakeAnswerFacts {
  batch: BatchFacts | null;
  /** When this part of this file was taken before. */
  taken: { batch_no: string; taken_on: PlainDate } | null;
  lines: readonly AnswerableLine[];
}

export interface AnswerTaken {
  rows: JudgedRow[];
  matched_count: number;
  left_count: number;
}

export const takeAnswerRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  batch_state: (f: { state: string }) => `批次${f.state}，没有送银行的文件，请核对批次后再登记回盘`,
  file_taken: (f: { batch_no: string; taken_on: string }) =>
    `这份文件已于${f.taken_on}登记到批次${f.batch_no}，无需重复登记`,
  nothing_matched: (f: { rows: number }) =>
    `文件的${f.rows}行都不属于本批次，请核对是否选错了文件或批次`,
});

const because = takeAnswerRefusals.because;

export const takeAnswer = act({
  kind: 'takeAnswer',
  title: '登记回盘',
  posts: ['cashier', 'accountant', 'clerk'],
  payload: TakeAnswer,
  refusals: takeAnswerRefusals,
  guard: (facts: TakeAnswerFacts) => {
    const { batch } = facts;
    if (!batch) return because('batch_unknown', {}, 'batch_no');
    const sent = batch.state === 'sealed' || batch.state === 'settled';
    return sent ? null : because('batch_state', { state: batchStateNames[batch.state] });
  },
  decide: (payload, facts) => {
    if (facts.taken) return because('file_taken', facts.taken, 'file_hash');
    const rows = judgeRows(payload.rows, facts.lines);
    const known = rows.filter((row) => row.line_no !== null).length;
    if (known === 0 && payload.parts === 1) {
      return because('nothing_matched', { rows: rows.length }, 'rows');
    }
    const matched_count = rows.filter((row) => row.verdict === 'matched').length;
    return permit<AnswerTaken>({ rows, matched_count, left_count: rows.length - matched_count });
  },
});

/** The acts that take a file of any length, to be performed together. */
export function answerActs(
  file: Pick<TakeAnswer, 'batch_no' | 'file_name' | 'file_hash' | 'rows'>,
): { kind: 'takeAnswer'; payload: TakeAnswer }[] {
  const parts = Math.max(1, Math.ceil(file.rows.length / LINES_A_PART));
  return Array.from({ length: parts }, (_, i) => ({
    kind: 'takeAnswer' as const,
    payload: {
      ...file,
      part: i + 1,
      parts,
      rows: file.rows.slice(i * LINES_A_PART, (i + 1) * LINES_A_PART),
    },
  }));
}
