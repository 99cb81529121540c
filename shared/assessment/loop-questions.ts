/** Loop questions: the checks and objections of a case with their answers. */
import { z } from 'zod';
import { question } from '../base/question';
import type { CheckRow, ObjectionRow, OpenCheckRow } from './loop-rows';

const of_case = z.strictObject({ case_no: z.string() });

export const loopQuestions = {
  /** Every check of means asked for, newest first. */
  checks: question<CheckRow[]>()(of_case),
  /** Requests of all open cases that wait for the checking body, oldest first. */
  open_checks: question<OpenCheckRow[]>()(z.strictObject({})),
  /** Every objection to the public notices of a case, oldest first. */
  objections: question<ObjectionRow[]>()(of_case),
};
