/** Tell referral: the applicant learns what came of a referral, when that was not done with the reply. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import {
  referralSentences,
  Told,
  touchedBy,
  type Referral,
  type ReferralFacts,
  type ReferralTouched,
} from './referral';

export const TellReferral = z.strictObject({ referral_no: z.string().min(1), ...Told.shape });
export type TellReferral = z.infer<typeof TellReferral>;

export const tellReferralRefusals = refusals({
  referral_unknown: referralSentences.referral_unknown,
  not_answered: (f: { department: string }) =>
    `${f.department}尚未回复，请先登记转办回复`,
  already_told: (f: { told_on: string }) => `已于${f.told_on}告知申请人，无需再登记`,
  told_future: (f: { told_on: string; today: string }) =>
    `告知日期（${f.told_on}）晚于今天（${f.today}），请核对`,
  told_early: (f: { told_on: string; answered_on: string }) =>
    `告知日期（${f.told_on}）早于回复日期（${f.answered_on}），请核对`,
});

export const tellReferral = act({
  kind: 'tellReferral',
  title: '告知申请人',
  posts: ['clerk'],
  payload: TellReferral,
  refusals: tellReferralRefusals,
  guard: ({ referral }: ReferralFacts) => {
    const { because } = tellReferralRefusals;
    if (!referral) return because('referral_unknown', {}, 'referral_no');
    const { answered_on, told_on, department } = referral;
    if (answered_on === null) return because('not_answered', { department });
    return told_on === null ? null : because('already_told', { told_on });
  },
  decide: ({ told_on }, facts, { today }) => {
    const { because } = tellReferralRefusals;
    const { answered_on } = facts.referral as Referral;
    if (told_on > today) return because('told_future', { told_on, today }, 'told_on');
    if (answered_on !== null && told_on < answered_on) {
      return because('told_early', { told_on, answered_on }, 'told_on');
    }
    return permit<ReferralTouched>(touchedBy(facts));
  },
});
