/** Send back: the approver returns a reviewed case with a reason, to be visited or assessed again (退回). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const SendBack = z.strictObject({
  case_no: z.string().min(1),
  /** From which step on it is done again. */
  again: z.enum(['visit', 'assess']),
  text: z.string().min(5, { error: '请写明退回的原因和要补正的内容，至少5个字' }).max(1000),
});
export type SendBack = z.infer<typeof SendBack>;

export interface SentBack {
  position: string;
}

export const sendBackRefusals = refusals({ ...positionSentences });

export const sendBack = act({
  kind: 'sendBack',
  title: '退回',
  posts: ['approver'],
  payload: SendBack,
  refusals: sendBackRefusals,
  guard: (facts: PositionFacts, standing) =>
    positionRefusal(sendBackRefusals, facts, { act: 'sendBack', standing }),
  decide: ({ again }, facts) =>
    permit<SentBack>({ position: positionAfter(facts, 'sendBack', again) }),
});
