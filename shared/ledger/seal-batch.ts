/** Seal batch: a third person signs the roster; the money is reserved and nothing in it can change. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { chineseMonth, type PlainMonth } from '../base/plain-date';
import { batchStateNames, type BatchFacts } from './batch';
import { groupNames } from './data/programmes';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const SealBatch = z.strictObject({
  batch_no: z.string().min(1),
  text: z.string().max(300),
});
export type SealBatch = z.infer<typeof SealBatch>;

export interface SealBatchFacts {
  batch: BatchFacts | null;
  last_closed: PlainMonth | null;
  /** Awards of the batch that an act has changed since it was declared. */
  changed: { award_no: string; name: string }[];
  /** Sums of lines that are no follow-ups, by expense account; held lines included. */
  expenses: { account: string; amount_fen: Fen }[];
}

export interface BatchSealed {
  month: PlainMonth;
  root_hash: string;
  entries: Entry[];
}

export const sealBatchRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  batch_state: (f: { state: string }) => `批次${f.state}，不能签批，请核对批次`,
  same_person: (f: { did: string }) => `您是本批次的${f.did}，签批须由第三人办理`,
  awards_changed: (f: { count: number; name: string }) =>
    `申报之后有${f.count}份待遇变动（如${f.name}），请作废本批次后重新申报`,
});

const because = sealBatchRefusals.because;

export const sealBatch = act({
  kind: 'sealBatch',
  title: '签批批次',
  posts: ['approver'],
  payload: SealBatch,
  refusals: sealBatchRefusals,
  guard: (facts: SealBatchFacts, standing) => {
    const { batch } = facts;
    if (!batch) return because('batch_unknown', {}, 'batch_no');
    if (batch.state !== 'checked') {
      return because('batch_state', { state: batchStateNames[batch.state] });
    }
    const me = standing.officer_id;
    if (batch.declared_by === me) return because('same_person', { did: '申报人' });
    if (batch.checked_by === me) return because('same_person', { did: '复核人' });
    const first = facts.changed[0];
    if (!first) return null;
    return because('awards_changed', { count: facts.changed.length, name: first.name });
  },
  decide: (_payload, facts, standing) => {
    const { month, root_hash } = facts.batch as BatchFacts;
    const entries = sealEntries(facts, postingMonth(standing.today, facts.last_closed));
    return permit<BatchSealed>({ month, root_hash, entries });
  },
});

/** Dr 5xxx, Cr 2101 for what is newly owed; follow-ups were reserved by their first batch. */
function sealEntries(facts: SealBatchFacts, month: PlainMonth): Entry[] {
  const batch = facts.batch as BatchFacts;
  const total = facts.expenses.reduce((sum, row) => sum + row.amount_fen, 0);
  if (total === 0) return [];
  const memo = `${chineseMonth(batch.month)}${groupNames[batch.group]}花名册签批`;
  const doc = batch.batch_no;
  return [
    entry(month, memo, [
      ...facts.expenses.map((row) => debit(row.account, row.amount_fen, { doc })),
      credit('2101', total, { party: batch.batch_no, doc }),
    ]),
  ];
}
