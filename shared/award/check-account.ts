/** Check account: a second person types the proposed account in again; from then on it is paid to. */
import { z } from 'zod';
import { act } from '../base/act';
import { BankAccountNo } from '../base/bank-account';
import { permit, refusals } from '../base/outcome';
import type { AccountFacts } from './change-account';

export const CheckAccount = z.strictObject({
  award_no: z.string().min(1),
  /** Typed in again from the evidence, not copied. */
  account_no: BankAccountNo,
});
export type CheckAccount = z.infer<typeof CheckAccount>;

export const checkAccountRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  nothing_pending: () => '没有待复核的账户变更，请先登记账户变更',
  same_person: () => '账户变更须由登记人以外的另一人复核',
  account_differs: () => '您录入的账号与登记的新账号不一致，请对照存折或银行卡核对',
});

const because = checkAccountRefusals.because;

export const checkAccount = act({
  kind: 'checkAccount',
  title: '复核账户',
  posts: ['reviewer', 'accountant', 'clerk'],
  payload: CheckAccount,
  refusals: checkAccountRefusals,
  guard: (facts: AccountFacts, standing) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (!award.pending) return because('nothing_pending', {});
    return award.pending.officer_id === standing.officer_id ? because('same_person', {}) : null;
  },
  decide: (payload, facts) => {
    const award = facts.award as NonNullable<AccountFacts['award']>;
    if (payload.account_no !== award.pending?.account_no) {
      return because('account_differs', {}, 'account_no');
    }
    return permit({ household_no: award.household_no });
  },
});
