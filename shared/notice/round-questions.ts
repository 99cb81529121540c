/** Round question: what a village's deliverer has to take along: papers not yet printed, papers not yet served. */
import { z } from 'zod';
import { question } from '../base/question';

export interface PaperRound {
  village_code: string;
  village_name: string;
  /** Papers in force that nobody has printed. */
  unprinted: number;
  /** Papers in force of which no service is recorded. */
  unserved: number;
}

export const roundQuestions = {
  paper_rounds: question<PaperRound[]>()(z.strictObject({})),
};
