/** Submit to meeting: asks the district's joint meeting to decide one case (提请一事一议). */
import { z } from 'zod';
import { act } from '../base/act';
import { PositiveFen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const SubmitToMeeting = z.strictObject({
  case_no: z.string().min(1),
  /** What the meeting is asked. */
  matter: z.string().min(2, { error: '请写明提请事项，至少2个字' }).max(100),
  situation: z.string().min(5, { error: '请写明基本情况，至少5个字' }).max(1000),
  /** Ways to decide, each with what speaks for it. */
  options: z
    .array(z.strictObject({ name: z.string().min(2).max(60), grounds: z.string().min(2).max(300) }))
    .min(1, { error: '请至少提出一个方案' })
    .max(5),
  text: z.string().min(2, { error: '请写明镇街意见，至少2个字' }).max(500),
  /** What is asked: a month's for monthly aid, else the whole sum. */
  amount_fen: PositiveFen,
});
export type SubmitToMeeting = z.infer<typeof SubmitToMeeting>;

export interface SubmittedToMeeting {
  position: string;
}

export const submitToMeetingRefusals = refusals({
  ...positionSentences,
  objection_open: needSentences.objection_open,
  facts_changed: needSentences.facts_changed,
  option_repeated: (f: { name: string }) => `方案“${f.name}”写了两次，请合并为一个`,
});

export const submitToMeeting = act({
  kind: 'submitToMeeting',
  title: '提请一事一议',
  posts: ['reviewer', 'approver'],
  payload: SubmitToMeeting,
  refusals: submitToMeetingRefusals,
  guard: (facts: PositionFacts, standing) =>
    positionRefusal(submitToMeetingRefusals, facts, { act: 'submitToMeeting', standing }),
  decide: ({ options }, facts) => {
    const names = options.map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) {
      return submitToMeetingRefusals.because('option_repeated', { name: twice }, 'options');
    }
    return permit<SubmittedToMeeting>({ position: positionAfter(facts, 'submitToMeeting') });
  },
});
