/** Proves rigid expenditure: each of its tests one step either side. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { answered, facts, person, reasonCodes, result, wage } from './facts';

// 1. Rigid expenditure: each of its tests one step either side.

const couple = [person('m1'), person('m2')];

describe('rigid expenditure', () => {
  const three = [...couple, person('m3')];
  const input = (
    sums: object,
    rest: Partial<AssessInput> = {},
    property: AssessInput['household']['property'] = [],
  ) =>
    facts(
      {
        members: three,
        income: [wage('m1', 500000)],
        property,
        last_12_months: { income_fen: 6000000, living_fen: 3900000, ...sums },
      },
      { month: '2025-03', applied_on: '2025-03-03', decided_on: '2025-03-20', ...rest },
    );
  const rigid = (given: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(given, 'rigid_expenditure', pack);
  test('above the share, not on it', () => {
    expect(rigid(input({ living_fen: 3600000 })).decision).toBe('refuse');
    expect(reasonCodes(rigid(input({ living_fen: 3600000 })))).toEqual(['expenditure_low']);
    expect(rigid(input({ living_fen: 3600000 }))).toMatchObject({ eligible: false, months: null });
    expect(rigid(input({ living_fen: 3600001 }))).toMatchObject({
      decision: 'recognise',
      amount_fen: 0,
      months: 12,
      from: '2025-03',
      until: '2026-02',
    });
  });
  test('every kind of spending counts', () => {
    const parts = {
      living_fen: 0,
      medical_out_of_pocket_fen: 1000000,
      education_fen: 1000000,
      rehabilitation_fen: 1000000,
      other_fen: 600001,
    };
    expect(rigid(input(parts)).decision).toBe('recognise');
    expect(rigid(input({ ...parts, other_fen: 600000 })).decision).toBe('refuse');
  });
  test('income below the disposable one, not on it', () => {
    const at = (income: number) => rigid(input({ income_fen: income, living_fen: income }));
    expect(at(280000 * 36 - 1).decision).toBe('recognise');
    expect(reasonCodes(at(280000 * 36))).toEqual(['income_above_disposable']);
  });
  test('below the margin line dibao and margin come first', () => {
    const line = 73500 * 36 * 1.5;
    const at = (income: number) => rigid(input({ income_fen: income, living_fen: income }));
    expect(reasonCodes(at(line - 1))).toEqual(['margin_first']);
    expect(at(line).decision).toBe('recognise');
  });
  test.each([
    ['dibao', 'already_dibao'],
    ['tekun', 'already_tekun'],
    ['dibao_margin', 'already_margin'],
  ] as const)('drawing %s excludes', (programme, code) => {
    expect(reasonCodes(rigid(input({}, { current: [{ programme, monthly_fen: 1 }] })))).toEqual([
      code,
    ]);
  });
  test('property bars, unknown facts leave it open', () => {
    expect(reasonCodes(rigid(input({}, {}, [{ code: 'vehicle' }])))).toEqual(['property_vehicle']);
    expect(rigid(input({}, {}, 'unknown')).missing).toEqual(['household.property']);
    expect(rigid(input({ income_fen: 'unknown' })).missing).toEqual([
      'household.last_12_months.income_fen',
    ]);
    expect(rigid(input({ other_fen: 'unknown' })).missing).toEqual([
      'household.last_12_months.other_fen',
    ]);
    const given = input({});
    expect(
      rigid({ ...given, household: { ...given.household, last_12_months: 'unknown' } }).missing,
    ).toEqual(['household.last_12_months']);
    expect(
      answered({ ...given, household: { ...given.household, last_12_months: null } }),
    ).not.toContain('rigid_expenditure');
    expect(rigid({ ...given, household: { ...given.household, area: 'unknown' } }).missing).toEqual(
      ['household.area'],
    );
    expect(
      rigid({
        ...given,
        household: { ...given.household, members: [person('m1', { counted: 'unknown' })] },
      }).missing,
    ).toEqual(['household.members.0.counted']);
  });
  test('unknown monthly income does not hold it up; nobody counted does', () => {
    const given = input({});
    expect(rigid({ ...given, household: { ...given.household, income: 'unknown' } }).decision).toBe(
      'recognise',
    );
    expect(
      reasonCodes(
        rigid({
          ...given,
          household: {
            ...given.household,
            income: [],
            members: [person('m1', { counted: false })],
          },
        }),
      ),
    ).toContain('no_counted_members');
  });
});
