/** Proves the months of a change as such: from when it counts, what was overpaid, whether it was told in time. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { beginRun } from '../../../shared/policy/assess-run';
import { entitlementOf } from '../../../shared/policy/back-pay';
import { changeMonth } from '../../../shared/policy/change-month';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { rulesOf } from '../../../shared/policy/rules';
import { facts, packWith, person, wage } from './facts';

// 1. Without a change the earliest paid month is the first overpaid one; with one, its month where it was told late.
// 2. A death of which the day is open moves nothing; of two known ones the later counts.
// 3. What the pack leaves out falls back to the report for a change and to the event for a death.
// 4. An earlier month is worth what a new application then would have been, as the applicant was then.

const month = (more: Partial<AssessInput>, pack: Pack = examplePack, members = [person('m1'), person('m2')]) => {
  const input = facts({ members }, more);
  return changeMonth(beginRun(input, rulesOf(pack, input.month), false));
};
const paid = ['2022-10', '2022-08', '2022-09'].map((paidMonth) => ({
  programme: 'dibao' as const,
  month: paidMonth,
  amount_fen: 1,
}));
const income = (effective_month: string, reported_on?: string) => ({
  change: { kind: 'income' as const, effective_month, ...(reported_on && { reported_on }) },
});

describe('a change', () => {
  test('that is not stated', () => {
    expect(month({ paid })).toEqual({ from: '2022-12', overpaid_from: '2022-08', late: false, died_on: null });
    expect(month({})).toEqual({ from: '2022-12', overpaid_from: '2022-12', late: false, died_on: null });
  });
  test('told in time or late', () => {
    const within = packWith({ 'change.report_within_months': 1 });
    const [inTime, late] = [income('2022-09', '2022-10-31'), income('2022-09', '2022-11-01')];
    expect(month(inTime, within)).toEqual({ from: '2022-11', overpaid_from: '2022-11', late: false, died_on: null });
    expect(month(late, within)).toEqual({ from: '2022-12', overpaid_from: '2022-09', late: true, died_on: null });
    const silent = packWith({ 'change.report_within_months': undefined });
    expect(month(income('2022-09', '2022-09-30'), silent).late).toBe(false);
    expect(month(income('2022-09', '2022-10-01'), silent).late).toBe(true);
  });
  test('of a standard is nobody’s fault', () => {
    const change = { kind: 'standard' as const, effective_month: '2022-09', reported_on: '2022-11-20' };
    expect(month({ change })).toEqual({ from: '2022-09', overpaid_from: '2022-12', late: false, died_on: null });
  });
  test('where the pack does not say from when', () => {
    const silent = packWith({ 'change.effect': undefined });
    expect(month(income('2022-09', '2022-11-20'), silent).from).toBe('2022-12');
    expect(month(income('2022-12', '2022-11-20'), silent).from).toBe('2023-01');
  });
});

describe('a death', () => {
  const dead = (...days: string[]) => days.map((deceased_on, at) => person(`m${at}`, { deceased_on }));
  test('of an open day moves nothing', () => {
    expect(month({}, examplePack, [...dead('unknown'), person('m9')]).died_on).toBeNull();
    expect(month({}, examplePack, dead('2022-10-03', 'unknown')).died_on).toBe('2022-10-03');
  });
  test('the later of two', () => {
    expect(month({}, examplePack, dead('2022-10-03', '2022-09-01')).died_on).toBe('2022-10-03');
    expect(month({}, examplePack, dead('2022-09-01', '2022-10-03'))).toEqual({
      from: '2022-11',
      overpaid_from: '2022-11',
      late: false,
      died_on: '2022-10-03',
    });
  });
  test('by the report never before the event; by the event where the pack does not say', () => {
    const change = { kind: 'death' as const, effective_month: '2022-12', reported_on: '2022-10-20' };
    const by = packWith({ 'change.effect.death': 'month_after_report' });
    expect(month({ change }, by, dead('2022-12-01')).from).toBe('2023-01');
    const silent = packWith({ 'change.effect.death': undefined });
    expect(month({ change: { ...change, reported_on: '2023-03-01' } }, silent, dead('2022-12-01')).from).toBe('2023-01');
  });
});

describe('an earlier month', () => {
  const worth = (input: AssessInput, of: Parameters<typeof entitlementOf>[2], when = '2022-10') =>
    entitlementOf(input, examplePack, of, when);
  const couple = [person('m1'), person('m2')];
  test('gives no phase-out to who draws it now', () => {
    const input = facts(
      { members: couple, income: [wage('m1', 180000)] },
      { current: [{ programme: 'dibao', monthly_fen: 50000 }] },
    );
    expect(worth(input, { programme: 'dibao' }).entitled_fen).toBe(0);
  });
  test('what else is drawn still stands in the way', () => {
    const child = person('m1', { birth_date: '2014-01-01', disability: { kind: 'physical', grade: 1 } });
    const input = facts(
      { members: [child, person('m2')] },
      { current: [{ programme: 'dibao', monthly_fen: 1 }, { programme: 'orphan', monthly_fen: 1, members: ['m1'] }] },
    );
    const of = { programme: 'disability_living', member: 'm1' } as const;
    expect(worth(input, of).entitled_fen).toBe(0);
    const free = { ...input, current: [{ programme: 'dibao' as const, monthly_fen: 1 }] };
    expect(worth(free, of).entitled_fen).not.toBe(0);
  });
  test('counts ages on its first day, whenever the application was', () => {
    const elder = (applied_on: string) =>
      facts({ members: [person('m1', { birth_date: '1952-10-15' })], obligors: [{ of: 'm1', relation: 'son', able: true }] }, { applied_on });
    for (const applied of ['2022-09-01', '2022-12-01']) {
      expect(worth(elder(applied), { programme: 'dibao' }).addons_fen).toBe(0);
      expect(worth(elder(applied), { programme: 'dibao' }, '2022-11').addons_fen).toBeGreaterThan(0);
    }
  });
  test('of the member asked for', () => {
    const members = [
      person('m1', { birth_date: '1950-01-01', self_care_failed: 0 }),
      person('m2', { birth_date: '1950-01-01', self_care_failed: 6 }),
    ];
    const input = facts({ area: 'rural', members });
    const [own, other] = ['m1', 'm2'].map((member) => worth(input, { programme: 'tekun', member }));
    expect(own!.entitled_fen).toBeLessThan(other!.entitled_fen!);
    expect(worth(input, { programme: 'tekun', member: 'm9' })).toMatchObject({ entitled_fen: 0, base_fen: 0, addons_fen: 0, trace: [] });
  });
});
