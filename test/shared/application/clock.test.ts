/** Proves that a running clock tells the truth about itself: its colour, the days it leaves out, its end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockLevel, clockRow, clockRuleOf, clockSentences, stillRuns, type StoredClock } from '../../../shared/application/clock';
import { addDays, dayNumber } from '../../../shared/base/plain-date';
import { addWorkingDays } from '../../../shared/base/working-days';
import { examplePack } from '../../../shared/policy/example-pack';

// 1. Amber from 70 % and red from 90 % of the limit, overdue after its last day, as a count of another kind finds.
// 2. The account names what began it, every holiday and every make-up day between, and the end.
// 3. The days left out and the days counted make up the whole time, for any begin and any length.
// 4. A public notice runs in natural days, is only waited for, and ends by itself.
// 5. The shares are parameters of the pack: without them only the last day warns.
// 6. A year without a table is told.

const { calendar } = examplePack;
const rule = clockRuleOf(examplePack, '2022-11-01');

function working(started_on: string, days: number): StoredClock {
  const due_on = addWorkingDays(calendar, started_on, days).value;
  return { name: '办结', started_on, due_on, unit: 'working', started_by: '受理' };
}

/** Worked days of a span, told by the rows and the week of the platform's own calendar. */
function workedDays(after: string, until: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(after) + 86_400_000; ms <= Date.parse(until); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const row = calendar.years.find(({ year }) => year === new Date(ms).getUTCFullYear());
    const weekend = [0, 6].includes(new Date(ms).getUTCDay());
    if (row?.worked.includes(day) === true || (!weekend && row?.off.includes(day) !== true)) days.push(day);
  }
  return days;
}

describe('the examples of the dossier', () => {
  test('National Day with its make-up days', () => {
    expect(clockSentences(rule, working('2022-09-29', 3))).toEqual([
      '2022-09-29受理时启动，当日不计入，自2022-09-30起算。',
      '不计入：双休日2天，法定节假日和调休放假5天（2022-10-03至2022-10-07）。',
      '计入：调休上班2天（2022-10-08至2022-10-09）。',
      '共3个工作日，至2022-10-09 24时届满。',
      '2022-10-09起提示即将超期。',
    ]);
  });

  test.each([
    ['2022-11-01', 20, '2022-11-29', '2022-11-21', '2022-11-25'],
    ['2022-09-29', 20, '2022-11-01', '2022-10-24', '2022-10-28'],
    ['2023-01-16', 20, '2023-02-16', '2023-02-08', '2023-02-14'],
  ])('accepted %s, %i working days: due %s, amber %s, red %s', (from, days, due, amber, red) => {
    const clock = working(from, days);
    expect(clock.due_on).toBe(due);
    const at = (day: string) => clockLevel(rule, clock, day);
    expect([at(addDays(amber, -1)), at(amber), at(addDays(red, -1)), at(red), at(due), at(addDays(due, 1))]).toEqual([
      'calm',
      'amber',
      'amber',
      'red',
      'red',
      'overdue',
    ]);
    expect(clockSentences(rule, clock)).toContain(`${amber}起提示将到期，${red}起提示即将超期。`);
  });
});

const begin = dayNumber('2018-01-01');
const anyDay = fc.integer({ min: begin, max: dayNumber('2026-06-30') }).map((day) => addDays('1970-01-01', day));

test('colours and accounts agree with an independent count', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100 }), (from, days, later) => {
      const clock = working(from, days);
      const all = workedDays(from, clock.due_on);
      expect(all).toHaveLength(days);
      expect(all.at(-1)).toBe(clock.due_on);
      const today = addDays(from, later);
      const share = workedDays(from, today).length / days;
      const over = Date.parse(today) > Date.parse(clock.due_on);
      const level = over ? 'overdue' : share >= 0.9 ? 'red' : share >= 0.7 ? 'amber' : 'calm';
      const row = clockRow(rule, clock, today);
      expect(row.level).toBe(level);
      const told = row.sentences.join('');
      const number = (pattern: RegExp): number => Number(pattern.exec(told)?.[1] ?? 0);
      const free = number(/双休日(\d+)天/) + number(/调休放假(\d+)天/);
      expect(free + days).toBe(dayNumber(clock.due_on) - dayNumber(from));
      expect(told).toContain(`共${days}个工作日，至${clock.due_on} 24时届满。`);
    }),
    { numRuns: 300 },
  );
});

test('a public notice is waited for in natural days and ends by itself', () => {
  const notice: StoredClock = { name: '公示期满', started_on: '2022-11-14', due_on: '2022-11-21', unit: 'natural', started_by: '公示' };
  expect(clockRow(rule, notice, '2022-11-20')).toMatchObject({ level: 'calm', waits_days: 1 });
  expect(clockSentences(rule, notice)).toEqual([
    '2022-11-14公示时启动，当日不计入，自2022-11-15起算。',
    '按自然日计算，不扣除节假日，共7天，至2022-11-21 24时届满。',
  ]);
  expect([stillRuns(notice, '2022-11-21'), stillRuns(notice, '2022-11-22')]).toEqual([true, false]);
  expect(stillRuns(working('2022-11-01', 3), '2023-01-01')).toBe(true);
});

test('a missing table is told', () => {
  expect(clockSentences(rule, working('2030-01-02', 5)).at(-1)).toBe('日历缺少2030年的放假安排，暂按周一至周五计算。');
});

test('a pack without the shares, or no pack, warns on the last day alone', () => {
  const bare = { ...examplePack, parameters: examplePack.parameters.filter(({ key }) => !key.startsWith('clock.')) };
  for (const silent of [clockRuleOf(bare, '2022-11-01'), clockRuleOf(null, '2022-11-01')]) {
    const due_on = '2022-11-15';
    const clock: StoredClock = { name: '办结', started_on: '2022-11-01', due_on, unit: 'working', started_by: '受理' };
    expect(['2022-11-14', due_on, '2022-11-16'].map((day) => clockLevel(silent, clock, day))).toEqual(['calm', 'red', 'overdue']);
  }
});
