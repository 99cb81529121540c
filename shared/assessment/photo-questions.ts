/** Photo questions: the photos of a case. */
import { z } from 'zod';
import type { PlainDate } from '../base/plain-date';
import { question } from '../base/question';
import type { PhotoSubject } from './attach';

export interface PhotoRow {
  hash: string;
  shows: PhotoSubject;
  taken_on: PlainDate;
  caption: string;
  officer_name: string;
  /** Whether the picture is on this desk; another office's may still be on its way. */
  kept: boolean;
}

export const photoQuestions = {
  /** Oldest first. */
  photos: question<PhotoRow[]>()(z.strictObject({ case_no: z.string() })),
};
