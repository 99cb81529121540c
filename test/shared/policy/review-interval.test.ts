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

describe('who belongs', () => {
  const by = (group: string) =>
    packWith({ 'review.intervals': [{ group, months: 1 }, { group: 'any', months: 9 }] });
  const belongs = (group: string, of: AssessHousehold, pack = by(group)) =>
    reviewInterval(of, pack, now)?.months === 1;
  test('idle in the country: not at work, not in town, not where it is open', () => {
    const idle = (area: AssessHousehold['area'], fen?: number) =>
      home(able, { area, ...(fen && { income: [wage('m1', fen)] }) });
    expect(belongs('able_idle_rural', idle('rural'))).toBe(true);
    expect(belongs('able_idle_rural', idle('rural', 50000))).toBe(false);
    expect(belongs('able_idle_rural', idle('unknown'))).toBe(false);
    expect(belongs('able_idle_urban', idle('unknown'))).toBe(false);
  });
  test('unstable: farming and business, not wages', () => {
    const earning = (kind: 'farm' | 'business' | 'wage') =>
      home({}, { income: [{ member: 'm1', kind, monthly_fen: 1 }] });
    expect(['farm', 'business', 'wage'].map((kind) => belongs('unstable', earning(kind as 'farm')))).toEqual([
      true,
      true,
      false,
    ]);
    expect(belongs('unstable', home({}))).toBe(false);
  });
  test('severe: one is enough, an open disability is none', () => {
    const sick = person('m2', { serious_illness: true });
    expect(belongs('severe', home({}, { members: [person('m1'), sick] }))).toBe(true);
    expect(belongs('severe', home({ disability: 'unknown' }))).toBe(false);
    const silent = packWith({
      'review.intervals': [{ group: 'severe', months: 1 }, { group: 'any', months: 9 }],
      'disability.severe': undefined,
    });
    expect(belongs('severe', home({ disability: { kind: 'visual', grade: 1 } }), silent)).toBe(false);
  });
  test('able: grown up by the pack, of a known age', () => {
    expect(belongs('able', home(able))).toBe(true);
    expect(belongs('able', home({ ...able, birth_date: 'unknown' }))).toBe(false);
    const silent = packWith({
      'review.intervals': [{ group: 'able', months: 1 }, { group: 'any', months: 9 }],
      'age.adult': undefined,
    });
    expect(belongs('able', home(able), silent)).toBe(false);
  });
});
