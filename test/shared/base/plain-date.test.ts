/** Proves civil dates and months against the platform’s own calendar. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as date from '../../../shared/base/plain-date';

// 1. Day numbers, weekdays and month ends agree with the platform's own calendar.
// 2. Adding and counting days and months undo each other.
// 3. Age is reached on the birthday itself; born on 29 February, on 1 March in common years.
// 4. Dates that do not exist are refused by the schemas, in Chinese.

const dayMs = 86_400_000;
const first = Date.UTC(1850, 0, 1) / dayMs;
const last = Date.UTC(2199, 11, 31) / dayMs;
const anyDay = fc.integer({ min: first, max: last });
const iso = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const anyDate = anyDay.map(iso);
const anyMonth = anyDate.map((text) => text.slice(0, 7));

describe('days', () => {
  test('day numbers are the platform’s, both ways', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(date.dayNumber(iso(day))).toBe(day);
        expect(date.dateOfDay(day)).toBe(iso(day));
        expect(date.weekday(iso(day)) % 7).toBe(new Date(day * dayMs).getUTCDay());
      }),
      { numRuns: 1_000 },
    );
  });

  test('adding days moves by as many days, over any leap year', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(date.daysBetween(iso(from), iso(to))).toBe(to - from);
        expect(date.addDays(iso(from), to - from)).toBe(iso(to));
      }),
    );
  });

  test.each([
    ['2022-02-28', true],
    ['2022-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2022-04-31', false],
    ['2022-13-01', false],
    ['2022-00-10', false],
    ['2022-01-00', false],
    ['1849-12-31', false],
    ['2200-01-01', false],
    ['2022-1-1', false],
    ['2022/01/01', false],
    ['20220101', false],
    ['2022-01-01T00:00', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(date.isPlainDate(text)).toBe(exists);
    expect(date.PlainDate.safeParse(text).success).toBe(exists);
  });

  test('the schema speaks Chinese', () => {
    const parsed = date.PlainDate.safeParse('2022-02-30');
    expect(parsed.error?.issues[0]?.message).toContain('日期不存在');
    expect(date.PlainMonth.safeParse('2022-13').error?.issues[0]?.message).toContain('月份格式');
    expect(date.isPlainMonth('2022-11')).toBe(true);
    expect(date.isPlainMonth('2022-11-05')).toBe(false);
  });

  test('arithmetic on a date that does not exist stops the program', () => {
    expect(() => date.addDays('2022-02-30', 1)).toThrow('a civil date');
  });
});

describe('months', () => {
  test('month ends are the platform’s', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const [year = 0, number = 0] = month.split('-').map(Number);
        const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
        expect(date.lastDay(month)).toBe(end);
        expect(date.daysInMonth(year, number)).toBe(Number(end.slice(8)));
        expect(date.firstDay(month)).toBe(`${month}-01`);
        expect(date.monthOf(end)).toBe(month);
      }),
    );
  });

  test('adding and counting months undo each other', () => {
    const near = fc.integer({ min: -200, max: 200 });
    const middle = fc.integer({ min: 1900, max: 2100 }).map((year) => `${String(year)}-07`);
    fc.assert(
      fc.property(middle, near, (month, count) => {
        expect(date.monthsBetween(month, date.addMonths(month, count))).toBe(count);
      }),
    );
  });

  test.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-11-12', 3, '2023-02-12'],
    ['2022-12-31', -1, '2022-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(date.addMonthsToDate(from, months)).toBe(to);
  });

  test('the Chinese forms have no leading zeros', () => {
    expect(date.chineseDate('2022-11-05')).toBe('2022年11月5日');
    expect(date.chineseMonth('2022-01')).toBe('2022年1月');
  });
});

describe('age', () => {
  test.each([
    ['1954-03-12', '2024-03-11', 69],
    ['1954-03-12', '2024-03-12', 70],
    ['2006-11-20', '2022-11-19', 15],
    ['2006-11-20', '2022-11-20', 16],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2022-11-05', '2022-11-05', 0],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(date.ageOn(birth, on)).toBe(age);
  });

  test('age grows by one in a year and never within one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 40_000 }), (birth, days) => {
        fc.pre(date.dayNumber(birth) + days + 366 <= last);
        const on = date.addDays(birth, days);
        const next = date.ageOn(birth, date.addDays(on, 1)) - date.ageOn(birth, on);
        expect([0, 1]).toContain(next);
        expect(date.ageOn(birth, date.addDays(on, 366)) - date.ageOn(birth, on)).toBeGreaterThan(0);
      }),
    );
  });
});
