/** Rational: exact ratios and comparisons of products, so that nothing is rounded before it is compared. */
import { z } from 'zod';
import { assert } from '../base/assert';

/** A non-negative ratio as written in a pack: '1.5', '0.6', '3/2'. */
export const RatioText = z.string().regex(/^\d{1,9}(\.\d{1,6})?$|^\d{1,6}\/[1-9]\d{0,5}$/, {
  error: '比例须写成小数或分数，如 1.5 或 3/2',
});
export type RatioText = z.infer<typeof RatioText>;

/** An exact ratio n/d of whole numbers in lowest terms; d is above zero. */
export interface Rational {
  readonly n: number;
  readonly d: number;
}

/** Of a and a b above zero. */
function greatestDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** n/d in lowest terms. Faults when either is not a whole number or d is not above zero. */
export function rational(n: number, d = 1): Rational {
  assert(Number.isSafeInteger(n) && Number.isSafeInteger(d) && d > 0, 'a ratio of whole numbers');
  const divisor = greatestDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

/** Reads '-0.3', '1.5' or '3/2' exactly, digit by digit. */
export function parseRational(text: string): Rational {
  const [top, bottom] = text.split('/') as [string, string?];
  if (bottom !== undefined) return rational(Number(top), Number(bottom));
  const sign = top.startsWith('-') ? -1 : 1;
  const [whole, decimals = ''] = top.replace('-', '').split('.') as [string, string?];
  const scale = Number(`1${'0'.repeat(decimals.length)}`);
  return rational(sign * Number(`${whole}${decimals}`), scale);
}

/**
 * Sign of a·b − c·d, exact at any size of whole numbers: negative, zero or positive.
 * Plain numbers while a·b stays safe (what is beyond the safe numbers lies beyond a·b too), bigints else.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  if (Number.isSafeInteger(left)) return left - c * d;
  const gap = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** Names of roundings; each use is a step of its own in the trace. */
export const Rounding = z.enum(['exact', 'yuan_up', 'yuan_half_up', 'jiao_half_up']);
export type Rounding = z.infer<typeof Rounding>;

export const roundingNames: Record<Rounding, string> = {
  exact: '精确到分（分以下四舍五入）',
  yuan_up: '不足一元的进到元',
  yuan_half_up: '四舍五入到元',
  jiao_half_up: '四舍五入到角',
};

const FEN_PER_YUAN = 100;
const FEN_PER_JIAO = 10;

/** Rounds n/d fen (n ≥ 0) to whole fen by the rule named; 'exact' keeps whole fen and halves up. */
export function roundFen(n: number, d: number, rounding: Rounding): number {
  switch (rounding) {
    case 'exact':
      return halfUp(n, d);
    case 'yuan_up':
      return divideUp(n, d * FEN_PER_YUAN) * FEN_PER_YUAN;
    case 'yuan_half_up':
      return halfUp(n, d * FEN_PER_YUAN) * FEN_PER_YUAN;
    case 'jiao_half_up':
      return halfUp(n, d * FEN_PER_JIAO) * FEN_PER_JIAO;
  }
}

/** The least whole number not below n/d; n ≥ 0. */
function divideUp(n: number, d: number): number {
  const rest = n % d;
  return (n - rest) / d + (rest > 0 ? 1 : 0);
}

/** n/d to the nearest whole number, halves up; n ≥ 0, exact for safe integers. */
export function halfUp(n: number, d: number): number {
  const rest = n % d;
  const whole = (n - rest) / d;
  return rest * 2 >= d ? whole + 1 : whole;
}
