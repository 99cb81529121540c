/** Answer referral: enters what a department replied, and whether the applicant was told. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import {
  ReferralResult,
  referralSentences,
  Told,
  touchedBy,
  type Referral,
  type ReferralFacts,
  type ReferralTouched,
} from './referral';

export const AnswerReferral = z.strictObject({
  referral_no: z.string().min(1),
  /** The day on which the department signed for it; null when it sent no receipt. */
  receipt_on: PlainDate.nullable(),
  answered_on: PlainDate,
  result: ReferralResult,
  /** What the pack's row asks to be answered: 金额, 日期 … */
  replies: z.array(
    z.strictObject({ name: z.string().min(1).max(40), value: z.string().max(200) }),
  ),
  text: z.string().min(2, { error: '请写明办理结果，至少2个字' }).max(500),
  /** null while the applicant has not been told. */
  told: Told.nullable(),
});
export type AnswerReferral = z.infer<typeof AnswerReferral>;

export interface ReferralAnswered extends ReferralTouched {
  department: string;
  programme_name: string;
  /** Whether it came by the due day; true where there is none. */
  in_time: boolean;
}

export const answerReferralRefusals = refusals({
  ...referralSentences,
  answered_future: (f: { answered_on: string; today: string }) =>
    `回复日期（${f.answered_on}）晚于今天（${f.today}），请核对`,
  answered_early: (f: { answered_on: string; sent_on: string }) =>
    `回复日期（${f.answered_on}）早于转出日期（${f.sent_on}），请核对`,
  receipt_outside: (f: { receipt_on: string; sent_on: string; answered_on: string }) =>
    `签收日期（${f.receipt_on}）不在转出（${f.sent_on}）和回复（${f.answered_on}）之间，请核对`,
  reply_strange: (f: { name: string }) => `转办单没有要求回复“${f.name}”，请写入办理结果`,
  reply_missing: (f: { name: string }) =>
    `部门已办理的，须登记“${f.name}”，对方没有写明的请填“未写明”`,
  told_future: (f: { told_on: string; today: string }) =>
    `告知日期（${f.told_on}）晚于今天（${f.today}），请核对`,
  told_early: (f: { told_on: string; answered_on: string }) =>
    `告知日期（${f.told_on}）早于回复日期（${f.answered_on}），请核对`,
});

export const answerReferral = act({
  kind: 'answerReferral',
  title: '转办回复',
  posts: ['clerk'],
  payload: AnswerReferral,
  refusals: answerReferralRefusals,
  guard: ({ referral }: ReferralFacts) => {
    const { because } = answerReferralRefusals;
    if (!referral) return because('referral_unknown', {}, 'referral_no');
    const { answered_on } = referral;
    return answered_on === null ? null : because('already_answered', { answered_on });
  },
  decide: (payload, facts, { today }) => {
    const referral = facts.referral as Referral;
    const bar =
      findDateFault(payload, referral, today) ??
      findReplyFault(payload, referral) ??
      findToldFault(payload, today);
    if (bar) return bar;
    const { department, programme_name, due_on } = referral;
    const in_time = due_on === null || payload.answered_on <= due_on;
    return permit<ReferralAnswered>({ ...touchedBy(facts), department, programme_name, in_time });
  },
});

function findDateFault(payload: AnswerReferral, { sent_on }: Referral, today: string): Refusal | null {
  const { because } = answerReferralRefusals;
  const { answered_on, receipt_on } = payload;
  if (answered_on > today) return because('answered_future', { answered_on, today }, 'answered_on');
  if (answered_on < sent_on) return because('answered_early', { answered_on, sent_on }, 'answered_on');
  const outside = receipt_on !== null && (receipt_on < sent_on || receipt_on > answered_on);
  return outside ? because('receipt_outside', { receipt_on, sent_on, answered_on }, 'receipt_on') : null;
}

/** Every field of the slip is answered where the matter was done. */
function findReplyFault({ replies, result }: AnswerReferral, { reply_fields }: Referral): Refusal | null {
  const { because } = answerReferralRefusals;
  const strange = replies.find(({ name }) => !reply_fields.includes(name));
  if (strange) return because('reply_strange', { name: strange.name }, 'replies');
  const given = replies.filter(({ value }) => value.trim() !== '').map(({ name }) => name);
  const missing = reply_fields.find((name) => !given.includes(name));
  const asked = result === 'done' && missing !== undefined;
  return asked ? because('reply_missing', { name: missing }, 'replies') : null;
}

function findToldFault({ told, answered_on }: AnswerReferral, today: string): Refusal | null {
  const { because } = answerReferralRefusals;
  if (told === null) return null;
  const { told_on } = told;
  if (told_on > today) return because('told_future', { told_on, today }, 'told.told_on');
  return told_on < answered_on
    ? because('told_early', { told_on, answered_on }, 'told.told_on')
    : null;
}
