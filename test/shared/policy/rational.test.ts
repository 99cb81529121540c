/** Proves exact ratios: reading, comparing at any size, and each rounding against a slow independent sum. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareProducts,
  halfUp,
  parseRational,
  rational,
  RatioText,
  roundFen,
  Rounding,
  roundingNames,
} from '../../../shared/policy/rational';

// 1. Decimals and fractions are read exactly, also negative ones, in lowest terms.
// 2. Products are compared exactly beyond the safe integers.
// 3. Every rounding agrees with bigint arithmetic.

test('decimals and fractions are read exactly', () => {
  expect(parseRational('1.5')).toEqual({ n: 3, d: 2 });
  expect(parseRational('3/2')).toEqual({ n: 3, d: 2 });
  expect(parseRational('-0.3')).toEqual({ n: -3, d: 10 });
  expect(parseRational('3.60')).toEqual({ n: 18, d: 5 });
  expect(parseRational('0')).toEqual({ n: 0, d: 1 });
  expect(parseRational('12')).toEqual({ n: 12, d: 1 });
  expect(() => rational(1, 0)).toThrow(/ratio/);
  expect(() => rational(0.5, 1)).toThrow(/ratio/);
});

test('a ratio in a pack is a decimal or a fraction', () => {
  for (const good of ['1.5', '0', '3/2', '0.000001', '123456789.5', '10/16', '999999/100000'])
    expect(RatioText.safeParse(good).success).toBe(true);
  const bad = ['-1', '1.', '.5', '1/0', 'x', '1,5', '60%', '', '1234567890', '0.1234567'];
  for (const wrong of [...bad, '1234567/2', '1/1234567', '1/2x', 'x1/2', '1/2/3', '1.5x', 'x1.5']) {
    const read = RatioText.safeParse(wrong);
    expect(read.error?.issues[0]?.message).toBe('比例须写成小数或分数，如 1.5 或 3/2');
  }
});

test('products are compared exactly at any size', () => {
  const whole = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
      const sign = exact < 0n ? -1 : exact > 0n ? 1 : 0;
      expect(Math.sign(compareProducts(a, b, c, d))).toBe(sign);
    }),
  );
  expect(compareProducts(2 ** 40, 2 ** 40, 2 ** 40, 2 ** 40)).toBe(0);
  expect(compareProducts(2 ** 40 + 1, 2 ** 40, 2 ** 40, 2 ** 40)).toBeGreaterThan(0);
  expect(compareProducts(2 ** 40 - 1, 2 ** 40, 2 ** 40, 2 ** 40)).toBeLessThan(0);
});

test('products that differ by one are told apart, where plain numbers would call them equal', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(most * most).toBe((most - 1) * (most + 1));
  expect(compareProducts(most, most, most - 1, most + 1)).toBe(1);
  expect(compareProducts(most - 1, most + 1, most, most)).toBe(-1);
  expect(compareProducts(most, 1, most, most)).toBeLessThan(0);
  expect(compareProducts(-most, 1, -most, most)).toBeGreaterThan(0);
});

test('zero as a fraction is in lowest terms too', () => {
  expect(rational(0, 7)).toEqual({ n: 0, d: 1 });
  expect(parseRational('0.00')).toEqual({ n: 0, d: 1 });
});

test('every rounding has a name of its own', () => {
  expect(Object.keys(roundingNames)).toEqual(Rounding.options);
  expect(new Set(Object.values(roundingNames)).size).toBe(Rounding.options.length);
  expect(Rounding.options).toEqual(['exact', 'yuan_up', 'yuan_half_up', 'jiao_half_up']);
});

describe('roundings', () => {
  const slowUp = (n: bigint, d: bigint) => (n + d - 1n) / d;
  const slowHalf = (n: bigint, d: bigint) => (2n * n + d) / (2n * d);
  test('agree with bigint arithmetic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 1200 }),
        (n, d) => {
          const [bn, bd] = [BigInt(n), BigInt(d)];
          expect(BigInt(halfUp(n, d))).toBe(slowHalf(bn, bd));
          expect(BigInt(roundFen(n, d, 'exact'))).toBe(slowHalf(bn, bd));
          expect(BigInt(roundFen(n, d, 'yuan_up'))).toBe(slowUp(bn, bd * 100n) * 100n);
          expect(BigInt(roundFen(n, d, 'yuan_half_up'))).toBe(slowHalf(bn, bd * 100n) * 100n);
          expect(BigInt(roundFen(n, d, 'jiao_half_up'))).toBe(slowHalf(bn, bd * 10n) * 10n);
        },
      ),
    );
  });
  test('at the edges', () => {
    expect(roundFen(2581, 1, 'yuan_up')).toBe(2600);
    expect(roundFen(2600, 1, 'yuan_up')).toBe(2600);
    expect(roundFen(2601, 1, 'yuan_up')).toBe(2700);
    expect(roundFen(50, 1, 'yuan_half_up')).toBe(100);
    expect(roundFen(49, 1, 'yuan_half_up')).toBe(0);
    expect(roundFen(5, 1, 'jiao_half_up')).toBe(10);
    expect(roundFen(1, 2, 'exact')).toBe(1);
    expect(roundFen(0, 7, 'yuan_up')).toBe(0);
  });
});
