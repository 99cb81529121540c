/** Withdraw: the applicant takes the application back before a decision. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { needSentences } from './needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

export const Withdraw = z.strictObject({
  case_no: z.string().min(1),
  /** Who asked for it and how: the signed 撤回申请书. */
  reason: z.string().min(2).max(200),
});
export type Withdraw = z.infer<typeof Withdraw>;

export type WithdrawFacts = PositionFacts;

export interface Withdrawn {
  position: string;
}

export const withdrawRefusals = refusals({
  ...positionSentences,
  already_paid: needSentences.already_paid,
});

export const withdraw = act({
  kind: 'withdraw',
  title: '撤回申请',
  posts: ['clerk'],
  payload: Withdraw,
  refusals: withdrawRefusals,
  guard: (facts: WithdrawFacts, standing) =>
    positionRefusal(withdrawRefusals, facts, { act: 'withdraw', standing }),
  decide: (_payload, facts) => permit<Withdrawn>({ position: positionAfter(facts, 'withdraw') }),
});
