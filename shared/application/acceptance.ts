/** Acceptance: which papers are still missing, and the clocks that begin when all are in. */
import { z } from 'zod';
import type { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';

/** A paper that the applicant brings, with the rule that asks for it. */
export const NeededPaper = z.strictObject({
  name: z.string().min(2, { error: '请写明材料名称' }).max(60),
  basis: z.string().min(2, { error: '请写明要求这份材料的依据' }).max(120),
});
export type NeededPaper = z.infer<typeof NeededPaper>;

/** The programme's limits, in working days, and the calendar they are counted on. */
export interface AcceptanceFacts {
  calendar: Calendar;
  total_working_days: number;
  /** null where the programme has no survey. */
  survey_working_days: number | null;
}

/** The clocks as they begin on the day of acceptance. */
export interface Accepted {
  /** Last day for the decision. */
  decide_by: PlainDate;
  /** Last day to begin the survey; null where the programme has none. */
  survey_by: PlainDate | null;
  /** Years whose holiday table the pack lacks; the clocks then count plain weekdays. */
  calendar_missing: number[];
}

/** What is needed and not among the papers handed in; papers are told apart by their names. */
export function missingPapers(
  needed: readonly NeededPaper[],
  documents: readonly string[],
): NeededPaper[] {
  return needed
    .filter(({ name }) => !documents.includes(name))
    .map(({ name, basis }) => ({ name, basis }));
}

/** The clocks of the whole procedure: they count from the day after acceptance. */
export function startClocks(facts: AcceptanceFacts, today: PlainDate): Accepted {
  const decide = addWorkingDays(facts.calendar, today, facts.total_working_days);
  const survey = facts.survey_working_days;
  return {
    decide_by: decide.value,
    survey_by: survey === null ? null : addWorkingDays(facts.calendar, today, survey).value,
    calendar_missing: decide.missing_years,
  };
}
