/** Working days: statutory clocks counted on the State Council's holiday table, make-up days included. */
import { z } from 'zod';
import { addDays, dayNumber, daysBetween, PlainDate, weekday } from './plain-date';

/** One year's table: weekdays that are off, and weekend days that are worked. */
export const CalendarYear = z.strictObject({
  year: z.int(),
  off: z.array(PlainDate),
  worked: z.array(PlainDate),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The calendar of a pack: only listed years are known. */
export const Calendar = z.strictObject({ source: z.string().min(1), years: z.array(CalendarYear) });
export type Calendar = z.infer<typeof Calendar>;

/** Years that a count has touched and the calendar does not know. */
export interface Counted<T> {
  value: T;
  /** Years counted as plain weekdays because their table is missing; warn when not empty. */
  missing_years: number[];
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Saturday or Sunday, whatever the calendar makes of it. */
export function isWeekend(date: PlainDate): boolean {
  return weekday(date) > 5;
}

/** Whether the day is worked; null when the year's table is missing. */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean | null {
  const table = calendar.years.find((row) => row.year === yearOf(date));
  if (!table) return null;
  if (table.off.includes(date)) return false;
  if (table.worked.includes(date)) return true;
  return !isWeekend(date);
}

/**
 * The day on which `count` working days end when they start on the day after `from`
 * (行政复议法、行政程序惯例: 开始之日不计入). Unknown years count as plain weekdays and are named.
 */
export function addWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  count: number,
): Counted<PlainDate> {
  const missing = new Set<number>();
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const worked = isWorkingDay(calendar, day);
    if (worked === null) missing.add(yearOf(day));
    if (worked ?? !isWeekend(day)) left -= 1;
  }
  return { value: day, missing_years: [...missing] };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier
 * (so many working days overdue).
 */
export function workingDaysBetween(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
): Counted<number> {
  if (dayNumber(to) < dayNumber(from)) {
    const back = workingDaysBetween(calendar, to, from);
    return { value: 0 - back.value, missing_years: back.missing_years };
  }
  const missing = new Set<number>();
  let count = 0;
  for (let step = 1; step <= daysBetween(from, to); step += 1) {
    const day = addDays(from, step);
    const worked = isWorkingDay(calendar, day);
    if (worked === null) missing.add(yearOf(day));
    if (worked ?? !isWeekend(day)) count += 1;
  }
  return { value: count, missing_years: [...missing] };
}
