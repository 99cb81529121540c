/** Proves the banded benefit: each band to its edge, for households and single persons, and its table's own order. */
import { describe, expect, test } from 'vitest';
import { packErrors } from '../../../shared/policy/check-pack';
import { Bands } from '../../../shared/policy/parameter-shapes';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { facts, packWith, person, result, wage } from './facts';

// 1. The first band above the per-capita income gives its amount a head; its edge belongs to the next.
// 2. Rural households have bands of their own; a single person has a band of one.
// 3. Without the table nothing is said; the least payment still holds.
// 4. A table out of order, or one that leaves a poor household without a band, is refused.

const urban = [
  { below: '1/3', amount_fen: 60000 },
  { below: '0.5', amount_fen: 40000 },
  { below: '1', amount_fen: 20000 },
];
const rural = [{ below: '1', amount_fen: 15000 }];
const mode = {
  'dibao.benefit_mode': 'band',
  'dibao.bands.urban': urban,
  'dibao.bands.rural': rural,
};
const pack = packWith(mode);
const couple = (fen: number) =>
  facts({ members: [person('m1'), person('m2')], income: [wage('m1', fen)] });

describe('bands', () => {
  test.each([
    [0, 120000],
    [47799, 120000],
    [47800, 80000],
    [71699, 80000],
    [71700, 40000],
    [143399, 40000],
  ])('an income of %i gives %i', (income, fen) => {
    expect(result(couple(income), 'dibao', pack)).toMatchObject({
      decision: 'grant',
      base_fen: fen,
      amount_fen: fen,
    });
  });
  test('on the standard nobody has a band', () => {
    expect(result(couple(143400), 'dibao', pack).decision).toBe('refuse');
  });
  test('the countryside by its own table', () => {
    const given = couple(0);
    const found = result(
      { ...given, household: { ...given.household, area: 'rural' } },
      'dibao',
      pack,
    );
    expect(found.base_fen).toBe(30000);
    expect(found.trace.find(({ step }) => step === 'band')!.parameters[0]!.key).toBe(
      'dibao.bands.rural',
    );
  });
  test('a single person in the band of his own income', () => {
    const son = person('m3', { disability: { kind: 'physical', grade: 1 } });
    const given = (own: number) =>
      facts({
        members: [person('m1'), person('m2'), son],
        income: [wage('m1', 270000 - own), { member: 'm3', kind: 'transfer', monthly_fen: own }],
      });
    expect(result(given(0), 'dibao_single', pack).base_fen).toBe(60000);
    expect(result(given(23900), 'dibao_single', pack).base_fen).toBe(40000);
    expect(result(given(35850), 'dibao_single', pack).base_fen).toBe(20000);
  });
  test('the steps name the band and the people', () => {
    const texts = traceSentences(result(couple(50000), 'dibao', pack).trace);
    expect(texts).toContain(
      '分档补助标准：月人均收入 250.00 元，低于低保标准的 0.5 倍，400.00 元（依据：试验，2018年1月1日起）。',
    );
    expect(texts).toContain('分档补助金额：2 × 400.00 = 800.00 元。');
    expect(texts.join('')).not.toContain('补差金额');
  });
  test('the least payment holds for both', () => {
    const least = packWith({ ...mode, 'dibao.min_benefit': 90000 });
    const found = result(couple(100000), 'dibao', least);
    expect(found.base_fen).toBe(90000);
    expect(found.trace.map(({ step }) => step)).toContain('least');
    const enough = result(couple(0), 'dibao', least);
    expect(enough.base_fen).toBe(120000);
    expect(enough.trace.map(({ step }) => step)).not.toContain('least');
  });
  test('without a table nothing is said', () => {
    const lacking = packWith({ 'dibao.benefit_mode': 'band' });
    expect(result(couple(0), 'dibao', lacking).missing).toEqual(['parameter:dibao.bands.urban']);
    const none = packWith({ 'dibao.benefit_mode': undefined });
    expect(result(couple(0), 'dibao', none).missing).toEqual(['parameter:dibao.benefit_mode']);
  });
});

describe('the table of bands', () => {
  const fault = (bands: unknown) => Bands.safeParse(bands).error?.issues[0]?.message ?? '';
  test('in order it passes', () => {
    expect(fault(urban)).toBe('');
    expect(fault([{ below: '1', amount_fen: 1 }])).toBe('');
    expect(
      fault([
        { below: '0.5', amount_fen: 5 },
        { below: '1.2', amount_fen: 5 },
      ]),
    ).toBe('');
  });
  test.each([
    ['an edge twice', [urban[0], { below: '2/6', amount_fen: 50000 }, urban[2]]],
    ['falling edges', [urban[1], { below: '1/3', amount_fen: 30000 }, urban[2]]],
    ['more for the richer', [urban[1], { below: '1', amount_fen: 40001 }]],
  ])('%s is refused', (_name, bands) => {
    expect(fault(bands)).toContain('从低到高');
  });
  test('the last band reaches the standard', () => {
    expect(fault([{ below: '0.999999', amount_fen: 1 }])).toContain('最后一档');
    expect(Bands.safeParse([]).success).toBe(false);
  });
  test('a pack with a wrong table is not adopted', () => {
    const wrong = packWith({ ...mode, 'dibao.bands.urban': [urban[1], urban[0]] }, (made) => {
      for (const parameter of made.parameters)
        if (parameter.key.startsWith('dibao.bands.')) parameter.unit = 'table';
    });
    expect(packErrors(wrong).map(({ code }) => code)).toContain('wrong_value');
  });
});
