/** Referral: a matter handed to a department, as the acts that follow it see it. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';

/** How it goes out; by telephone only where it must be done the same day. */
export const ReferralWay = z.enum(['bundle', 'paper', 'phone']);
export type ReferralWay = z.infer<typeof ReferralWay>;

export const referralWayNames: Record<ReferralWay, string> = {
  paper: '纸质转办单',
  bundle: '随同步包',
  phone: '电话（急转）',
};

/** How the applicant is told, and how a reminder reaches the department. */
export const TellingWay = z.enum(['phone', 'in_person', 'paper', 'message']);
export type TellingWay = z.infer<typeof TellingWay>;

export const tellingWayNames: Record<TellingWay, string> = {
  phone: '电话',
  in_person: '当面',
  paper: '书面',
  message: '短信',
};

/** What the department did with it. */
export const ReferralResult = z.enum(['done', 'partly', 'refused', 'elsewhere']);
export type ReferralResult = z.infer<typeof ReferralResult>;

export const referralResultNames: Record<ReferralResult, string> = {
  done: '已办理',
  partly: '部分办理',
  refused: '不予办理',
  elsewhere: '不属其职责，退回',
};

/** The applicant was told the answer. */
export const Told = z.strictObject({ told_on: PlainDate, told_by: TellingWay });
export type Told = z.infer<typeof Told>;

/** A referral as tables hold it. */
export interface Referral {
  referral_no: string;
  household_no: string;
  case_no: string | null;
  department: string;
  programme_name: string;
  sent_on: PlainDate;
  /** null where the pack sets no time. */
  due_on: PlainDate | null;
  reminders: number;
  reply_fields: string[];
  answered_on: PlainDate | null;
  told_on: PlainDate | null;
}

export interface ReferralFacts {
  referral: Referral | null;
}

/** Which things an act on a referral touches: its timeline, the household's and the case's. */
export interface ReferralTouched {
  household_no: string;
  case_no: string | null;
}

/** The household and case of a known referral. */
export function touchedBy({ referral }: ReferralFacts): ReferralTouched {
  return { household_no: referral?.household_no ?? '', case_no: referral?.case_no ?? null };
}

/** Sentences that several acts on a referral share. */
export const referralSentences = {
  referral_unknown: () => '没有这件转办，请从转办列表中选择',
  already_answered: (f: { answered_on: string }) =>
    `这件转办已于${f.answered_on}登记办理结果，无需再催办或登记`,
};
