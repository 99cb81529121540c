/** Remind: presses a department for the reply to a referral (催办). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import {
  referralSentences,
  TellingWay,
  touchedBy,
  type Referral,
  type ReferralFacts,
  type ReferralTouched,
} from './referral';

export const Remind = z.strictObject({
  referral_no: z.string().min(1),
  reminded_on: PlainDate,
  reminded_by: TellingWay,
  /** Whom it reached and what was said. */
  text: z.string().min(2, { error: '请写明向谁催办、对方怎么说，至少2个字' }).max(300),
});
export type Remind = z.infer<typeof Remind>;

export interface Reminded extends ReferralTouched {
  /** Which reminder of this referral it is. */
  reminders: number;
  department: string;
}

export const remindRefusals = refusals({
  ...referralSentences,
  reminded_future: (f: { reminded_on: string; today: string }) =>
    `催办日期（${f.reminded_on}）晚于今天（${f.today}），请核对`,
  reminded_early: (f: { reminded_on: string; sent_on: string }) =>
    `催办日期（${f.reminded_on}）早于转出日期（${f.sent_on}），请核对`,
});

export const remind = act({
  kind: 'remind',
  title: '催办',
  posts: ['clerk'],
  payload: Remind,
  refusals: remindRefusals,
  guard: ({ referral }: ReferralFacts) => {
    if (!referral) return remindRefusals.because('referral_unknown', {}, 'referral_no');
    const { answered_on } = referral;
    return answered_on === null ? null : remindRefusals.because('already_answered', { answered_on });
  },
  decide: ({ reminded_on }, facts, { today }) => {
    const { sent_on, reminders, department } = facts.referral as Referral;
    if (reminded_on > today) {
      return remindRefusals.because('reminded_future', { reminded_on, today }, 'reminded_on');
    }
    if (reminded_on < sent_on) {
      return remindRefusals.because('reminded_early', { reminded_on, sent_on }, 'reminded_on');
    }
    return permit<Reminded>({ ...touchedBy(facts), department, reminders: reminders + 1 });
  },
});
