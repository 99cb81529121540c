/** Proves the price subsidy: thresholds of the index month, everybody in benefit, rounding a person. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 2. Where the pack reckons by the prices that people in need pay, the money follows them; the threshold does not.
// 1. Price: thresholds of the index month, everybody in benefit, rounding up a person.

const couple = [person('m1'), person('m2')];

describe('price subsidy', () => {
  const three = [...couple, person('m3')];
  const input = (cpi: string | null, food: string | null = null, rest: Partial<AssessInput> = {}) =>
    facts(
      { members: three },
      {
        month: '2022-10',
        applied_on: '2022-10-15',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 215100, since: '2022-09' }],
        price_index: { month: '2022-09', cpi, food_cpi: food },
        ...rest,
      },
    );
  const price = (given: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(given, 'price_subsidy', pack);

  test.each([
    ['2.9', 'refuse'],
    ['3.0', 'grant'],
    ['3', 'grant'],
    ['-1.0', 'refuse'],
  ])('a rise of %s %% in September 2022', (cpi, expected) => {
    expect(price(input(cpi)).decision).toBe(expected);
  });
  test('the threshold is that of the index month', () => {
    const at = (month: string, cpi: string) =>
      price(
        input(cpi, null, {
          price_index: { month, cpi },
          current: [{ programme: 'dibao', monthly_fen: 1 }],
        }),
      ).decision;
    expect(at('2022-08', '3.4')).toBe('refuse');
    expect(at('2022-08', '3.5')).toBe('grant');
    expect(at('2023-03', '3.0')).toBe('grant');
    expect(at('2023-04', '3.4')).toBe('refuse');
  });
  test('food alone starts it too; the rise is that of all prices', () => {
    expect(price(input('1.0', '6.0'))).toMatchObject({ decision: 'grant', amount_fen: 3 * 800 });
    expect(price(input('1.0', '5.9')).decision).toBe('refuse');
  });
  test('an unknown index leaves it open, also one that no rise is known for', () => {
    expect(price(input('unknown')).missing).toEqual(['price_index']);
    expect(price(input('unknown', '7.0')).missing).toEqual(['price_index']);
    expect(price(input('1.0', 'unknown')).missing).toEqual(['price_index']);
    expect(price(input('3.6', 'unknown')).decision).toBe('grant');
    expect(price(input(null, '7.0')).missing).toEqual(['price_index']);
    expect(price(input(null)).decision).toBe('refuse');
  });
  test('the money follows the prices of people in need where the pack says so', () => {
    const pack = packWith({ 'price.growth': 'scpi' });
    const at = (cpi: string, scpi?: string | null) =>
      price(input(cpi, null, { price_index: { month: '2022-09', cpi, ...(scpi === undefined ? {} : { scpi }) } }), pack);
    expect(at('3.6', '5.0').amount_fen).toBe(3 * 3600);
    expect(at('2.9', '5.0').decision).toBe('refuse');
    for (const unknown of [undefined, null, 'unknown']) expect(at('3.6', unknown).missing).toEqual(['price_index']);
    expect(price(input('3.6')).amount_fen).toBe(3 * 2600);
  });
  test('everybody who drew in the index month, nobody else', () => {
    const drawing = (rows: AssessInput['current']) => price(input('3.6', null, { current: rows }));
    expect(
      drawing([{ programme: 'tekun', monthly_fen: 1, since: '2022-09', members: ['m2'] }]),
    ).toMatchObject({ members: ['m2'], amount_fen: 2600 });
    expect(
      drawing([
        { programme: 'dibao', monthly_fen: 1, since: '2022-09', members: ['m1', 'm2'] },
        { programme: 'orphan', monthly_fen: 1, members: ['m2'] },
      ]).amount_fen,
    ).toBe(5200);
    expect(reasonCodes(drawing([{ programme: 'employment_subsidy', monthly_fen: 1 }]))).toEqual([
      'not_in_benefit',
    ]);
    expect(
      reasonCodes(drawing([{ programme: 'dibao', monthly_fen: 1, since: '2022-10' }])),
    ).toEqual(['not_in_benefit']);
  });
  test('a grant of the same run that reaches back to the index month is in benefit', () => {
    const given = input('3.6', null, {
      current: [],
      month: '2022-09',
      applied_on: '2022-09-05',
      decided_on: '2022-09-20',
    });
    expect(price(given)).toMatchObject({ decision: 'grant', amount_fen: 7800 });
    expect(reasonCodes(price({ ...given, month: '2022-10', decided_on: '2022-10-20' }))).toEqual([
      'not_in_benefit',
    ]);
  });
  test('marginal households in the winter of 2022 only', () => {
    const margin = (month: string) =>
      price(
        input('4.0', null, {
          price_index: { month, cpi: '4.0' },
          current: [{ programme: 'dibao_margin', monthly_fen: 0, members: ['m1'] }],
          household: { area: 'urban', members: three, income: [wage('m1', 250000)] },
        }),
      );
    expect(margin('2022-10').members).toEqual(['m1', 'm2', 'm3']);
    expect(reasonCodes(margin('2022-06'))).toEqual(['not_in_benefit']);
  });
  test('rounded up a person, never below the least', () => {
    expect(price(input('3.6'), packWith({ 'price.least': 3000 })).amount_fen).toBe(9000);
    expect(price(input('3.6'), packWith({ 'price.rounding': 'exact' })).amount_fen).toBe(2581 * 3);
  });
  test('what is not whole is marked approximate before it is rounded', () => {
    const share = (cpi: string) =>
      price(input(cpi)).trace.find(({ step }) => step === 'price_share')!;
    expect(share('3.6')).toMatchObject({
      expression: '717.00 × 3.6%',
      value: '25.81',
      approximate: true,
    });
    expect(share('10').approximate).toBeUndefined();
  });
  test('no area, no standard', () => {
    const given = input('3.6');
    expect(price({ ...given, household: { ...given.household, area: 'unknown' } }).missing).toEqual(
      ['household.area'],
    );
    expect(price(given, packWith({ 'price.rounding': undefined })).missing).toEqual([
      'parameter:price.rounding',
    ]);
  });
});
