/** Number: how a paper's number is written, and the series it is drawn from. */
import { paperKinds } from './data/catalogue';

/** '来凤社救准〔2022〕12号' (党政机关公文格式 GB/T 9704-2012 7.2.5: no leading zeros, no 第). */
export function numberOf(word: string, mark: string, year: number, n: number): string {
  return `${word}社救${mark}〔${year}〕${n}号`;
}

/**
 * The mark of a sub-series after a restored backup: （二） in the second epoch. Numbers drawn after
 * the backup was made may stand on papers already handed out, and are never used again.
 */
export function epochMark(epoch: number): string {
  return epoch === 1 ? '' : `（${chineseNumber(epoch)}）`;
}

/** The number of a paper of the catalogue. */
export function paperNumber(word: string, code: string, year: number, { n, epoch }: { n: number; epoch: number }): string {
  return numberOf(word, `${paperKinds[code]?.word ?? ''}${epochMark(epoch)}`, year, n);
}

/** Name of the gap-free series of a kind of paper in an epoch. */
export function paperSeries(code: string, epoch: number): string {
  return epoch === 1 ? `paper-${code}` : `paper-${code}-${epoch}`;
}

const digits = '零一二三四五六七八九';

/** 2 → 二, 12 → 十二, 20 → 二十; epochs are few. */
function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens] ?? ''}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : digits[ones] ?? ''}`;
}
