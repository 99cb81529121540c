/** Proves the single-person household: ways in, income basis, its own change and end. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Single-person household: ways in, income basis, its own change and end.

const couple = [person('m1'), person('m2')];

describe('single-person household', () => {
  const son = (more: Partial<AssessMember>) => person('m3', { birth_date: '1997-01-01', ...more });
  const severe = { disability: { kind: 'physical' as const, grade: 1 as const } };
  const input = (more: Partial<AssessMember>, income = 270000, rest: Partial<AssessInput> = {}) =>
    facts({ members: [...couple, son(more)], income: [wage('m1', income)] }, rest);
  const single = (given: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(given, 'dibao_single', pack, 'm3');

  test('illness is a way in', () => {
    expect(single(input({ serious_illness: true }))).toMatchObject({
      decision: 'grant',
      amount_fen: 77700,
      from: '2022-11',
    });
  });
  test('a household in dibao is not taken apart', () => {
    expect(answered(input(severe, 100000))).not.toContain('dibao_single');
    expect(answered(input({}, 270000))).not.toContain('dibao_single');
  });
  test('own income lowers it; the standard or more ends it', () => {
    const earning = (fen: number) => {
      const given = input(severe, 240000);
      return single({
        ...given,
        household: {
          ...given.household,
          income: [wage('m1', 240000), { member: 'm3', kind: 'transfer', monthly_fen: fen }],
        },
      });
    };
    expect(earning(30000)).toMatchObject({ decision: 'grant', base_fen: 41700 });
    expect(earning(71699)).toMatchObject({ decision: 'grant', base_fen: 1 });
    expect(reasonCodes(earning(71700))).toContain('own_income');
  });
  test('by the household’s per-head income where the pack says so, nothing is left', () => {
    expect(
      single(input(severe), packWith({ 'dibao_single.income_basis': 'household_per_capita' }))
        .decision,
    ).toBe('refuse');
  });
  test('property bars; unknown property leaves it open', () => {
    const given = input(severe);
    const with_ = (property: AssessInput['household']['property']) =>
      single({ ...given, household: { ...given.household, property } });
    expect(reasonCodes(with_([{ code: 'vehicle' }]))).toContain('property_vehicle');
    expect(with_('unknown').missing).toEqual(['household.property']);
  });
  test('an unknown disability leaves it open, a fourth grade does not', () => {
    expect(single(input({ disability: 'unknown' })).missing).toEqual([
      'household.members.2.disability',
    ]);
    expect(single(input({ serious_illness: 'unknown' })).missing).toEqual([
      'household.members.2.serious_illness',
    ]);
    expect(reasonCodes(single(input({ disability: { kind: 'mental', grade: 4 } })))).toContain(
      'single_ground_missing',
    );
  });
  test('the way for adults without work opens by the pack, marked manual', () => {
    const open = packWith({ 'dibao_single.adult_severe_unemployed': true });
    expect(single(input(severe, 400000), open)).toMatchObject({
      decision: 'grant',
      amount_fen: 81700,
      flags: ['manual'],
    });
    expect(single(input(severe, 400000)).decision).toBe('refuse');
    expect(single(input({ ...severe, birth_date: '2008-01-01' }, 400000), open).decision).toBe(
      'refuse',
    );
    expect(single(input({ serious_illness: true }, 400000), open).decision).toBe('refuse');
    const working = input(severe, 400000);
    const found = single(
      {
        ...working,
        household: { ...working.household, income: [wage('m1', 400000), wage('m3', 1)] },
      },
      open,
    );
    expect(found.decision).toBe('refuse');
    const pension = { member: 'm3', kind: 'transfer' as const, monthly_fen: 1 };
    const drawing = { ...working.household, income: [wage('m1', 400000), pension] };
    expect(single({ ...working, household: drawing }, open).decision).toBe('grant');
    const shop = { member: 'm3', kind: 'business' as const, monthly_fen: 1 };
    const trading = { ...working.household, income: [wage('m1', 400000), shop] };
    expect(single({ ...working, household: trading }, open).decision).toBe('refuse');
    expect(single(input(severe), open).flags).toEqual([]);
  });
  test('what is drawn continues, changes, stops', () => {
    const drawn = (fen: number) => ({
      current: [{ programme: 'dibao_single' as const, monthly_fen: fen, members: ['m3'] }],
    });
    expect(single(input(severe, 270000, drawn(81700)))).toMatchObject({
      decision: 'continue',
      from: '2022-11',
    });
    expect(single(input(severe, 270000, drawn(1)))).toMatchObject({
      decision: 'adjust',
      from: '2022-12',
    });
    expect(single(input(severe, 400000, drawn(81700)))).toMatchObject({
      decision: 'stop',
      from: '2022-12',
      until: '2022-11',
    });
  });
  test('beside the household’s dibao: not while it is phased out, from its month once it stops', () => {
    const drawing = {
      current: [{ programme: 'dibao' as const, monthly_fen: 90000 }],
      change: {
        kind: 'income' as const,
        because: 'pension',
        effective_month: '2022-11',
        reported_on: '2022-11-20',
      },
    };
    expect(answered(input(severe, 270000, drawing))).not.toContain('dibao_single');
    const strict = packWith({ 'dibao.grace_only_employment': true });
    expect(result(input(severe, 270000, drawing), 'dibao', strict).decision).toBe('stop');
    expect(single(input(severe, 270000, drawing), strict)).toMatchObject({
      decision: 'grant',
      from: '2022-12',
    });
  });
  test('a last-known value of either set of rules is marked', () => {
    const later = { month: '2024-05', applied_on: '2024-05-05', decided_on: null };
    const known = packWith({}, (pack) => {
      for (const row of pack.parameters)
        if (row.key.startsWith('dibao_single')) row.known_until = '2030-12-31';
    });
    expect(single(input(severe, 270000, later), known).flags).toEqual(['last_value']);
    const other = packWith({}, (pack) => {
      for (const row of pack.parameters)
        if (!row.key.startsWith('dibao_single')) row.known_until = '2030-12-31';
    });
    expect(single(input(severe, 270000, later), other).flags).toEqual(['last_value']);
    expect(result(input(severe, 270000, later), 'dibao_margin', other).flags).toEqual([]);
    const margin = packWith({}, (pack) => {
      for (const row of pack.parameters)
        if (row.key !== 'dibao_margin.valid_months') row.known_until = '2030-12-31';
    });
    expect(result(input(severe, 270000, later), 'dibao_margin', margin).flags).toEqual([
      'last_value',
    ]);
  });
  test('reasons: the margin, the ground', () => {
    expect(reasonCodes(single(input(severe)))).toEqual(['income_below_margin', 'single_ground']);
    expect(reasonCodes(single(input(severe, 400000)))).toEqual(['income_not_below_margin']);
    expect(reasonCodes(single(input({ disability: { kind: 'mental', grade: 4 } })))).toEqual([
      'single_ground_missing',
    ]);
  });
  test('granted is eligible, stopped is not', () => {
    expect(single(input(severe)).eligible).toBe(true);
    const drawn = {
      current: [{ programme: 'dibao_single' as const, monthly_fen: 1, members: ['m3'] }],
    };
    expect(single(input(severe, 400000, drawn)).eligible).toBe(false);
  });
  test('without its parameters it is open', () => {
    expect(
      single(input(severe), packWith({ 'dibao_single.income_basis': undefined })).missing,
    ).toEqual(['parameter:dibao_single.income_basis']);
  });
});
