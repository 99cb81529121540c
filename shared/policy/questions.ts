/** Policy questions: adopted packs, one pack, its exam, and what one pack changes against another. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';
import { question } from '../base/question';
import type { PackDifference } from './row-differences';
import type { Pack } from './pack';
import type { ExamRow, PackRow } from './rows';

const pack_id = z.string().min(1);

export const policyQuestions = {
  packs: question<PackRow[]>()(z.strictObject({ as_of: PlainDate.optional() })),
  /** Without an id: the pack in force today. */
  pack: question<Pack | null>()(z.strictObject({ pack_id: z.string().optional(), as_of: PlainDate.optional() })),
  pack_differences: question<PackDifference[] | null>()(
    z.strictObject({ before: pack_id, after: pack_id }),
  ),
  pack_exam: question<ExamRow[] | null>()(z.strictObject({ pack_id })),
};
