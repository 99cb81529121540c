/** Proves the employment subsidy: registered unemployed, a fall only, at most its months. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Work: only registered unemployed, only a fall, at most its months.

describe('employment subsidy', () => {
  const three = [person('m1', { registered_unemployed: true }), person('m2'), person('m3')];
  const input = (income: number, rest: Partial<AssessInput> = {}, members = three) =>
    facts(
      { members, income: [wage('m1', income)] },
      {
        current: [{ programme: 'dibao', monthly_fen: 115100 }],
        change: {
          kind: 'income',
          because: 'employment',
          effective_month: '2022-11',
          reported_on: '2022-11-05',
          member: 'm1',
        },
        ...rest,
      },
    );
  const work = (given: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(given, 'employment_subsidy', pack);
  test('the fall of dibao, for its months', () => {
    expect(work(input(180000))).toMatchObject({
      decision: 'grant',
      amount_fen: 80000,
      months: 12,
      from: '2022-12',
      until: '2023-11',
      total_fen: 960000,
      members: ['m1'],
    });
    expect(work(input(180000), packWith({ 'employment_subsidy.max_months': 3 }))).toMatchObject({
      months: 3,
      until: '2023-02',
      total_fen: 240000,
    });
  });
  test('the whole benefit where it stops; nothing while the phase-out keeps it', () => {
    expect(work(input(400000)).amount_fen).toBe(115100);
    expect(reasonCodes(work(input(250000)))).toEqual(['no_reduction']);
    expect(reasonCodes(work(input(100000)))).toEqual(['no_reduction']);
  });
  test('only for a new job of somebody registered', () => {
    expect(
      answered(
        input(180000, {
          change: { kind: 'income', because: 'pension', effective_month: '2022-11' },
        }),
      ),
    ).not.toContain('employment_subsidy');
    expect(
      answered(
        input(180000, {
          change: { kind: 'member', because: 'employment', effective_month: '2022-11' },
        }),
      ),
    ).not.toContain('employment_subsidy');
    expect(answered(input(180000, { current: [] }))).not.toContain('employment_subsidy');
    expect(
      reasonCodes(work(input(180000, {}, [person('m1'), person('m2'), person('m3')]))),
    ).toEqual(['not_registered_unemployed']);
    const other = input(180000, {
      change: { kind: 'income', because: 'employment', effective_month: '2022-11', member: 'm2' },
    });
    expect(work(other).decision).toBe('refuse');
    const unnamed = input(180000, {
      change: {
        kind: 'income',
        because: 'employment',
        effective_month: '2022-11',
        reported_on: '2022-11-05',
      },
    });
    expect(work(unnamed)).toMatchObject({ decision: 'grant', members: ['m1'] });
  });
  test('open where the register or dibao is open', () => {
    const unknown = [person('m1', { registered_unemployed: 'unknown' }), person('m2')];
    expect(work(input(180000, {}, unknown)).missing).toEqual([
      'household.members.0.registered_unemployed',
    ]);
    const given = input(180000);
    expect(
      work({ ...given, household: { ...given.household, property: 'unknown' } }).missing,
    ).toEqual(['household.property']);
  });
});
