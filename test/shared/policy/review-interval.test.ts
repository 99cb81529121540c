/** Proves how often a household is reviewed: the first group of the day's table that it belongs to. */
import { describe, expect, test } from 'vitest';
import type { AssessHousehold, AssessMember } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { reviewInterval, shortestInterval } from '../../../shared/policy/review-interval';
import { packWith, person, wage } from './facts';

// 1. By the rule of 2016: idle in town monthly, idle in the country quarterly, severe yearly, others half-yearly.
// 2. By the list of 2020: able to work or farming half-yearly, others yearly; the day of the decision chooses the table.
// 3. Who is not counted, under age or not known to be able puts nobody into a group.
// 4. A pack without the table gives no day; the shortest line bounds every household.

const home = (more: Partial<AssessMember>, rest: Partial<AssessHousehold> = {}): AssessHousehold => ({
  area: 'urban',
  members: [person('m1', { able_to_work: false, ...more })],
  ...rest,
});
const months = (of: AssessHousehold, on: string) => reviewInterval(of, examplePack, on)?.months;
const then = '2019-06-01';
const now = '2022-11-25';
const able = { able_to_work: true };

describe('by the rule of 2016', () => {
  test('four groups', () => {
    expect(months(home(able), then)).toBe(1);
    expect(months(home(able, { area: 'rural' }), then)).toBe(3);
    expect(months(home(able, { income: [wage('m1', 50000)] }), then)).toBe(6);
    expect(months(home({ serious_illness: true }), then)).toBe(12);
    expect(months(home({ disability: { kind: 'visual', grade: 2 } }), then)).toBe(12);
    expect(months(home({ disability: { kind: 'visual', grade: 3 } }), then)).toBe(6);
  });
});

describe('by the list of 2020', () => {
  test('three groups, each with its name', () => {
    expect(reviewInterval(home(able), examplePack, now)).toMatchObject({ months: 6, group_name: '有劳动能力人员的家庭' });
    const farm = { member: 'm1', kind: 'farm' as const, last_12_months_gross_fen: 1 };
    expect(months(home({}, { income: [farm] }), now)).toBe(6);
    expect(months(home({}), now)).toBe(12);
  });
  test('the day chooses the table', () => {
    expect(months(home({}), '2020-11-30')).toBe(6);
    expect(months(home({}), '2020-12-01')).toBe(12);
  });
  test('nobody by accident', () => {
    expect(months(home({ ...able, counted: false }), now)).toBe(12);
    expect(months(home({ ...able, birth_date: '2005-01-01' }), now)).toBe(12);
    expect(months(home({ able_to_work: 'unknown' }), now)).toBe(12);
    expect(months(home({}, { income: 'unknown' }), now)).toBe(12);
  });
});

test('a pack without the table', () => {
  const silent = packWith({ 'review.intervals': undefined });
  expect(reviewInterval(home({}), silent, now)).toBeUndefined();
  expect(shortestInterval(silent, now)).toBeUndefined();
  expect(shortestInterval(examplePack, then)).toBe(1);
  expect(shortestInterval(examplePack, now)).toBe(6);
});
