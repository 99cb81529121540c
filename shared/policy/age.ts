/** Age: whether somebody has reached an age on a day, by comparing dates as text. */
import type { PlainDate } from '../base/plain-date';

const YEAR = 'YYYY'.length;

/**
 * The latest birth date of people who have reached `years` on `on` (the birthday counts).
 * Compared as text; a 29 February birthday counts from 1 March in common years.
 */
export function bornBy(on: PlainDate, years: number): PlainDate {
  return `${Number(on.slice(0, YEAR)) - years}${on.slice(YEAR)}`;
}

/** Keeps the birth-date limit of the last day asked, since many households are assessed on one. */
export class AgeLimit {
  private on: PlainDate = '';
  private limit: PlainDate = '';

  constructor(readonly years: number) {}

  /** Whether somebody born on `birth` has reached the age on `on`; 'unknown' has not, since it follows every date. */
  reached(birth: PlainDate, on: PlainDate): boolean {
    if (on !== this.on) {
      this.on = on;
      this.limit = bornBy(on, this.years);
    }
    return birth <= this.limit;
  }
}
