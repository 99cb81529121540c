/** Cells: reads amounts, dates, numbers and words out of single cells, exactly or not at all. */
import { BankAccountNo } from '../../base/bank-account';
import { normaliseIdNumber, readIdNumber, type IdNumberFacts } from '../../base/id-number';
import { parseYuan, type Fen } from '../../base/money';
import { dateOfDay, isPlainDate, type PlainDate } from '../../base/plain-date';
import { blankWords, newbornWords } from './data/words';
import { textOf, wordOf, type Cell } from './sheet';

/** Excel keeps 15 digits of a number; longer ones have lost their tail. */
const KEPT_DIGITS = 15;

export function isBlank(cell: Cell | undefined): boolean {
  return blankWords.includes(wordOf(cell));
}

/** Whether a long number has been through a numeric cell: 5.00120195403121E+17. */
function hasLostDigits(cell: Cell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= 10 ** KEPT_DIGITS;
  return /^\d(\.\d+)?E\+?\d{1,2}$/i.test(wordOf(cell));
}

export type ReadId =
  | { is: 'blank' | 'newborn' | 'lost' }
  | { is: 'wrong'; fault: string }
  | { is: 'number'; facts: IdNumberFacts };

/** An identity number; one that ends in 000 and fails its check digit has lost its tail too. */
export function readId(cell: Cell | undefined): ReadId {
  if (cell === undefined || isBlank(cell)) return { is: 'blank' };
  if (hasLostDigits(cell)) return { is: 'lost' };
  const text = plainNumber(cell);
  if (newbornWords.includes(text)) return { is: 'newborn' };
  const read = readIdNumber(text);
  if (read.ok) return { is: 'number', facts: read.facts };
  const rounded = read.fault === 'check_digit' && /^\d{15}000$/.test(normaliseIdNumber(text));
  if (rounded) return { is: 'lost' };
  const old = /^\d{15}$/.test(text);
  return { is: 'wrong', fault: old ? '是15位旧号码，请对照证件换成18位' : read.message };
}

/** A number's text without the apostrophes that systems put before it. */
function plainNumber(cell: Cell): string {
  return wordOf(cell).replace(/^['‘’`"=]+|['‘’`"]+$/g, '');
}

export type ReadAccount = { is: 'blank' | 'lost' | 'wrong' } | { is: 'number'; account_no: string };

/** A bank account or card number. */
export function readAccount(cell: Cell | undefined): ReadAccount {
  if (cell === undefined || isBlank(cell)) return { is: 'blank' };
  if (hasLostDigits(cell)) return { is: 'lost' };
  const parsed = BankAccountNo.safeParse(plainNumber(cell));
  return parsed.success ? { is: 'number', account_no: parsed.data } : { is: 'wrong' };
}

export type ReadAmount =
  | { is: 'blank' }
  | { is: 'wrong' | 'negative'; written: string }
  | { is: 'amount'; fen: Fen };

/** Yuan as written or as Excel's number (its 15 digits), exact to the fen; never rounded. */
export function readAmount(cell: Cell | undefined): ReadAmount {
  if (cell === undefined || isBlank(cell)) return { is: 'blank' };
  const written = textOf(cell);
  if (typeof cell === 'boolean') return { is: 'wrong', written };
  const fen = parseYuan(wordOf(cell).replace(/^RMB/i, ''));
  if (fen === null) return { is: 'wrong', written };
  return fen < 0 ? { is: 'negative', written } : { is: 'amount', fen };
}

/** Day number of 1899-12-30, from which Excel counts dates since March 1900. */
const EXCEL_ZERO = -25_569;
const GREATEST_SERIAL = 110_000;

/** A civil date written as text, as eight digits or as Excel's serial number; null when none. */
export function readDate(cell: Cell | undefined, epoch: 1900 | 1904): PlainDate | null {
  if (typeof cell === 'number' && cell >= 1 && cell < GREATEST_SERIAL) {
    return dateOfSerial(Math.floor(cell), epoch);
  }
  const text = wordOf(cell).replace(/^(\d{4}\D\d{1,2}\D\d{1,2})日?T?\d{1,2}:.*$/, '$1');
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

/** Excel believes in a 29 February 1900; serials before it count from a day later. */
function dateOfSerial(serial: number, epoch: 1900 | 1904): PlainDate {
  if (epoch === 1904) return dateOfDay(serial + 1462 + EXCEL_ZERO);
  return dateOfDay(serial + EXCEL_ZERO + (serial < 60 ? 1 : 0));
}

/** The code under which a word stands; undefined when none knows it. */
export function codeOf<K extends string>(
  words: Record<K, readonly string[]>,
  cell: Cell | undefined,
): K | undefined {
  const word = wordOf(cell).toUpperCase();
  return (Object.keys(words) as K[]).find((code) => words[code].includes(word));
}

/** A whole count; null for anything else. */
export function readCount(cell: Cell | undefined): number | null {
  const match = /^(\d{1,3})人?$/.exec(wordOf(cell));
  return match ? Number(match[1]) : null;
}
