/** Draw cash: takes reserve money from the bank into the cash box, or puts it back, within the limit. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';
import type { ReserveBalances } from './reserve';

export const DrawCash = z.strictObject({
  direction: z.enum(['draw', 'deposit']),
  amount_fen: PositiveFen,
  /** Cheque or slip number. */
  document_no: z.string().min(1, { error: '请填写支票或缴款单号' }).max(60),
});
export type DrawCash = z.infer<typeof DrawCash>;

export interface DrawCashFacts {
  last_closed: PlainMonth | null;
  reserve: ReserveBalances;
  /** Most cash that may lie in the office; null when the pack sets none. */
  cash_limit_fen: Fen | null;
}

export interface CashDrawn {
  entries: Entry[];
}

export const drawCashRefusals = refusals({
  bank_short: (f: { bank_fen: Fen; amount_fen: Fen }) =>
    `备用金银行存款只有${formatFen(f.bank_fen)}元，不足提取${formatFen(f.amount_fen)}元，请先办理报销`,
  cash_short: (f: { cash_fen: Fen; amount_fen: Fen }) =>
    `库存现金只有${formatFen(f.cash_fen)}元，不足存入${formatFen(f.amount_fen)}元，请核对金额`,
  above_cash_limit: (f: { cash_fen: Fen; amount_fen: Fen; limit_fen: Fen }) =>
    `现有现金${formatFen(f.cash_fen)}元，再提${formatFen(f.amount_fen)}元将超过库存限额` +
    `${formatFen(f.limit_fen)}元，请减少提取金额`,
});

const because = drawCashRefusals.because;

export const drawCash = act({
  kind: 'drawCash',
  title: '提存现金',
  posts: ['cashier'],
  payload: DrawCash,
  refusals: drawCashRefusals,
  decide: (payload, facts: DrawCashFacts, standing) => {
    const { direction, amount_fen, document_no: doc } = payload;
    const { bank_fen, cash_fen } = facts.reserve;
    const draws = direction === 'draw';
    if (draws && bank_fen < amount_fen) {
      return because('bank_short', { bank_fen, amount_fen }, 'amount_fen');
    }
    if (!draws && cash_fen < amount_fen) {
      return because('cash_short', { cash_fen, amount_fen }, 'amount_fen');
    }
    const limit_fen = facts.cash_limit_fen;
    if (draws && limit_fen !== null && cash_fen + amount_fen > limit_fen) {
      return because('above_cash_limit', { cash_fen, amount_fen, limit_fen }, 'amount_fen');
    }
    const month = postingMonth(standing.today, facts.last_closed);
    const [to, from] = draws ? ['1001', '1002'] : ['1002', '1001'];
    const memo = `备用金${draws ? '提取' : '存入'}现金（${doc}）`;
    const lines = [debit(to, amount_fen, { doc }), credit(from, amount_fen, { doc })];
    return permit<CashDrawn>({ entries: [entry(month, memo, lines)] });
  },
});
