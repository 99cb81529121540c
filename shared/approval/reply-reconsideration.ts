/** Reply reconsideration: the town's answer, with facts, grounds and evidence, went to the authority. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { dateFault, dateSentences, reconsiderationOutcomes, reconsiderationSentences, type Reconsideration, type ReconsiderationFacts, type ReconsiderationTouched } from './reconsideration';

export const ReplyReconsideration = z.strictObject({
  reconsideration_no: z.string().min(1),
  replied_on: PlainDate,
  document_no: z.string().min(2, { error: '请填写答复书文号' }).max(60),
  text: z.string().min(5, { error: '请写明答复的事实、依据和提交的证据，至少5个字' }).max(2000),
});
export type ReplyReconsideration = z.infer<typeof ReplyReconsideration>;

export const replyReconsiderationRefusals = refusals({
  ...reconsiderationSentences,
  already_replied: (f: { replied_on: string }) => `已于${f.replied_on}答复，无需重复登记`,
  ...dateSentences,
});

export const replyReconsideration = act({
  kind: 'replyReconsideration',
  title: '登记复议答复',
  posts: ['reviewer', 'approver'],
  payload: ReplyReconsideration,
  refusals: replyReconsiderationRefusals,
  guard: ({ reconsideration: found }: ReconsiderationFacts) => {
    const { because } = replyReconsiderationRefusals;
    if (!found) return because('reconsideration_unknown', {}, 'reconsideration_no');
    if (found.outcome !== null) return because('already_decided', { outcome: reconsiderationOutcomes[found.outcome] });
    return found.replied_on === null ? null : because('already_replied', { replied_on: found.replied_on });
  },
  decide: ({ replied_on }, facts, { today }) => {
    const { received_on, case_no } = facts.reconsideration as Reconsideration;
    const fault = dateFault('答复日期', replied_on, { today, since: received_on, what: '收到日期' });
    if (fault) return replyReconsiderationRefusals.because(fault.code, fault.facts, 'replied_on');
    return permit<ReconsiderationTouched>({ case_no });
  },
});
