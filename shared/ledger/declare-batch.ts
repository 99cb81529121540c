/** Declare batch: the accountant declares a roster's count and sum before a single line is frozen. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { monthOf, PlainMonth } from '../base/plain-date';
import {
  BatchKind,
  batchStateNames,
  holdsOf,
  numberLines,
  orderLines,
  partsOf,
  ProgrammeGroup,
  rootHash,
  sumOf,
  type BatchHeader,
  type BatchState,
} from './batch';
import { bridgeOf } from './bridge';
import { duesOf, type DueAward, type DueLine } from './dues';
import { checkLines, type AwardSigns } from './line-checks';

export const DeclareBatch = z.strictObject({
  month: PlainMonth,
  group: ProgrammeGroup,
  kind: BatchKind,
  /** Lines and sum as the accountant declares them. */
  count: z.int().min(1, { error: '请填写笔数' }),
  sum_fen: Fen,
});
export type DeclareBatch = z.infer<typeof DeclareBatch>;

export interface DeclareBatchFacts {
  next_batch_no: string;
  last_closed: PlainMonth | null;
  /** A batch of this group that is not sealed yet. */
  unsealed: { batch_no: string; state: BatchState } | null;
  awards: readonly DueAward[];
  /** Follow-ups that were asked for and are in no batch yet. */
  follow_ups: readonly DueLine[];
  signs: ReadonlyMap<string, AwardSigns>;
  /** Regular lines of the month before; empty when a batch of the month exists already. */
  before: readonly { award_no: string; amount_fen: Fen }[];
}

export const declareBatchRefusals = refusals({
  month_future: (f: { month: string; today: string }) =>
    `${f.month}尚未开始（今天是${f.today}），请在当月申报`,
  month_closed: (f: { month: string }) => `${f.month}已经月结，以前月份的补发请在未结月份申报`,
  batch_unsealed: (f: { batch_no: string; state: string }) =>
    `本类批次${f.batch_no}${f.state}，请先签批或作废再申报新批次`,
  nothing_due: (f: { month: string }) => `${f.month}没有应发未发的待遇，无需申报`,
  count_differs: (f: { declared: number; found: number }) =>
    `申报${f.declared}笔，按现有待遇应为${f.found}笔，请刷新后核对`,
  sum_differs: (f: { declared_fen: Fen; found_fen: Fen }) =>
    `申报合计${formatFen(f.declared_fen)}元，按现有待遇应为${formatFen(f.found_fen)}元，请刷新后核对`,
});

const because = declareBatchRefusals.because;

export const declareBatch = act({
  kind: 'declareBatch',
  title: '申报批次',
  posts: ['accountant'],
  payload: DeclareBatch,
  refusals: declareBatchRefusals,
  decide: (payload, facts: DeclareBatchFacts, standing) => {
    const { month, count, sum_fen } = payload;
    const bar = declareBar(payload, facts, standing.today);
    if (bar) return bar;
    const header = draftBatch(payload, facts);
    if (header.count === 0) return because('nothing_due', { month });
    if (count !== header.count) {
      return because('count_differs', { declared: count, found: header.count }, 'count');
    }
    if (sum_fen !== header.sum_fen) {
      const sums = { declared_fen: sum_fen, found_fen: header.sum_fen };
      return because('sum_differs', sums, 'sum_fen');
    }
    return permit<BatchHeader>(header);
  },
});

/** Why no batch of this month can be declared now; null when one can. */
export function declareBar(
  payload: Pick<DeclareBatch, 'month'>,
  facts: Pick<DeclareBatchFacts, 'last_closed' | 'unsealed'>,
  today: string,
): Refusal | null {
  const { month } = payload;
  if (month > monthOf(today)) return because('month_future', { month, today }, 'month');
  if (facts.last_closed !== null && month <= facts.last_closed) {
    return because('month_closed', { month }, 'month');
  }
  if (!facts.unsealed) return null;
  const { batch_no, state } = facts.unsealed;
  return because('batch_unsealed', { batch_no, state: batchStateNames[state] });
}

/** What a batch would hold; also shown to the accountant before declaring. */
export function draftBatch(
  wanted: Pick<DeclareBatch, 'month' | 'group' | 'kind'>,
  facts: Pick<DeclareBatchFacts, 'next_batch_no' | 'awards' | 'follow_ups' | 'signs' | 'before'>,
): BatchHeader {
  const { month, group, kind } = wanted;
  const batch_no = facts.next_batch_no;
  const dues = kind === 'reissue' ? [] : facts.awards.flatMap((award) => duesOf(award, month));
  const ordered = orderLines([...dues, ...facts.follow_ups]);
  const findings = checkLines(ordered, facts.signs);
  const lines = numberLines(batch_no, 1, ordered, holdsOf(findings));
  const held = lines.filter((line) => line.held !== null);
  const parts = partsOf(lines);
  const before = kind === 'reissue' ? [] : facts.before;
  return {
    batch_no,
    month,
    group,
    kind,
    count: lines.length,
    sum_fen: sumOf(lines),
    held_count: held.length,
    held_fen: sumOf(held),
    parts,
    root_hash: rootHash(parts),
    bridge: bridgeOf(month, before, lines),
    findings,
  };
}
