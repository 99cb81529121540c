/** Programme row: what differs per programme (steps, clocks, papers, decider) as one readable line. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';
import { ProgrammeCode, Route } from './programme-code';

const days = z.int().min(0).nullable();

/** Clocks in working days (`_wd`), natural days (`_days`) or months; null where the rules set none. */
export const Clocks = z.strictObject({
  total_wd: days,
  extended_wd: days,
  survey_wd: days,
  verification_wd: days,
  first_opinion_wd: days,
  disclosure_days: days,
  disclosure_again_days: days,
  refusal_notice_wd: days,
  supplement_wd: days,
  advance_papers_wd: days,
  referral_wd: days,
  /** Steps during which the total clock stands still, e.g. 'disclose'. */
  excludes: z.array(z.string()),
});
export type Clocks = z.infer<typeof Clocks>;

/** When a new benefit begins. */
export const StartRule = z.enum(['month_of_application', 'month_of_approval', 'month_after', 'once']);
export type StartRule = z.infer<typeof StartRule>;

/** Ledger accounts of the programme (codes of the management chart). */
export const Accounts = z.strictObject({ expense: z.string(), payable: z.string() });

/**
 * When a referral is proposed: a list of alternatives, each a list of signals that must all be there.
 * The signals are named in referral-signals.ts.
 */
export const Signals = z.array(z.array(z.string().min(1)).min(1));

export const ProgrammeRow = z.strictObject({
  code: ProgrammeCode,
  from: PlainDate,
  name: z.string().min(1),
  decider: Route,
  /** Table of its steps (`procedures` of the pack); null for what is no case: rosters, referrals. */
  procedure: z.string().nullable(),
  clocks: Clocks,
  /** Who must sign the authorisation for verification before intake. */
  authorisation: z.enum(['none', 'adults', 'adults_and_obligors']),
  /** Whether a decision needs a check of the household's means that is still valid. */
  verified: z.boolean(),
  /** Whether intake must name an event. */
  event: z.boolean(),
  /** Whether a small sum may be paid before the papers. */
  advance: z.boolean(),
  start_rule: StartRule,
  disclosed: z.boolean(),
  payments: z.enum(['monthly', 'once', 'none']),
  unit: z.enum(['household', 'member']),
  /** Paper codes (D01 …) by the step that prints them. */
  papers: z.record(z.string(), z.string()),
  /** Papers the applicant brings, in the order of the one-time notice. */
  evidence: z.array(z.strictObject({ code: z.string(), name: z.string(), basis: z.string() })),
  accounts: Accounts.nullable(),
  basis: z.string().min(1),
  /** Referrals only. */
  when: Signals.optional(),
  hand_over: z.array(z.string()).optional(),
  reply_fields: z.array(z.string()).optional(),
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;
