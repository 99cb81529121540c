/** Clue questions: the queries with their counts, and the hits as a list. */
import { z } from 'zod';
import { page, question, type Page } from '../base/question';
import { ClueState } from './clue';
import type { ClueRow, CluesView } from './rows';

export const clueQuestions = {
  clue_queries: question<CluesView>()(z.strictObject({})),
  clues: question<Page<ClueRow>>()(
    z.strictObject({
      code: z.string().default(''),
      state: z.enum(['', ...ClueState.options]).default(''),
      search: z.string().max(40).default(''),
      /** Also hits that the last run no longer met. */
      gone: z.boolean().default(false),
      ...page,
    }),
  ),
};
