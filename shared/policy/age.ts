/** Age: whether somebody has reached an age on a day, by comparing dates as text. */
import type { PlainDate } from '../base/plain-date';

const YEAR = 'YYYY'.length;

/**
 * The latest birth date of people who have reached `years` on `on` (the birthday counts).
 * Compared as text; a 29 February birthday counts from 1 March in common years.
 */
export function bornBy(on: PlainDate, years: number): PlainDate {
  return `${String(Number(on.slice(0, YEAR)) - years).padStart(YEAR, '0')}${on.slice(YEAR)}`;
}

/** Keeps birth-date limits per day, since many households are assessed on the same one. */
export class AgeLimit {
  private readonly limits = new Map<PlainDate, PlainDate>();

  constructor(readonly years: number) {}

  /** Whether somebody born on `birth` has reached the age on `on`. */
  reached(birth: PlainDate, on: PlainDate): boolean {
    let limit = this.limits.get(on);
    if (limit === undefined) this.limits.set(on, (limit = bornBy(on, this.years)));
    return birth <= limit;
  }
}
