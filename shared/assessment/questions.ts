/** Assessment questions: the facts as they would be assessed, and the kept answers with their traces. */
import { z } from 'zod';
import { PlainMonth } from '../base/plain-date';
import { question } from '../base/question';
import type { Pack } from '../policy/pack';
import type { AssessFactsView, TraceRow } from './rows';

const number = z.string().min(1).max(60).optional();

export const assessmentQuestions = {
  /** By case, award or household, the first that is given; null when there is no such thing. */
  assess_facts: question<AssessFactsView | null>()(
    z.strictObject({
      case_no: number,
      award_no: number,
      household_no: number,
      /** Month whose rule applies; left out: the month of today. */
      month: PlainMonth.optional(),
    }),
  ),
  /** The pack that answers for a month when asked today; the screens run the pure rules over it. */
  pack_of_month: question<Pack | null>()(z.strictObject({ month: PlainMonth })),
  /** Every kept answer of a case, or of an award and the case behind it, oldest first. */
  traces: question<TraceRow[]>()(z.strictObject({ case_no: number, award_no: number })),
};
