/** Reimburse imprest: submits paid vouchers to the district for reimbursement (报销单 D26). */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const ReimburseImprest = z.strictObject({
  voucher_nos: z
    .array(z.string().min(1))
    .min(1, { error: '请至少选择一张凭证' })
    .max(500),
});
export type ReimburseImprest = z.infer<typeof ReimburseImprest>;

/** A paid voucher and how far it got. */
export interface ImprestVoucher {
  voucher_no: string;
  award_no: string;
  name: string;
  programme: string;
  amount_fen: Fen;
  reimburse_no: string | null;
  /** An advance whose papers are not yet made up (补办手续). */
  papers_missing: boolean;
}

export interface ReimburseImprestFacts {
  vouchers: readonly ImprestVoucher[];
  next_reimburse_no: string;
  last_closed: PlainMonth | null;
}

export interface Reimbursing {
  reimburse_no: string;
  vouchers: { voucher_no: string; amount_fen: Fen }[];
  sum_fen: Fen;
  entries: Entry[];
}

export const reimburseImprestRefusals = refusals({
  voucher_twice: (f: { voucher_no: string }) => `凭证${f.voucher_no}选了两次，请只选一次`,
  voucher_unknown: (f: { voucher_no: string }) => `没有凭证${f.voucher_no}，请从待报销列表中选择`,
  voucher_submitted: (f: { voucher_no: string; reimburse_no: string }) =>
    `凭证${f.voucher_no}已在报销单${f.reimburse_no}中，无需重复报销`,
  papers_missing: (f: { name: string; voucher_no: string }) =>
    `${f.name}的先行救助（${f.voucher_no}）尚未补办手续，请补办后再报销`,
});

const because = reimburseImprestRefusals.because;

export const reimburseImprest = act({
  kind: 'reimburseImprest',
  title: '提交备用金报销',
  posts: ['cashier', 'accountant'],
  payload: ReimburseImprest,
  refusals: reimburseImprestRefusals,
  decide: (payload, facts: ReimburseImprestFacts, standing) => {
    const { voucher_nos } = payload;
    const twice = voucher_nos.find((no, i) => voucher_nos.indexOf(no) !== i);
    if (twice) return because('voucher_twice', { voucher_no: twice }, 'voucher_nos');
    const vouchers: Reimbursing['vouchers'] = [];
    for (const [i, voucher_no] of voucher_nos.entries()) {
      const field = `voucher_nos.${i}`;
      const voucher = facts.vouchers.find((row) => row.voucher_no === voucher_no);
      if (!voucher) return because('voucher_unknown', { voucher_no }, field);
      const { reimburse_no, name, amount_fen } = voucher;
      if (reimburse_no !== null) {
        return because('voucher_submitted', { voucher_no, reimburse_no }, field);
      }
      if (voucher.papers_missing) return because('papers_missing', { name, voucher_no }, field);
      vouchers.push({ voucher_no, amount_fen });
    }
    const sum_fen = vouchers.reduce((sum, row) => sum + row.amount_fen, 0);
    const reimburse_no = facts.next_reimburse_no;
    const memo = `提交报销单${reimburse_no}，${vouchers.length}张凭证${formatFen(sum_fen)}元`;
    const month = postingMonth(standing.today, facts.last_closed);
    const doc = reimburse_no;
    const lines = [debit('1102', sum_fen, { doc }), credit('1101', sum_fen, { doc })];
    const entries = [entry(month, memo, lines)];
    return permit<Reimbursing>({ reimburse_no, vouchers, sum_fen, entries });
  },
});
