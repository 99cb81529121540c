/** Approval questions: what the leader on duty must know before aid is advanced. */
import { z } from 'zod';
import { question } from '../base/question';
import type { OverduePapers } from './advance';

export const approvalQuestions = {
  /** Advances of the case's handler whose papers are overdue today. */
  handler_overdue: question<OverduePapers[]>()(z.strictObject({ case_no: z.string() })),
};
