/** Proves tekun: grounds, own living, every kind of obligor, care classes, minors, and its end. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember, AssessObligor } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Age, minority and the listed disabilities are grounds; nothing else is.
// 2. Own income below the dibao standard, property acceptable.
// 3. Care by self-care items; never assessed means the basic amount, marked.
// 4. Minors and pupils continue; children's programmes come first.

const old = (more: Partial<AssessMember> = {}) =>
  person('m1', { birth_date: '1950-01-01', self_care_failed: 0, ...more });
const alone = (
  more: Partial<AssessMember> = {},
  obligors: Partial<AssessObligor>[] = [],
  rest: Partial<AssessInput> = {},
) =>
  facts(
    {
      area: 'rural',
      members: [old(more)],
      obligors: obligors.map((row) => ({ of: 'm1', relation: 'son', ...row })),
    },
    rest,
  );
const tekun = (input: AssessInput, pack?: Parameters<typeof result>[2]) =>
  result(input, 'tekun', pack, 'm1');

describe('grounds', () => {
  const middle = { birth_date: '1980-01-01' };
  test.each([
    [{ kind: 'intellectual', grade: 3 }, 'grant'],
    [{ kind: 'mental', grade: 3 }, 'grant'],
    [{ kind: 'mental', grade: 4 }, 'refuse'],
    [{ kind: 'physical', grade: 2 }, 'grant'],
    [{ kind: 'physical', grade: 3 }, 'refuse'],
    [{ kind: 'visual', grade: 1 }, 'grant'],
    [{ kind: 'visual', grade: 2 }, 'refuse'],
    [{ kind: 'hearing', grade: 1 }, 'refuse'],
  ] as const)('%j', (disability, expected) => {
    expect(tekun(alone({ ...middle, disability })).decision).toBe(expected);
  });
  test('an able adult does not come into it', () => {
    expect(answered(facts({ members: [person('m1')] }))).not.toContain('tekun');
    expect(tekun(alone(middle)).reasons.map(({ code }) => code)).toEqual(['labour_capacity']);
  });
  test('an unknown birth date or disability leaves it open', () => {
    expect(tekun(alone({ birth_date: 'unknown', disability: 'unknown' })).missing).toContain(
      'household.members.0.birth_date',
    );
    expect(
      tekun(alone({ birth_date: 'unknown', disability: { kind: 'physical', grade: 1 } })).decision,
    ).toBe('grant');
  });
  test('one unknown fact leaves it open where the other says no', () => {
    const open = alone({ ...middle, disability: 'unknown' });
    expect(tekun(open).missing).toEqual(['household.members.0.disability']);
    const birth = alone({ birth_date: 'unknown', disability: { kind: 'hearing', grade: 1 } });
    expect(tekun(birth).missing).toEqual(['household.members.0.birth_date']);
  });
  test('an unknown birth date alone concerns nobody without a disability', () => {
    const young = facts({ members: [person('m0'), person('m1', { birth_date: 'unknown' })] });
    expect(answered(young)).not.toContain('tekun');
    const none = facts({
      members: [person('m0'), person('m1', { birth_date: 'unknown', disability: null })],
    });
    expect(answered(none)).not.toContain('tekun');
  });
  test('who is not counted is not asked', () => {
    expect(answered(facts({ members: [person('m0'), old({ counted: false })] }))).not.toContain(
      'tekun',
    );
  });
});

describe('own living', () => {
  test.each([
    [58099, 'grant'],
    [58100, 'refuse'],
    [58101, 'refuse'],
  ])('%i fen of own income', (fen, expected) => {
    const input = alone();
    const found = tekun({
      ...input,
      household: {
        ...input.household,
        income: [{ member: 'm1', kind: 'transfer', monthly_fen: fen }],
      },
    });
    expect(found.decision).toBe(expected);
    if (expected === 'refuse') expect(reasonCodes(found)).toEqual(['own_income']);
  });
  test('exempt income does not count; unknown income leaves it open', () => {
    const input = alone();
    const earning = (kind: 'exempt' | 'transfer', monthly_fen: number | 'unknown') =>
      tekun({
        ...input,
        household: { ...input.household, income: [{ member: 'm1', kind, monthly_fen }] },
      });
    expect(earning('exempt', 900000).decision).toBe('grant');
    expect(earning('transfer', 'unknown').missing).toEqual(['household.income.0']);
  });
  test('a car bars', () => {
    const input = alone();
    const found = tekun({
      ...input,
      household: { ...input.household, property: [{ code: 'vehicle' }] },
    });
    expect(reasonCodes(found)).toEqual(['property_vehicle']);
  });
  test('an unknown area leaves it open', () => {
    const input = alone();
    expect(tekun({ ...input, household: { ...input.household, area: 'unknown' } }).missing).toEqual(
      ['household.area'],
    );
  });
});

describe('care', () => {
  test.each([
    [0, 93200],
    [1, 113200],
    [3, 113200],
    [4, 123200],
    [6, 123200],
  ])('%i items not achieved', (failed, fen) => {
    expect(tekun(alone({ self_care_failed: failed }))).toMatchObject({
      amount_fen: fen,
      base_fen: 93200,
      addons_fen: fen - 93200,
      flags: [],
    });
  });
  test('never assessed: the basic amount, marked; unknown: open', () => {
    expect(tekun(alone({ self_care_failed: null }))).toMatchObject({
      decision: 'grant',
      amount_fen: 93200,
      flags: ['self_care_not_assessed'],
    });
    expect(tekun(alone({ self_care_failed: 'unknown' })).missing).toEqual([
      'household.members.0.self_care_failed',
    ]);
  });
  test('self-caring people get what the pack says', () => {
    expect(tekun(alone(), packWith({ 'tekun.care.self': 5000 })).amount_fen).toBe(98200);
  });
});

describe('minors and pupils', () => {
  const boy = (birth: string, student: AssessMember['student'], since = '2017-09') =>
    facts(
      { area: 'rural', members: [person('m1', { birth_date: birth, student: student ?? null })] },
      { current: [{ programme: 'tekun', monthly_fen: 93200, since, members: ['m1'] }] },
    );
  test('continue to eighteen', () => {
    expect(tekun(boy('2005-06-01', null))).toMatchObject({ decision: 'continue', from: '2022-11' });
    expect(tekun(boy('2004-11-26', null)).decision).toBe('continue');
    expect(tekun(boy('2004-11-25', null)).decision).toBe('stop');
  });
  test.each([
    ['vocational', 'continue'],
    ['senior', 'continue'],
    ['compulsory', 'continue'],
    ['college', 'stop'],
    ['bachelor', 'stop'],
  ] as const)('past eighteen at %s: %s', (student, expected) => {
    expect(tekun(boy('2004-06-01', student)).decision).toBe(expected);
  });
  test('who came in as an adult does not continue as a pupil', () => {
    expect(tekun(boy('2000-06-01', 'senior', '2019-09')).decision).toBe('stop');
    expect(tekun(boy('2000-06-01', 'senior', '2018-05')).decision).toBe('continue');
  });
  test('children of the children’s programmes are not taken in, but stay where they are', () => {
    const gone = { state: 'dead' as const };
    const child = facts(
      { area: 'rural', members: [person('m1', { birth_date: '2012-01-01' })] },
      { children: [{ member: 'm1', father: gone, mother: gone }] },
    );
    expect(reasonCodes(tekun(child))).toEqual(['child_scheme']);
    const kept = {
      ...child,
      current: [{ programme: 'tekun' as const, monthly_fen: 93200, members: ['m1'] }],
    };
    expect(tekun(kept).decision).toBe('continue');
    const able = {
      ...child,
      children: [{ member: 'm1', father: gone, mother: { state: 'able' as const } }],
    };
    expect(tekun(able).decision).toBe('grant');
  });
});

test('income of others in the household is not his own', () => {
  const members = [old(), person('m2', { birth_date: '1948-01-01' })];
  const found = tekun(facts({ area: 'rural', members, income: [wage('m2', 500000)] }));
  expect(found.decision).toBe('grant');
});
