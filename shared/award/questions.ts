/** Award questions: the register of awards in force and one award with its history. */
import { z } from 'zod';
import { page, question, type Page } from '../base/question';
import type { AwardDetail, AwardRow } from './rows';

export const awardQuestions = {
  awards: question<Page<AwardRow>>()(
    z.strictObject({
      search: z.string().max(40).default(''),
      programme: z.string().default(''),
      standing: z.enum(['', 'live', 'suspended', 'stopped', 'ended']).default(''),
      ...page,
    }),
  ),
  award: question<AwardDetail | null>()(z.strictObject({ award_no: z.string().min(1) })),
};
