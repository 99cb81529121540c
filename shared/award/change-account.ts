/** Change account: proposes another account for an award; payments wait until a second person has checked it. */
import { z } from 'zod';
import { act } from '../base/act';
import { BankAccountNo } from '../base/bank-account';
import { comparableName, PersonName } from '../base/names';
import { permit, refusals } from '../base/outcome';

export const ChangeAccount = z.strictObject({
  award_no: z.string().min(1),
  holder_name: PersonName,
  bank: z.string().min(2, { error: '请填写开户银行' }).max(40),
  account_no: BankAccountNo,
  /** What was seen: passbook, card, the bank's note. */
  evidence: z.string().min(2, { error: '请写明所见凭据，如“存折首页复印件”' }).max(200),
});
export type ChangeAccount = z.infer<typeof ChangeAccount>;

/** Who is paid, and a proposed account that nobody has checked yet. */
export interface AccountFacts {
  award: {
    household_no: string;
    payee: { name: string; account_no: string };
    pending: { account_no: string; officer_id: string } | null;
  } | null;
}

export const changeAccountRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  holder_differs: (f: { holder_name: string; name: string }) =>
    `户名（${f.holder_name}）与领款人（${f.name}）不一致，救助金只能发到领款人本人账户，请核对户名`,
  account_same: () => '新账户与现有账户相同，无需变更',
});

const because = changeAccountRefusals.because;

export const changeAccount = act({
  kind: 'changeAccount',
  title: '变更账户',
  posts: ['clerk'],
  payload: ChangeAccount,
  refusals: changeAccountRefusals,
  guard: (facts: AccountFacts) => (facts.award ? null : because('award_unknown', {}, 'award_no')),
  decide: (payload, facts) => {
    const award = facts.award as NonNullable<AccountFacts['award']>;
    const { holder_name } = payload;
    const { name, account_no } = award.payee;
    if (comparableName(holder_name) !== comparableName(name)) {
      return because('holder_differs', { holder_name, name }, 'holder_name');
    }
    if (payload.account_no === account_no) return because('account_same', {}, 'account_no');
    return permit({ household_no: award.household_no });
  },
});
