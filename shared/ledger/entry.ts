/** Entry: balanced double entries as acts record them; an unbalanced one cannot be made. */
import { assert } from '../base/assert';
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';
import { findAccount } from './data/chart';

/** One line: exactly one of the two amounts is above zero. */
export interface EntryLine {
  account: string;
  debit_fen: Fen;
  credit_fen: Fen;
  /** Batch or award that the balance is kept per; null where the account has no parties. */
  party: string | null;
  /** The paper or line behind it. */
  doc: string | null;
}

/** An entry of one accounting month. Only `entry` makes one. */
export interface Entry {
  month: PlainMonth;
  memo: string;
  lines: readonly EntryLine[];
}

/** What may be said of a line besides its account and amount. */
export interface LineParts {
  party?: string;
  doc?: string;
}

/** A debit line; amount in fen, above zero. */
export function debit(account: string, amount_fen: Fen, parts: LineParts = {}): EntryLine {
  return line(account, amount_fen, 0, parts);
}

/** A credit line; amount in fen, above zero. */
export function credit(account: string, amount_fen: Fen, parts: LineParts = {}): EntryLine {
  return line(account, 0, amount_fen, parts);
}

function line(account: string, debit_fen: Fen, credit_fen: Fen, parts: LineParts): EntryLine {
  return { account, debit_fen, credit_fen, party: parts.party ?? null, doc: parts.doc ?? null };
}

/**
 * Makes an entry. Lines of zero are left out. Throws a fault when debits and credits differ,
 * when a line names an account outside the chart, or when its party does not fit the account.
 */
export function entry(month: PlainMonth, memo: string, lines: readonly EntryLine[]): Entry {
  const kept = lines.filter((one) => one.debit_fen !== 0 || one.credit_fen !== 0);
  for (const one of kept) assertLine(one);
  const debits = kept.reduce((sum, one) => sum + one.debit_fen, 0);
  const credits = kept.reduce((sum, one) => sum + one.credit_fen, 0);
  assert(debits === credits, `debits ${debits} equal credits ${credits}: ${memo}`);
  assert(debits > 0 && Number.isSafeInteger(debits), `an entry moves money: ${memo}`);
  return { month, memo, lines: kept };
}

function assertLine(one: EntryLine): void {
  const { debit_fen, credit_fen } = one;
  assert(Number.isSafeInteger(debit_fen) && Number.isSafeInteger(credit_fen), 'fen are whole');
  assert(debit_fen >= 0 && credit_fen >= 0, 'a line is never negative');
  assert(debit_fen === 0 || credit_fen === 0, 'a line stands on one side');
  const account = findAccount(one.account);
  assert(account, `account ${one.account} is in the chart`);
  assert((account.party !== 'none') === (one.party !== null), `party of ${one.account}`);
}

/** The entry that takes another back: sides swapped, same parties and papers (红字冲销). */
export function reversal(of: Entry, month: PlainMonth, memo: string): Entry {
  const lines = of.lines.map((one) => ({
    ...one,
    debit_fen: one.credit_fen,
    credit_fen: one.debit_fen,
  }));
  return entry(month, memo, lines);
}

/** Sum of one side, in fen; both sides of an entry are equal. */
export function entrySum(of: Entry): Fen {
  return of.lines.reduce((sum, one) => sum + one.debit_fen, 0);
}
