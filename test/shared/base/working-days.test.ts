/** Proves the statutory clocks on the pack’s calendar. */
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, weekday } from '../../../shared/base/plain-date';
import {
  addWorkingDays,
  Calendar,
  isWorkingDay,
  workingDaysBetween,
} from '../../../shared/base/working-days';
import { examplePack } from '../../../shared/policy/example-pack';

// 1. The dossier's examples hold on the pack's calendar: National Day, Spring Festival, make-up
//    days.
// 2. Counting and adding working days are inverses, and agree with a count done another way.
// 3. A year without a table is counted as plain weekdays and named, never passed over in silence.
// 4. The calendar's own rows are sound: days off fall on weekdays, make-up days on weekends.

const { calendar } = examplePack;
const begin = dayNumber('2018-01-01');
const end = dayNumber('2026-12-31');
const anyDay = fc.integer({ min: begin, max: end - 80 }).map((day) => addDays('1970-01-01', day));

/** Counted another way: by walking every day and asking the rows themselves. */
function countedByHand(from: string, to: string): number {
  const rows = new Map(
    calendar.years.flatMap(({ off, worked }) => [
      ...off.map((day) => [day, 0] as const),
      ...worked.map((day) => [day, 1] as const),
    ]),
  );
  let count = 0;
  for (let ms = Date.parse(from) + 86_400_000; ms <= Date.parse(to); ms += 86_400_000) {
    const day = new Date(ms);
    const plain = day.getUTCDay() === 0 || day.getUTCDay() === 6 ? 0 : 1;
    count += rows.get(day.toISOString().slice(0, 10)) ?? plain;
  }
  return count;
}

describe('examples of the dossier', () => {
  test.each([
    ['2022-11-01', 3, '2022-11-04'],
    ['2022-11-01', 20, '2022-11-29'],
    ['2022-11-01', 30, '2022-12-13'],
    ['2022-11-01', 45, '2023-01-04'],
    ['2022-09-29', 3, '2022-10-09'],
    ['2022-09-29', 20, '2022-11-01'],
    ['2023-01-16', 20, '2023-02-16'],
    ['2022-11-05', 10, '2022-11-18'],
    ['2022-11-05', 0, '2022-11-05'],
    ['2022-11-04', 1, '2022-11-07'],
  ])('%s and %i working days end on %s', (from, count, until) => {
    expect(addWorkingDays(calendar, from, count)).toEqual({ value: until, missing_years: [] });
    if (count > 0) expect(workingDaysBetween(calendar, from, until).value).toBe(count);
  });

  test.each([
    ['2022-10-01', false],
    ['2022-10-07', false],
    ['2022-10-08', true],
    ['2022-10-09', true],
    ['2022-10-10', true],
    ['2023-01-20', true],
    ['2023-01-23', false],
    ['2023-01-28', true],
    ['2023-01-29', true],
    ['2022-11-05', false],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });
});

describe('properties', () => {
  test('so many working days later are so many working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 45 }), (from, count) => {
        const until = addWorkingDays(calendar, from, count).value;
        expect(workingDaysBetween(calendar, from, until).value).toBe(count);
        expect(workingDaysBetween(calendar, until, from).value).toBe(0 - count);
        if (count > 0) expect(isWorkingDay(calendar, until)).toBe(true);
      }),
    );
  });

  test('a count done another way agrees', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 75 }), (from, days) => {
        const to = addDays(from, days);
        expect(workingDaysBetween(calendar, from, to).value).toBe(countedByHand(from, to));
      }),
    );
  });

  test('counts add up over any day between', () => {
    const days = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(anyDay, days, days, (from, one, other) => {
        const between = addDays(from, one);
        const to = addDays(between, other);
        const count = (a: string, b: string): number => workingDaysBetween(calendar, a, b).value;
        expect(count(from, to)).toBe(count(from, between) + count(between, to));
      }),
    );
  });
});

describe('the calendar', () => {
  test('it is a calendar with a source, one table a year and no year twice', () => {
    expect(Calendar.safeParse(calendar).success).toBe(true);
    expect(calendar.source).toContain('国务院');
    const years = calendar.years.map(({ year }) => year);
    expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  test('days off are weekdays, make-up days are weekends, all of their own year', () => {
    for (const { year, off, worked } of calendar.years) {
      expect(off.filter((day) => weekday(day) > 5)).toEqual([]);
      expect(worked.filter((day) => weekday(day) < 6)).toEqual([]);
      const strange = [...off, ...worked].filter((day) => !day.startsWith(String(year)));
      expect(strange).toEqual([]);
      expect(off.length).toBeGreaterThan(10);
    }
  });

  test('it says of every day what the kept library says', () => {
    const differing: string[] = [];
    for (let day = begin; day <= end; day += 1) {
      const date = addDays('1970-01-01', day);
      if (isWorkingDay(calendar, date) !== chineseDays.isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
  });

  test('a year without a table is named and counted as plain weekdays', () => {
    expect(isWorkingDay(calendar, '2031-01-01')).toBeNull();
    const counted = addWorkingDays(calendar, '2026-12-28', 5);
    expect(counted).toEqual({ value: '2027-01-04', missing_years: [2027] });
    expect(workingDaysBetween(calendar, '2030-12-30', '2031-01-03')).toEqual({
      value: 4,
      missing_years: [2030, 2031],
    });
  });
});
