/** Withdraw: the applicant takes the application back before a decision. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { caseStateNames, type CaseFacts } from './case';

export const Withdraw = z.strictObject({
  case_no: z.string().min(1),
  /** Who asked for it and how: the signed 撤回申请书. */
  reason: z.string().min(2).max(200),
});
export type Withdraw = z.infer<typeof Withdraw>;

export interface WithdrawFacts {
  case: CaseFacts | null;
}

export const withdrawRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: (f: { state: string }) => `案件${f.state}，不能撤回，请在案件页查看办理结果`,
  already_paid: () => '已先行救助，不能撤回，请补办手续后审批',
});

export const withdraw = act({
  kind: 'withdraw',
  title: '撤回申请',
  posts: ['clerk'],
  payload: Withdraw,
  refusals: withdrawRefusals,
  guard: (facts: WithdrawFacts) => {
    if (!facts.case) return withdrawRefusals.because('case_unknown', {}, 'case_no');
    if (facts.case.state !== 'open') {
      const state = caseStateNames[facts.case.state];
      return withdrawRefusals.because('case_closed', { state });
    }
    return facts.case.advanced ? withdrawRefusals.because('already_paid', {}) : null;
  },
  decide: () => permit({}),
});
