/** Proves who leaves the count as religious staff, by the years of the pack. */
import { expect, test } from 'vitest';
import { facts, packWith, person, result } from './facts';

// 1. Away for the years of the pack: not counted; a day less: counted. Never the other way round.
// 2. An unknown date, or a pack without the years, leaves the household open.
// 3. The years are dated: one by the rule of 2016, three since July 2021.

const given = (religious_since: string | null, counted = true, month = '2022-11') =>
  facts(
    { members: [person('m1'), person('m2', { religious_since, counted })] },
    { month, applied_on: `${month}-05`, decided_on: `${month}-25` },
  );
const members = (...args: Parameters<typeof given>) => result(given(...args), 'dibao').members;

test('to the day', () => {
  expect(members('2019-11-25')).toEqual(['m1']);
  expect(members('2019-11-26')).toEqual(['m1', 'm2']);
  expect(members(null)).toEqual(['m1', 'm2']);
  expect(members('2021-01-01', false)).toEqual(['m1']);
  expect(members('2021-01-01')).toEqual(['m1', 'm2']);
});
test('one year by the rule of 2016', () => {
  expect(members('2020-06-25', true, '2021-06')).toEqual(['m1']);
  expect(members('2020-06-26', true, '2021-06')).toEqual(['m1', 'm2']);
  expect(members('2020-07-25', true, '2021-07')).toEqual(['m1', 'm2']);
});
test('unknown', () => {
  expect(result(given('unknown'), 'dibao').missing).toEqual([
    'household.members.1.religious_since',
  ]);
  expect(members('unknown', false)).toEqual(['m1']);
  const lacking = packWith({ 'counting.religious_years': undefined });
  expect(result(given('2010-01-01'), 'dibao', lacking).missing).toEqual([
    'household.members.1.counted',
  ]);
  expect(result(given(null), 'dibao', lacking).decision).toBe('grant');
});
