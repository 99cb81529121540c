/** Proves which days and months people may type. */
import { describe, expect, test } from 'vitest';
import { readDate, readMonth, weekdayName } from '../../renderer/form/typed-date';

// 1. A day is read as people write it; without a year it lies in the year of today.
// 2. What is no day is null, never another day.
// 3. A month is read in its usual forms.

const today = '2022-12-05';

describe('days', () => {
  test.each([
    ['2022-11-05', '2022-11-05'],
    ['20221105', '2022-11-05'],
    ['2022.11.5', '2022-11-05'],
    ['2022/11/5', '2022-11-05'],
    ['2022年11月5日', '2022-11-05'],
    ['２０２２年１１月５日', '2022-11-05'],
    [' 11-5 ', '2022-11-05'],
    ['11月5日', '2022-11-05'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDate(typed, today)).toBe(day);
  });

  test.each(['2022-02-29', '2022-13-01', '20221345', '5', '', '明天', '2022-11', '11-5-2022'])('%s is none', (typed) => {
    expect(readDate(typed, today)).toBeNull();
  });

  test('a weekday has its name', () => {
    expect(weekdayName('2022-12-05')).toBe('星期一');
    expect(weekdayName('2022-12-04')).toBe('星期日');
  });
});

describe('months', () => {
  test.each([
    ['2022-11', '2022-11'],
    ['202211', '2022-11'],
    ['2022年11月', '2022-11'],
    ['2022.1', '2022-01'],
    ['2022-13', null],
    ['11', null],
  ])('%s is %s', (typed, month) => {
    expect(readMonth(typed)).toBe(month);
  });
});
