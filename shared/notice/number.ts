/** Number: how a paper's number is written, and the series it is drawn from. */
import { paperKinds } from './data/catalogue';

/** '来凤社救准〔2022〕12号' (党政机关公文格式 GB/T 9704-2012 7.2.5: no leading zeros, no 第). */
export function numberOf(word: string, mark: string, year: number, n: number): string {
  return `${word}社救${mark}〔${year}〕${n}号`;
}

/** The number of a paper of the catalogue. */
export function paperNumber(word: string, code: string, year: number, n: number): string {
  return numberOf(word, paperKinds[code]?.word ?? '', year, n);
}

/** Name of the gap-free series of a kind of paper. */
export function paperSeries(code: string): string {
  return `paper-${code}`;
}
