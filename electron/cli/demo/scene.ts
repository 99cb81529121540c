/** Scene: what the demo's story is told with: the stage, chance, the calendar and the diary of days. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { addWorkingDays, type Calendar } from '../../../shared/base/working-days';
import type { Chance } from './chance';
import type { DemoFamily } from './households';
import type { Stage } from './stage';

/** Work to be done on a day; it may plan more. */
export interface Plan {
  on: (day: PlainDate, work: () => void) => void;
}

export interface Scene {
  stage: Stage;
  chance: Chance;
  calendar: Calendar;
  plan: Plan;
}

/** So many working days after a day. */
export function later({ calendar }: Scene, day: PlainDate, days: number): PlainDate {
  return addWorkingDays(calendar, day, days).value;
}

export interface Part {
  clerk: string;
  case_no: string;
  family: DemoFamily;
}
