/** Referral questions: the desk of what was handed over, one referral, and what can be handed over. */
import { z } from 'zod';
import type { PlainDate } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import type { ActionRow, ClockRow, TimelineRow } from './rows';

/** Which referrals are listed: `untold` are answered ones whose applicant does not know yet. */
export const ReferralChoice = z.enum(['', 'open', 'overdue', 'answered', 'untold']);
export type ReferralChoice = z.infer<typeof ReferralChoice>;

export interface ReferralRow {
  referral_no: string;
  number: string;
  household_no: string;
  programme_name: string;
  department: string;
  /** Names of the people concerned. */
  names: string;
  sent_on: PlainDate;
  due_on: PlainDate | null;
  urgent: boolean;
  state: 'open' | 'answered';
  /** 待回复, 已超期, 已办理 … */
  state_name: string;
  reminders: number;
  answered_on: PlainDate | null;
  told_on: PlainDate | null;
  /** While it waits and has a due day. */
  clock: ClockRow | null;
}

export interface ReferralDetail {
  row: ReferralRow;
  case_no: string | null;
  people: { name: string; id_number: string }[];
  address: string;
  phone: string;
  hand_over: string[];
  situation: string;
  sent_by_name: string;
  basis: string;
  reply_fields: string[];
  answer: {
    result_name: string;
    receipt_on: PlainDate | null;
    replies: { name: string; value: string }[];
    text: string;
  } | null;
  actions: ActionRow[];
  timeline: TimelineRow[];
}

/** A matter that the desk can hand over, by the pack in force. */
export interface ReferralMatter {
  programme: string;
  name: string;
  department: string;
  hand_over: string[];
  /** Working days for the reply; 0 the same day. */
  working_days: number | null;
}

export const referralQuestions = {
  referrals: question<Page<ReferralRow>>()(
    z.strictObject({
      choice: ReferralChoice.default(''),
      department: z.string().max(60).default(''),
      search: z.string().max(40).default(''),
      household_no: z.string().max(60).default(''),
      ...page,
    }),
  ),
  referral: question<ReferralDetail | null>()(z.strictObject({ referral_no: z.string() })),
  referral_matters: question<ReferralMatter[]>()(z.strictObject({})),
};
