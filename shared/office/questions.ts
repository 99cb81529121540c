/** Office questions: near relatives of officers and cadres, stand-ins, posts handed over. */
import { z } from 'zod';
import { page, question, type Page } from '../base/question';
import type { HandOverRow, LetterheadRow, PowerDecisionRow, SpotCheckRow, StandInRow } from './rows';
import type { RelativeRow } from './relative';

export const officeQuestions = {
  /** Decisions that used a power, newest first. */
  power_decisions: question<Page<PowerDecisionRow>>()(z.strictObject({ power_no: z.string(), ...page })),
  /** Files whose handler also reviewed them (small office), newest first; the district names the town. */
  spot_checks: question<Page<SpotCheckRow>>()(z.strictObject({ office: z.string().default(''), ...page })),
  /** How the office's papers name it, newest first. */
  letterheads: question<LetterheadRow[]>()(z.strictObject({})),
  /** Dated stand-ins, newest first. */
  stand_ins: question<Page<StandInRow>>()(z.strictObject({ ...page })),
  /** Posts handed over, newest first. */
  hand_overs: question<Page<HandOverRow>>()(z.strictObject({ ...page })),
  /** Unfiled ones and filed ones together, newest first. */
  relatives: question<Page<RelativeRow>>()(z.strictObject({ ...page })),
};
