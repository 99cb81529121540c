/** Sound facts of money for walks: a batch of one line, a full reserve, one award's stages. */
import type { BatchFacts, BatchHeader } from '../../../shared/ledger/batch';
import { draftBatch, type DeclareBatchFacts } from '../../../shared/ledger/declare-batch';
import type { DueAward } from '../../../shared/ledger/dues';
import type { ReserveBalances } from '../../../shared/ledger/reserve';
import { payee } from '../../beds';

export const batch_no = '500120004-B-202211-01';
export const award_no = '500120004-A-000001';

/** The recovery account that demands name. */
export const payTo = { holder_name: '来凤街道追缴专户', bank: '农商银行来凤支行', account_no: '6228480402564890018' };

/** A batch declared by U07 and checked by U05, in a state. */
export function batchIn(state: BatchFacts['state'], changes: Partial<BatchFacts> = {}): BatchFacts {
  return {
    batch_no,
    month: '2022-11',
    group: 'dibao',
    kind: 'month',
    state,
    count: 1,
    sum_fen: 85_100,
    held_count: 0,
    held_fen: 0,
    root_hash: 'c'.repeat(64),
    declared_by: 'U07',
    checked_by: 'U05',
    sealed_by: null,
    ...changes,
  };
}

/** G01 as a month's run sees it. */
export function dueAward(changes: Partial<DueAward> = {}): DueAward {
  const amounts = { amount_fen: 85_100, base_fen: 75_100, addons_fen: 10_000 };
  return {
    ...payee,
    award_no,
    household_no: '500120004-H-000001',
    programme: 'dibao',
    payment: 'monthly',
    due_from: '2022-11',
    suspended_from: null,
    levels: [{ from: '2022-11', until: null, ...amounts, trace_hash: 'a'.repeat(64) }],
    stages: [],
    lined: [],
    ...changes,
  };
}

export function declareFacts(changes: Partial<DeclareBatchFacts> = {}): DeclareBatchFacts {
  return {
    next_batch_no: batch_no,
    last_closed: '2022-10',
    unsealed: null,
    awards: [dueAward()],
    follow_ups: [],
    signs: new Map(),
    before: [],
    ...changes,
  };
}

/** The header that declaring these facts gives. */
export function headerOf(facts: DeclareBatchFacts): BatchHeader {
  return draftBatch({ month: '2022-11', group: 'dibao', kind: 'month' }, facts);
}

/** The worked reserve of G15: 5,000 in cash, 25,000 in the bank. */
export function reserve(changes: Partial<ReserveBalances> = {}): ReserveBalances {
  return {
    cash_fen: 500_000,
    bank_fen: 2_500_000,
    vouchers_fen: 0,
    in_transit_fen: 0,
    advances_fen: 0,
    shortage_fen: 0,
    fixed_fen: 3_000_000,
    ...changes,
  };
}

export const officers = {
  U07: { name: '蒋会计', posts: ['accountant'] },
  U08: { name: '沈出纳', posts: ['cashier'] },
};
