/** Amount text: exact fen and fractions of fen as the figures a trace shows. */
import { formatFenPlain } from '../base/money';
import { halfUp } from './rational';

/** Whole fen as '1400.00': the figures of a trace stay plain, so that programs can read them. */
export function yuan(fen: number): string {
  return formatFenPlain(fen);
}

/** n/d fen as yuan with two decimals, halves up; the exact figure goes on in the sum. */
export function yuanOf(n: number, d: number): string {
  return n < 0 ? `-${formatFenPlain(halfUp(-n, d))}` : formatFenPlain(halfUp(n, d));
}

/** Whether n/d fen is a whole number of fen. */
export function isWholeFen(n: number, d: number): boolean {
  return n % d === 0;
}

/** A sentence's amounts with their thousands set apart: '1400.00 ÷ 3' becomes '1,400.00 ÷ 3'. */
export function setApart(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}(?=\.\d{2}(?!\d))/g, (digits) =>
    digits.replace(/\B(?=(\d{3})+$)/g, ','),
  );
}
