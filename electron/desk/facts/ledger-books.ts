/** Ledger books as facts: closed months, balances, the reserve, officers in service, entries read back. */
import type { PlainDate, PlainMonth } from '../../../shared/base/plain-date';
import { findAccount } from '../../../shared/ledger/data/chart';
import type { Entry, EntryLine } from '../../../shared/ledger/entry';
import { reserveOf, type ReserveBalances } from '../../../shared/ledger/reserve';
import type { ReadableDb } from '../../store/database';
import { postsOn } from '../standing';

/** The last month that is closed and was not opened again; null when none. */
export function lastClosed(db: ReadableDb, office: string): PlainMonth | null {
  const row = db.one<{ month: PlainMonth | null }>(
    'SELECT max(month) AS month FROM month_closes WHERE office = ? AND reopened_on IS NULL',
    office,
  );
  return row?.month ?? null;
}

/** A kept balance on the account's own side, fen. */
export interface Balance {
  account: string;
  amount_fen: number;
}

function onOwnSide(account: string, debit_fen: number, credit_fen: number): number {
  const type = findAccount(account)?.type;
  const grows = type === 'asset' || type === 'expense';
  return grows ? debit_fen - credit_fen : credit_fen - debit_fen;
}

/** Kept balances of all accounts, parties added up. */
export function balancesOf(db: ReadableDb, office: string): Balance[] {
  return db
    .all<{ account: string; debit_fen: number; credit_fen: number }>(
      `SELECT account, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen
       FROM balances WHERE office = ? GROUP BY account`,
      office,
    )
    .map((row) => ({
      account: row.account,
      amount_fen: onOwnSide(row.account, row.debit_fen, row.credit_fen),
    }));
}

/** The kept balance of one account and party; 0 when nothing was ever entered. */
export function balanceOf(db: ReadableDb, office: string, account: string, party = ''): number {
  const row = db.one<{ debit_fen: number; credit_fen: number }>(
    'SELECT debit_fen, credit_fen FROM balances WHERE office = ? AND account = ? AND party = ?',
    office,
    account,
    party,
  );
  return row ? onOwnSide(account, row.debit_fen, row.credit_fen) : 0;
}

/** The reserve fund as it stands. */
export function reserveBalances(db: ReadableDb, office: string): ReserveBalances {
  return reserveOf(balancesOf(db, office));
}

/** Officers who hold any post on a day, by id. */
export function officersInService(
  db: ReadableDb,
  office: string,
  on: PlainDate,
): Record<string, { name: string; posts: string[] }> {
  const rows = db.all<{ officer_id: string; name: string }>(
    'SELECT officer_id, name FROM officers WHERE office = ?',
    office,
  );
  return Object.fromEntries(
    rows
      .map(({ officer_id, name }) => ({ officer_id, name, posts: postsOn(db, office, officer_id, on) }))
      .filter((row) => row.posts.length > 0)
      .map(({ officer_id, name, posts }) => [officer_id, { name, posts }]),
  );
}

/** One entry as it was made. */
export function findEntry(db: ReadableDb, office: string, entryNo: string): Entry | null {
  const head = db.one<{ month: PlainMonth; memo: string }>(
    'SELECT month, memo FROM ledger_entries WHERE office = ? AND entry_no = ?',
    office,
    entryNo,
  );
  if (!head) return null;
  const lines = db.all<EntryLine>(
    `SELECT account, debit_fen, credit_fen, nullif(party, '') AS party, doc FROM postings
     WHERE office = ? AND entry_no = ? ORDER BY line`,
    office,
    entryNo,
  );
  return { ...head, lines };
}

/** The entries that an act made. */
export function entriesOfAct(db: ReadableDb, office: string, seq: number | null): Entry[] {
  if (seq === null) return [];
  return db
    .all<{ entry_no: string }>(
      'SELECT entry_no FROM ledger_entries WHERE office = ? AND seq = ? ORDER BY entry_no',
      office,
      seq,
    )
    .flatMap((row) => findEntry(db, office, row.entry_no) ?? []);
}

/** Accounts that an opposite entry would push below zero. */
export function shortAccounts(db: ReadableDb, office: string, entry: Entry | null): string[] {
  return (entry?.lines ?? [])
    .filter((line) => findAccount(line.account)?.bounded === true)
    .filter((line) => {
      const now = balanceOf(db, office, line.account, line.party ?? '');
      return now < onOwnSide(line.account, line.debit_fen, line.credit_fen);
    })
    .map((line) => line.account);
}
