/** Application questions: leads and what became of them. */
import { z } from 'zod';
import { page, question, type Page } from '../base/question';
import type { LeadRow } from './rows';

export const applicationQuestions = {
  /** Open leads stand first, the most urgent on top. */
  leads: question<Page<LeadRow>>()(
    z.strictObject({ state: z.enum(['open', 'closed', 'all']).default('open'), ...page }),
  ),
  lead: question<LeadRow | null>()(z.strictObject({ lead_no: z.string() })),
};
