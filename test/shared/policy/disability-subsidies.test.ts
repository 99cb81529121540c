/** Proves the two disability subsidies: who, exclusions, rates that the pack lacks. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Disability: both subsidies, exclusions, missing rates.

describe('disability subsidies', () => {
  const rates = packWith({ 'disability.living.amount': 7000, 'disability.nursing.amount': 8000 });
  const grade = (n: 1 | 2 | 3 | 4) => ({ disability: { kind: 'physical' as const, grade: n } });
  const input = (more: Partial<AssessMember>, income = 0, rest: Partial<AssessInput> = {}) =>
    facts({ members: [person('m1', more), person('m2')], income: [wage('m2', income)] }, rest);
  const living = (given: AssessInput, pack = rates) => result(given, 'disability_living', pack);
  const nursing = (given: AssessInput, pack = rates) => result(given, 'disability_nursing', pack);

  test('in a dibao household, by grade', () => {
    expect(living(input(grade(4)))).toMatchObject({
      decision: 'grant',
      amount_fen: 7000,
      from: '2022-11',
      route: 'district',
      members: ['m1'],
    });
    expect(nursing(input(grade(2)))).toMatchObject({ decision: 'grant', amount_fen: 8000 });
    expect(reasonCodes(nursing(input(grade(3))))).toEqual(['grade_not_covered']);
    expect(
      nursing(
        input(grade(3)),
        packWith({
          'disability.nursing.amount': 1,
          'disability.nursing.grades': [{ kinds: ['physical'], grades: [3] }],
        }),
      ).decision,
    ).toBe('grant');
    expect(answered(input({}))).not.toContain('disability_living');
  });
  test('not in dibao: no living subsidy, nursing all the same', () => {
    expect(reasonCodes(living(input(grade(1), 900000)))).toEqual(['not_in_dibao']);
    expect(nursing(input(grade(1), 900000)).decision).toBe('grant');
    expect(living(input(grade(1), 250000)).decision).toBe('refuse');
    expect(living(input(grade(1), 210000)).decision).toBe('grant');
  });
  test('drawn dibao counts; an open one leaves it open', () => {
    const open = input(grade(1));
    expect(
      living({ ...open, household: { ...open.household, income: 'unknown' } }).missing,
    ).toEqual(['household.income', 'household.property'].slice(0, 1));
    expect(
      living({
        ...open,
        household: {
          ...open.household,
          members: [person('m1', { disability: 'unknown' }), person('m2')],
        },
      }).decision,
    ).toBe('undetermined');
    expect(
      nursing({
        ...open,
        household: {
          ...open.household,
          members: [person('m1', { disability: 'unknown' }), person('m2')],
        },
      }).missing,
    ).toEqual(['household.members.0.disability']);
  });
  test.each([
    ['tekun', ['exclusive_tekun'], ['exclusive_tekun']],
    ['orphan', ['exclusive_orphan'], []],
    ['unattended_child', ['exclusive_unattended_child'], []],
  ] as const)('drawing %s', (programme, forLiving, forNursing) => {
    const given = input(grade(1), 0, {
      current: [{ programme, monthly_fen: 100000, members: ['m1'] }],
    });
    expect(reasonCodes(living(given)).filter((code) => code.startsWith('exclusive'))).toEqual(
      forLiving,
    );
    expect(reasonCodes(nursing(given)).filter((code) => code.startsWith('exclusive'))).toEqual(
      forNursing,
    );
  });
  test('aid that another member draws excludes nobody else', () => {
    const given = input(grade(1), 0, {
      current: [{ programme: 'orphan', monthly_fen: 100000, members: ['m2'] }],
    });
    expect(living(given).decision).toBe('grant');
  });
  test('in the programmes that the pack lists', () => {
    const margin = { ...{ 'disability.living.amount': 7000 }, 'disability.living.programmes': ['dibao_margin'] };
    expect(living(input(grade(4), 160000), packWith(margin)).decision).toBe('grant');
    expect(living(input(grade(4), 160000)).decision).toBe('refuse');
    expect(living(input(grade(4)), packWith(margin)).decision).toBe('refuse');
    const none = packWith({ 'disability.living.amount': 1, 'disability.living.programmes': undefined });
    expect(living(input(grade(4)), none).missing).toEqual(['parameter:disability.living.programmes']);
  });
  test('no rates, nothing said', () => {
    expect(living(input(grade(1)), packWith({})).missing).toEqual([
      'parameter:disability.living.amount',
    ]);
    expect(nursing(input(grade(1)), packWith({})).missing).toEqual([
      'parameter:disability.nursing.amount',
    ]);
    expect(
      nursing(
        input(grade(1)),
        packWith({ 'disability.nursing.grades': undefined, 'disability.nursing.amount': 1 }),
      ).missing,
    ).toEqual(['parameter:disability.nursing.grades']);
  });
  test('what is drawn continues, changes, ends', () => {
    const drawn = (fen: number, n: 1 | 3 = 1) =>
      input(grade(n), 0, {
        current: [{ programme: 'disability_nursing', monthly_fen: fen, members: ['m1'] }],
      });
    expect(nursing(drawn(8000))).toMatchObject({ decision: 'continue', from: '2022-11' });
    expect(nursing(drawn(6000))).toMatchObject({ decision: 'adjust', from: '2022-12' });
    expect(nursing(drawn(8000, 3))).toMatchObject({
      decision: 'stop',
      from: '2022-12',
      until: '2022-11',
    });
  });
});
