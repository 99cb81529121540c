/** Fill batch: freezes one part of a declared batch's lines, exactly those whose hash the header gave. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainMonth } from '../base/plain-date';
import {
  holdsOf,
  numberLines,
  orderLines,
  partOf,
  ProgrammeGroup,
  type BatchHeader,
  type BatchPart,
} from './batch';
import { duesOf, type DueAward, type DueLine } from './dues';
import type { PayLine } from './pay-line';

export const FillBatch = z.strictObject({
  month: PlainMonth,
  group: ProgrammeGroup,
  part: z.int().min(1),
});
export type FillBatch = z.infer<typeof FillBatch>;

export interface FillBatchFacts {
  /** The declared batch that waits for its lines, with who declared it. */
  batch: (Pick<BatchHeader, 'batch_no' | 'kind' | 'parts' | 'findings'> & { declared_by: string }) | null;
  filled: readonly number[];
  /** Awards and follow-ups of the part's range. */
  awards: readonly DueAward[];
  follow_ups: readonly DueLine[];
}

export interface BatchFilled {
  batch_no: string;
  part: number;
  lines: PayLine[];
}

export const fillBatchRefusals = refusals({
  batch_unknown: () => '没有等待明细的批次，请先申报批次',
  not_declarer: () => '明细须由申报人本人登记，请由申报人办理',
  part_unknown: (f: { part: number; parts: number }) =>
    `批次共${f.parts}段明细，没有第${f.part}段，请刷新后重试`,
  part_filled: (f: { part: number }) => `第${f.part}段明细已经登记，请登记下一段`,
  lines_moved: (f: { part: number }) =>
    `申报之后待遇有变动，第${f.part}段明细与申报不符，请作废本批次后重新申报`,
});

const because = fillBatchRefusals.because;

export const fillBatch = act({
  kind: 'fillBatch',
  title: '登记批次明细',
  posts: ['accountant'],
  payload: FillBatch,
  refusals: fillBatchRefusals,
  guard: (facts: FillBatchFacts, standing): Refusal | null => {
    if (!facts.batch) return because('batch_unknown', {});
    const own = facts.batch.declared_by === standing.officer_id;
    return own ? null : because('not_declarer', {});
  },
  decide: (payload, facts) => {
    const batch = facts.batch as NonNullable<FillBatchFacts['batch']>;
    const { part } = payload;
    const declared = batch.parts.find((row) => row.part === part);
    if (!declared) {
      return because('part_unknown', { part, parts: batch.parts.length }, 'part');
    }
    if (facts.filled.includes(part)) return because('part_filled', { part }, 'part');
    const lines = linesOf(payload, facts, declared);
    if (partOf(part, lines).hash !== declared.hash) return because('lines_moved', { part });
    return permit<BatchFilled>({ batch_no: batch.batch_no, part, lines });
  },
});

function linesOf(payload: FillBatch, facts: FillBatchFacts, declared: BatchPart): PayLine[] {
  const batch = facts.batch as NonNullable<FillBatchFacts['batch']>;
  const dues =
    batch.kind === 'reissue' ? [] : facts.awards.flatMap((award) => duesOf(award, payload.month));
  const ordered = orderLines([...dues, ...facts.follow_ups]);
  return numberLines(batch.batch_no, declared.first_serial, ordered, holdsOf(batch.findings));
}
