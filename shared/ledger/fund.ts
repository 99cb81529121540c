/** Fund: money from the district: the reserve's allotment, its surrender, or the treasury's funding notice. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { PlainDate, type PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';
import type { ReserveBalances } from './reserve';

export const FundKind = z.enum(['reserve', 'surrender', 'treasury']);
export type FundKind = z.infer<typeof FundKind>;

export const fundKindNames: Record<FundKind, string> = {
  reserve: '收到区拨备用金',
  surrender: '交回备用金',
  treasury: '财政拨款通知',
};

export const Fund = z.strictObject({
  kind: FundKind,
  amount_fen: PositiveFen,
  document_no: z.string().min(2, { error: '请填写拨款文件或凭证号' }).max(60),
  received_on: PlainDate,
  note: z.string().max(200),
});
export type Fund = z.infer<typeof Fund>;

export interface FundFacts {
  last_closed: PlainMonth | null;
  reserve: ReserveBalances;
  /** Fixed size of the reserve by the pack; null when the pack has none. */
  fixed_limit_fen: Fen | null;
  /** The same kind under the same document number was entered before. */
  entered: boolean;
}

export interface Funded {
  entries: Entry[];
}

export const fundRefusals = refusals({
  received_future: (f: { received_on: string; today: string }) =>
    `到账日期（${f.received_on}）晚于今天（${f.today}），请在到账后登记`,
  document_entered: (f: { document_no: string }) => `凭证${f.document_no}已经登记过，请勿重复登记`,
  above_fixed: (f: { amount_fen: Fen; fixed_fen: Fen; limit_fen: Fen }) =>
    `备用金现有定额${formatFen(f.fixed_fen)}元，再拨${formatFen(f.amount_fen)}元将超过核定的` +
    `${formatFen(f.limit_fen)}元，请核对拨款文件`,
  bank_short: (f: { bank_fen: Fen; amount_fen: Fen }) =>
    `备用金银行存款只有${formatFen(f.bank_fen)}元，不足交回${formatFen(f.amount_fen)}元，请先报销或存入现金`,
});

const because = fundRefusals.because;

export const fund = act({
  kind: 'fund',
  title: '登记拨款',
  posts: ['accountant'],
  payload: Fund,
  refusals: fundRefusals,
  decide: (payload, facts: FundFacts, standing) => {
    const { kind, amount_fen, received_on, document_no } = payload;
    const { reserve, fixed_limit_fen } = facts;
    if (received_on > standing.today) {
      return because('received_future', { received_on, today: standing.today }, 'received_on');
    }
    if (facts.entered) return because('document_entered', { document_no }, 'document_no');
    const { fixed_fen, bank_fen } = reserve;
    if (kind === 'reserve' && fixed_limit_fen !== null && fixed_fen + amount_fen > fixed_limit_fen) {
      const sums = { amount_fen, fixed_fen, limit_fen: fixed_limit_fen };
      return because('above_fixed', sums, 'amount_fen');
    }
    if (kind === 'surrender' && bank_fen < amount_fen) {
      return because('bank_short', { bank_fen, amount_fen }, 'amount_fen');
    }
    const month = postingMonth(standing.today, facts.last_closed);
    const doc = document_no;
    const sides = { reserve: ['1002', '2001'], surrender: ['2001', '1002'], treasury: ['2201', '6001'] };
    const [to = '', from = ''] = sides[kind];
    const lines = [debit(to, amount_fen, { doc }), credit(from, amount_fen, { doc })];
    return permit<Funded>({ entries: [entry(month, `${fundKindNames[kind]}（${doc}）`, lines)] });
  },
});
