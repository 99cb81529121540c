/** Receive imprest: the district's reimbursement has come; the reserve is whole and the expense recognised. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { PlainDate, type PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const ReceiveImprest = z.strictObject({
  reimburse_no: z.string().min(1),
  amount_fen: PositiveFen,
  received_on: PlainDate,
});
export type ReceiveImprest = z.infer<typeof ReceiveImprest>;

export interface ReceiveImprestFacts {
  claim: {
    reimburse_no: string;
    sum_fen: Fen;
    received_on: PlainDate | null;
    submitted_on: PlainDate;
    /** Sums by expense account. */
    expenses: { account: string; amount_fen: Fen }[];
  } | null;
  last_closed: PlainMonth | null;
}

export interface ImprestReceived {
  entries: Entry[];
}

export const receiveImprestRefusals = refusals({
  claim_unknown: () => '没有这张报销单，请从报销单列表中选择',
  already_received: (f: { received_on: string }) =>
    `这张报销单已于${f.received_on}登记到账，无需重复登记`,
  received_dates: (f: { received_on: string; submitted_on: string; today: string }) =>
    `到账日期（${f.received_on}）应在提交日期（${f.submitted_on}）与今天（${f.today}）之间，请核对`,
  amount_differs: (f: { amount_fen: Fen; sum_fen: Fen }) =>
    `到账${formatFen(f.amount_fen)}元与报销单${formatFen(f.sum_fen)}元不符，请与区民政局核对后再登记`,
});

const because = receiveImprestRefusals.because;

export const receiveImprest = act({
  kind: 'receiveImprest',
  title: '登记报销到账',
  posts: ['accountant'],
  payload: ReceiveImprest,
  refusals: receiveImprestRefusals,
  guard: (facts: ReceiveImprestFacts) => {
    const { claim } = facts;
    if (!claim) return because('claim_unknown', {}, 'reimburse_no');
    const { received_on } = claim;
    return received_on === null ? null : because('already_received', { received_on });
  },
  decide: (payload, facts, standing) => {
    const claim = facts.claim as NonNullable<ReceiveImprestFacts['claim']>;
    const { received_on, amount_fen } = payload;
    const { submitted_on, sum_fen, reimburse_no: doc } = claim;
    if (received_on < submitted_on || received_on > standing.today) {
      const dates = { received_on, submitted_on, today: standing.today };
      return because('received_dates', dates, 'received_on');
    }
    if (amount_fen !== sum_fen) {
      return because('amount_differs', { amount_fen, sum_fen }, 'amount_fen');
    }
    const month = postingMonth(standing.today, facts.last_closed);
    return permit<ImprestReceived>({
      entries: [
        entry(month, `报销单${doc}到账`, [
          debit('1002', sum_fen, { doc }),
          credit('1102', sum_fen, { doc }),
        ]),
        entry(month, `报销单${doc}列支`, [
          ...claim.expenses.map((row) => debit(row.account, row.amount_fen, { doc })),
          credit('6001', sum_fen, { doc }),
        ]),
      ],
    });
  },
});
