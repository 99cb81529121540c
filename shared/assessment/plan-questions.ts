/** Plan questions: the proposed plan of a household's needs, and the recorded ones with what came of each item. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';
import { question } from '../base/question';
import type { AdjustedItem } from '../policy/adjust-plan';
import type { NeedsPlan, PlanItem, PlanPaper } from '../policy/needs-plan';

/** A proposed item with the names of its people and of what is missing. */
export interface ProposedItem extends PlanItem {
  member_names: string[];
  missing_names: string[];
  /** Paid a month, not once. */
  monthly: boolean;
  /** The award that is drawn already, for items that change or continue it. */
  award_no: string;
}

/** The proposal for a household. */
export interface PlanView extends Omit<NeedsPlan, 'items'> {
  household_no: string;
  head_name: string;
  /** Version of the facts, to be sent with `advise`. */
  version: number;
  members: { key: string; name: string }[];
  items: ProposedItem[];
  /** Programmes that the clerk may add. */
  programmes: { code: string; name: string; places: string[] }[];
  /** All papers that some programme of the plan asks for, and the codes of those handed in. */
  all_papers: PlanPaper[];
  handed_in: string[];
}

/** What came of an item: the case or the referral that answers it, and how it stands. */
export type ItemOutcome = { state_name: string } & ({ case_no: string } | { referral_no: string });

/** A recorded plan. */
export interface PlanRow {
  plan_no: string;
  made_on: PlainDate;
  officer_name: string;
  text: string;
  items: (AdjustedItem & { member_names: string[]; came_of: ItemOutcome | null })[];
  papers: PlanPaper[];
}

export const planQuestions = {
  /** Makes the plan from today's facts; `papers` are the codes of what was handed in. */
  needs_plan: question<PlanView | null>()(
    z.strictObject({
      household_no: z.string(),
      received_on: PlainDate.optional(),
      papers: z.array(z.string()).optional(),
    }),
  ),
  /** Recorded plans, newest first. */
  plans: question<PlanRow[]>()(z.strictObject({ household_no: z.string() })),
};
