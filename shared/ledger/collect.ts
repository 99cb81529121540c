/** Collect: an overpaid person has paid back, wholly or in part, into the recovery account. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { PlainDate, type PlainMonth } from '../base/plain-date';
import { setOffArticle } from './data/recovery-articles';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

/** How the money came: paid in by the person, or (always refused) kept back from a benefit. */
export const CollectWay = z.enum(['paid', 'benefit']);
export type CollectWay = z.infer<typeof CollectWay>;

export const collectWays: Record<CollectWay, string> = {
  paid: '本人或家属缴来',
  benefit: '从救助金中扣下',
};

export const Collect = z.strictObject({
  award_no: z.string().min(1),
  way: CollectWay.default('paid'),
  amount_fen: PositiveFen,
  received_on: PlainDate,
  /** Bank slip or receipt number. */
  document_no: z.string().min(1, { error: '请填写缴款凭证号' }).max(60),
});
export type Collect = z.infer<typeof Collect>;

export interface CollectFacts {
  award: { name: string } | null;
  /** Still owed on account 1201, fen. */
  outstanding_fen: Fen;
  last_closed: PlainMonth | null;
}

export interface Collected {
  outstanding_fen: Fen;
  entries: Entry[];
}

export const collectRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从追缴列表中选择',
  nothing_owed: (f: { name: string }) => `${f.name}没有应追缴款，请先由审批人决定追回`,
  set_off: (f: { article: string }) =>
    `救助金不得用于抵扣欠款（${f.article}），请足额发放并另行收款`,
  received_future: (f: { received_on: string; today: string }) =>
    `收款日期（${f.received_on}）晚于今天（${f.today}），请在收款后登记`,
  above_owed: (f: { amount_fen: Fen; outstanding_fen: Fen }) =>
    `收款${formatFen(f.amount_fen)}元超过尚欠的${formatFen(f.outstanding_fen)}元，请核对金额`,
});

const because = collectRefusals.because;

export const collect = act({
  kind: 'collect',
  title: '登记追缴收款',
  posts: ['cashier', 'accountant'],
  payload: Collect,
  refusals: collectRefusals,
  guard: (facts: CollectFacts) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    return facts.outstanding_fen > 0 ? null : because('nothing_owed', { name: award.name });
  },
  decide: (payload, facts, standing) => {
    if (payload.way === 'benefit') return because('set_off', { article: setOffArticle }, 'way');
    const { amount_fen, received_on, award_no: party, document_no: doc } = payload;
    if (received_on > standing.today) {
      return because('received_future', { received_on, today: standing.today }, 'received_on');
    }
    const { outstanding_fen } = facts;
    if (amount_fen > outstanding_fen) {
      return because('above_owed', { amount_fen, outstanding_fen }, 'amount_fen');
    }
    const month = postingMonth(standing.today, facts.last_closed);
    const memo = `收到${facts.award?.name ?? ''}追缴款（${doc}）`;
    const lines = [debit('1003', amount_fen, { doc }), credit('1201', amount_fen, { party, doc })];
    return permit<Collected>({
      outstanding_fen: outstanding_fen - amount_fen,
      entries: [entry(month, memo, lines)],
    });
  },
});
