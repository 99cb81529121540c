/** Office questions: the register of near relatives of officers and village cadres. */
import { z } from 'zod';
import { page, question, type Page } from '../base/question';
import type { RelativeRow } from './relative';

export const officeQuestions = {
  /** Unfiled ones and filed ones together, newest first. */
  relatives: question<Page<RelativeRow>>()(z.strictObject({ ...page })),
};
