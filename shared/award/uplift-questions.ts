/** Uplift questions: the latest simulation with its rows, what could be declared now, and decided uplifts. */
import { z } from 'zod';
import { PlainMonth } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import type { upliftActs } from './uplift-acts';
import type { SimulatedRow, SimulationView, UpliftListRow } from './uplift-sum';

/** Which rows of a simulation are listed. */
export const SimulationChoice = z.enum(['', 'raised', 'lowered', 'single']);
export type SimulationChoice = z.infer<typeof SimulationChoice>;

export const upliftQuestions = {
  /** The latest simulation of this desk; null when there is none, or it was given up. */
  simulation: question<SimulationView | null>()(z.strictObject({})),
  simulation_rows: question<Page<SimulatedRow>>()(
    z.strictObject({
      token: z.string(),
      choice: SimulationChoice.default(''),
      programme: z.string().default(''),
      search: z.string().max(40).default(''),
      ...page,
    }),
  ),
  /** What an uplift by the pack in force would declare now; for programs and the command line. */
  uplift_draft: question<{ view: SimulationView; acts: ReturnType<typeof upliftActs> } | null>()(
    z.strictObject({ from: PlainMonth, text: z.string().min(2).default('标准调整') }),
  ),
  uplifts: question<Page<UpliftListRow>>()(z.strictObject({ ...page })),
};
