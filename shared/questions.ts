/** Questions: everything a screen or the command line may ask, with its input and its answer. */
import { z } from 'zod';
import { PlainDate, PlainMonth } from './base/plain-date';
import { page, question, type Page } from './base/question';
import type { RefusalFacts } from './base/outcome';
import { CaseEnd } from './policy/procedure';
import { policyQuestions } from './policy/questions';
import type { AssessAnswer } from './policy/assess-answer';
import type { ExchangeView, OfficerListRow, PowerRow, SessionView } from './office/rows';
import type { DuplicateRow, HouseholdDetail, HouseholdRow } from './household/rows';
import type { ActionRow, ApprovalQueue, CaseDetail, CaseRow, Workbench } from './application/rows';
import type { NoticeRow } from './notice/rows';
import type { ActRecord } from './docket/record';
import { officeQuestions } from './office/questions';
import { referralQuestions } from './application/referral-questions';
import { applicationQuestions } from './application/questions';
import { ledgerQuestions } from './ledger/questions';
import { assessmentQuestions } from './assessment/questions';
import { photoQuestions } from './assessment/photo-questions';
import { loopQuestions } from './assessment/loop-questions';
import { approvalQuestions } from './approval/questions';
import { planQuestions } from './assessment/plan-questions';
import { emergencyQuestions } from './award/emergency-questions';
import { eventQuestions } from './award/event-questions';
import { awardQuestions } from './award/questions';
import { registerQuestions } from './outreach/questions';
import { clueQuestions } from './supervision/questions';
import { upliftQuestions } from './award/uplift-questions';
import { proofQuestions } from './notice/proof-questions';
import { reconsiderationQuestions } from './approval/reconsideration-questions';
import { roundQuestions } from './notice/round-questions';
import { statisticsQuestions } from './statistics/questions';

const nothing = z.strictObject({});

export const questions = {
  session: question<SessionView>()(nothing),
  workbench: question<Workbench>()(nothing),
  households: question<Page<HouseholdRow>>()(
    z.strictObject({ search: z.string().max(40).default(''), village_code: z.string().default(''), ...page }),
  ),
  household: question<HouseholdDetail | null>()(
    z.strictObject({ household_no: z.string(), as_of: PlainDate.optional() }),
  ),
  duplicates: question<DuplicateRow[]>()(
    z.strictObject({
      household_no: z.string().default(''),
      id_number: z.string().default(''),
      name: z.string().default(''),
      birth_date: z.string().default(''),
      phone: z.string().default(''),
      account_no: z.string().default(''),
      village_code: z.string().default(''),
      address: z.string().default(''),
    }),
  ),
  cases: question<Page<CaseRow>>()(
    z.strictObject({
      search: z.string().max(40).default(''),
      state: z.enum(['', 'open', ...CaseEnd.options]).default(''),
      programme: z.string().default(''),
      ...page,
    }),
  ),
  case: question<CaseDetail | null>()(
    z.strictObject({ case_no: z.string(), as_of: PlainDate.optional() }),
  ),
  approvals: question<ApprovalQueue>()(nothing),
  /** What-if: assesses without recording anything. */
  assess_preview: question<AssessAnswer>()(
    z.strictObject({ case_no: z.string(), month: PlainMonth.optional() }),
  ),
  /** Guards of all acts that concern a thing, for the officer who asks. */
  allowed: question<ActionRow[]>()(z.strictObject({ subject: z.record(z.string(), z.string()) })),
  /** The whole door, rolled back: the refusal before the click; null when it would be permitted. */
  rehearse: question<{ code: string; message: string; facts: RefusalFacts } | null>()(
    z.strictObject({
      acts: z.array(z.strictObject({ kind: z.string(), payload: z.unknown() })).min(1),
    }),
  ),
  act: question<(ActRecord & { hash: string; title: string }) | null>()(
    z.strictObject({ office: z.string(), seq: z.int().min(1) }),
  ),
  notices: question<Page<NoticeRow>>()(
    z.strictObject({ search: z.string().max(40).default(''), code: z.string().default(''), ...page }),
  ),
  notice: question<NoticeRow | null>()(z.strictObject({ notice_no: z.string() })),
  officers: question<OfficerListRow[]>()(nothing),
  powers: question<PowerRow[]>()(nothing),
  exchange: question<ExchangeView>()(nothing),
  draft: question<{ content: unknown; saved_at: string } | null>()(
    z.strictObject({ form: z.string().min(1).max(120) }),
  ),
  ...applicationQuestions,
  ...assessmentQuestions,
  ...policyQuestions,
  ...officeQuestions,
  ...referralQuestions,
  ...approvalQuestions,
  ...planQuestions,
  ...loopQuestions,
  ...photoQuestions,
  ...eventQuestions,
  ...emergencyQuestions,
  ...awardQuestions,
  ...upliftQuestions,
  ...ledgerQuestions,
  ...registerQuestions,
  ...clueQuestions,
  ...statisticsQuestions,
  ...proofQuestions,
  ...roundQuestions,
  ...reconsiderationQuestions,
};

export type QuestionName = keyof typeof questions;
export type AnswerOf<Q extends QuestionName> = NonNullable<
  (typeof questions)[Q] extends { answer?: infer A } ? { value: Exclude<A, undefined> } : never
>['value'];
