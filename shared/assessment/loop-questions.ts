/** Loop questions: the checks and objections of a case with their answers. */
import { z } from 'zod';
import { question } from '../base/question';
import type { CheckRow, ObjectionRow } from './loop-rows';

const of_case = z.strictObject({ case_no: z.string() });

export const loopQuestions = {
  /** Every check of means asked for, newest first. */
  checks: question<CheckRow[]>()(of_case),
  /** Every objection to the public notices of a case, oldest first. */
  objections: question<ObjectionRow[]>()(of_case),
};
