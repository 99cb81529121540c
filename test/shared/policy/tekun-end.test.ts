/** Proves tekun beside other programmes, and how it ends. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember, AssessObligor } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result, results } from './facts';

// 1. Dibao and tekun exclude one another; children's programmes come first.
// 2. It ends with prison, moving away, an able obligor; a new care class adjusts it.

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

describe('beside other programmes', () => {
  test('who is granted tekun is refused dibao', () => {
    const found = results(alone());
    expect(found.find(({ programme }) => programme === 'dibao')).toMatchObject({
      decision: 'refuse',
      members: [],
    });
    expect(reasonCodes(found.find(({ programme }) => programme === 'dibao')!)).toEqual([
      'exclusive_tekun',
    ]);
  });
  test('the rest of the household is judged without him', () => {
    const members = [old(), person('m2', { birth_date: '2012-01-01', student: 'compulsory' })];
    const found = result(
      facts({ area: 'rural', members, obligors: [{ of: 'm2', relation: 'parent', able: true }] }),
      'dibao',
    );
    expect(found).toMatchObject({ decision: 'grant', members: ['m2'], amount_fen: 68100 });
  });
  test('who draws dibao is told that he may change over', () => {
    const input = alone({}, [], {
      current: [{ programme: 'dibao', monthly_fen: 58100, members: ['m1'] }],
    });
    expect(reasonCodes(tekun(input))).toEqual(['exclusive_dibao']);
    expect(result(input, 'dibao').decision).not.toBe('refuse');
  });
  test.each(['orphan', 'unattended_child'] as const)(
    'who draws %s is not taken in',
    (programme) => {
      const input = facts(
        { area: 'rural', members: [person('m1', { birth_date: '2012-01-01' })] },
        { current: [{ programme, monthly_fen: 138200, members: ['m1'] }] },
      );
      expect(reasonCodes(tekun(input))).toEqual([`exclusive_${programme}`]);
    },
  );
  test('while tekun is open, dibao says so', () => {
    expect(result(alone({}, [{ able: 'unknown' }]), 'dibao').flags).toEqual(['tekun_undetermined']);
  });
});

test('the margin says why nobody is left', () => {
  expect(reasonCodes(result(alone(), 'dibao_margin'))).toEqual(['exclusive_tekun']);
  const nobody = facts({ members: [old({ counted: false })] });
  expect(reasonCodes(result(nobody, 'dibao_margin'))).toEqual(['no_counted_members']);
});

describe('its end', () => {
  const drawing = (
    more: Partial<AssessMember>,
    obligors: Partial<AssessObligor>[] = [],
    rest: Partial<AssessInput> = {},
  ) =>
    alone({ ...more }, obligors, {
      current: [{ programme: 'tekun', monthly_fen: 93200, members: ['m1'] }],
      ...rest,
    });
  test('an able obligor ends it next month', () => {
    expect(tekun(drawing({}, [{ able: true }]))).toMatchObject({
      decision: 'stop',
      eligible: false,
      from: '2022-12',
      until: '2022-11',
      amount_fen: 0,
    });
  });
  test.each(['imprisonment', 'moved_out', 'married_out', 'missing'])('%s ends it', (because) => {
    const change = {
      kind: 'member' as const,
      because,
      effective_month: '2022-11',
      reported_on: '2022-11-20',
      member: 'm1',
    };
    expect(reasonCodes(tekun(drawing({ counted: false }, [], { change })))).toEqual([
      'left_support',
    ]);
    expect(tekun(drawing({}, [], { change: { ...change, because: 'other' } })).decision).toBe(
      'continue',
    );
  });
  test('a new care class adjusts it from the month after the report', () => {
    const change = {
      kind: 'member' as const,
      effective_month: '2022-11',
      reported_on: '2022-11-20',
      member: 'm1',
    };
    expect(tekun(drawing({ self_care_failed: 5 }, [], { change }))).toMatchObject({
      decision: 'adjust',
      amount_fen: 123200,
      from: '2022-12',
    });
  });
  test('without parameters nothing is said, not even that it ends', () => {
    const pack = packWith({ 'tekun.basic': undefined });
    expect(tekun(drawing({}), pack).missing).toEqual(['parameter:tekun.basic']);
    expect(tekun(alone(), pack).missing).toEqual(['parameter:tekun.basic']);
    expect(answered(alone({ self_care_failed: null }), pack)).not.toContain('tekun');
  });
});
