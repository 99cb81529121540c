/** Proves obligors of tekun: one able bars, each judged by what is given, the household's own adults too. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember, AssessObligor } from '../../../shared/policy/assess-input';
import { facts, person, reasonCodes, result } from './facts';

// 1. One able obligor bars; each is judged by what is given, `able` first.

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

describe('obligors', () => {
  const march = { month: '2025-03', applied_on: '2025-03-03', decided_on: '2025-03-20' };
  const cases: [name: string, row: Partial<AssessObligor>, expected: string][] = [
    ['able by the clerk', { able: true, programme: 'tekun' }, 'refuse'],
    ['unable by the clerk', { able: false, age: 45 }, 'grant'],
    ['nothing said', {}, 'refuse'],
    ['in tekun himself', { programme: 'tekun' }, 'grant'],
    ['in dibao at 60', { programme: 'dibao', age: 60 }, 'grant'],
    ['in dibao at 59', { programme: 'dibao', age: 59 }, 'refuse'],
    ['dead', { state: 'dead' }, 'grant'],
    ['missing', { state: 'missing' }, 'grant'],
    ['in prison', { state: 'imprisoned' }, 'grant'],
    ['70 with little', { age: 70, income_fen: 279999 }, 'grant'],
    ['70 with enough', { age: 70, income_fen: 280000 }, 'refuse'],
    ['69 with little', { age: 69, income_fen: 1 }, 'refuse'],
    ['70, income not stated', { age: 70 }, 'refuse'],
    [
      'severely disabled with little',
      { disability: { kind: 'hearing', grade: 2 }, income_fen: 1 },
      'grant',
    ],
    [
      'mental grade 3 with little',
      { disability: { kind: 'mental', grade: 3 }, income_fen: 1 },
      'grant',
    ],
    [
      'hearing grade 3 with little',
      { disability: { kind: 'hearing', grade: 3 }, income_fen: 1 },
      'refuse',
    ],
    ['severely disabled by state', { state: 'severe_disability', income_fen: 1 }, 'grant'],
  ];
  test.each(cases)('%s', (_name, row, expected) => {
    const found = tekun(alone({}, [row], march));
    expect(found.decision).toBe(expected);
    if (expected === 'refuse') expect(reasonCodes(found)).toEqual(['obligor_able']);
  });
  test.each([
    [{ able: 'unknown' }, 'household.obligors.0.able'],
    [{ age: 'unknown' }, 'household.obligors.0.age'],
    [{ programme: 'unknown' }, 'household.obligors.0.programme'],
    [{ disability: 'unknown' }, 'household.obligors.0.disability'],
    [{ state: 'unknown' }, 'household.obligors.0.state'],
    [{ age: 70, income_fen: 'unknown' }, 'household.obligors.0.income_fen'],
  ] as const)('%j leaves it open', (row, path) => {
    expect(tekun(alone({}, [row], march)).missing).toEqual([path]);
  });
  test('a list not known leaves it open', () => {
    const input = alone();
    expect(
      tekun({ ...input, household: { ...input.household, obligors: 'unknown' } }).missing,
    ).toEqual(['household.obligors']);
  });
  test('before the pack knows the disposable income, low income cannot be told', () => {
    expect(tekun(alone({}, [{ age: 70, income_fen: 1 }])).missing).toEqual([
      'parameter:income.disposable_monthly',
    ]);
  });
  test('one able among several bars; an unknown beside him does not matter', () => {
    expect(tekun(alone({}, [{ able: 'unknown' }, { able: true }])).decision).toBe('refuse');
    expect(tekun(alone({}, [{ able: false }, { able: false }])).decision).toBe('grant');
    expect(tekun(alone({}, [{ able: true, of: 'm1' }, { able: false }])).decision).toBe('refuse');
  });
  test('obligors of somebody else do not matter', () => {
    const input = facts({
      area: 'rural',
      members: [old(), person('m2', { birth_date: '1948-01-01' })],
      obligors: [{ of: 'm2', relation: 'son', able: true }],
    });
    expect(tekun(input).decision).toBe('grant');
    expect(result(input, 'tekun', undefined, 'm2').decision).toBe('refuse');
  });
  test('an adult in the household is able unless he meets a ground himself', () => {
    const withOther = (other: Partial<AssessMember>) =>
      tekun(facts({ area: 'rural', members: [old(), person('m2', other)] })).decision;
    expect(withOther({})).toBe('refuse');
    expect(withOther({ birth_date: '1940-01-01' })).toBe('grant');
    expect(withOther({ disability: { kind: 'mental', grade: 3 } })).toBe('grant');
    expect(withOther({ disability: { kind: 'mental', grade: 4 } })).toBe('refuse');
    expect(withOther({ counted: false })).toBe('grant');
    expect(withOther({ birth_date: '2010-01-01' })).toBe('grant');
    expect(withOther({ able_to_work: false })).toBe('refuse');
  });
});
