/** Emergency questions: declared public emergencies with their figures, and the roster of each. */
import { z } from 'zod';
import type { ClockRow } from '../application/rows';
import type { Fen } from '../base/money';
import { page, question, type Page } from '../base/question';
import type { Emergency } from '../office/emergency';

/** What stands in the declared villages. */
export interface EmergencyFigures {
  households: number;
  cases: number;
  open_cases: number;
  awards: number;
  /** Monthly aid that runs there, a month. */
  monthly_fen: Fen;
  phone_surveys: number;
  /** Surveys by telephone of open and approved cases that have had no visit since. */
  visits_due: number;
}

export interface EmergencyRow extends Emergency {
  event_name: string;
  measure_names: string;
  village_names: string;
  declared_by: string;
  live: boolean;
  figures: EmergencyFigures;
  /** Until when visits are made good; null while it lives or when nothing is left. */
  clock: ClockRow | null;
}

/** A case or a benefit of a household in a declared village. */
export interface EmergencyRosterRow {
  what: 'case' | 'award';
  no: string;
  household_no: string;
  name: string;
  id_number: string;
  village_name: string;
  programme_name: string;
  state_name: string;
  amount_fen: Fen | null;
  /** How a case was surveyed: 电话 2022-11-02，待补做入户. */
  survey: string;
}

/** Which lines of the roster. */
export const RosterChoice = z.enum(['', 'case', 'award', 'visit_due']);
export type RosterChoice = z.infer<typeof RosterChoice>;

export const emergencyQuestions = {
  /** Every emergency of the office, newest first. */
  emergencies: question<EmergencyRow[]>()(z.strictObject({})),
  /** Cases and benefits that the emergency touches, by village. */
  emergency_roster: question<Page<EmergencyRosterRow>>()(
    z.strictObject({ emergency_no: z.string(), choice: RosterChoice.default(''), ...page }),
  ),
};
