/** Reverse: takes an entry of the reserve's own money back by an opposite entry with a reason (红字冲销). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { findAccount } from './data/chart';
import { reversal, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const Reverse = z.strictObject({
  entry_no: z.string().min(1),
  reason: z.string().min(5, { error: '请写明冲销原因，至少5个字' }).max(300),
});
export type Reverse = z.infer<typeof Reverse>;

/** Acts whose entries stand for themselves; the others are undone by acts of their own kind. */
export const reversibleKinds: readonly string[] = ['fund', 'drawCash', 'countCash'];

export interface ReverseFacts {
  entry: {
    entry: Entry;
    /** The act that made it. */
    kind: string;
    officer_id: string;
    reversed_by: string | null;
  } | null;
  /** Balances after the reversal that would fall below zero, by account. */
  short: readonly string[];
  last_closed: PlainMonth | null;
}

export interface Reversed {
  entries: Entry[];
}

export const reverseRefusals = refusals({
  entry_unknown: () => '没有这张凭证，请从凭证列表中选择',
  already_reversed: (f: { reversed_by: string }) => `这张凭证已由${f.reversed_by}冲销，无需重复`,
  other_way: () => '这张凭证来自发放、支付或追缴业务，不能直接冲销，请用作废、退汇或重发办理',
  same_person: () => '冲销须由原经手人以外的另一人办理',
  fund_short: (f: { account: string }) => `冲销后“${f.account}”将不足，请先核对该账户余额`,
});

const because = reverseRefusals.because;

export const reverse = act({
  kind: 'reverse',
  title: '冲销凭证',
  posts: ['accountant', 'reviewer'],
  payload: Reverse,
  refusals: reverseRefusals,
  guard: (facts: ReverseFacts, standing) => {
    const found = facts.entry;
    if (!found) return because('entry_unknown', {}, 'entry_no');
    const { reversed_by } = found;
    if (reversed_by !== null) return because('already_reversed', { reversed_by });
    if (!reversibleKinds.includes(found.kind)) return because('other_way', {});
    if (found.officer_id === standing.officer_id) return because('same_person', {});
    const short = facts.short[0];
    if (short === undefined) return null;
    return because('fund_short', { account: findAccount(short)?.name ?? short });
  },
  decide: (payload, facts, standing) => {
    const found = facts.entry as NonNullable<ReverseFacts['entry']>;
    const month = postingMonth(standing.today, facts.last_closed);
    const memo = `冲销${payload.entry_no}：${payload.reason}`;
    return permit<Reversed>({ entries: [reversal(found.entry, month, memo)] });
  },
});
