/** Book questions: cash book, entries, trial balance in plain sentences, money paid too much. */
import type { Page } from '../../../shared/base/question';
import { formatFen } from '../../../shared/base/money';
import type { PlainMonth } from '../../../shared/base/plain-date';
import { findAccount } from '../../../shared/ledger/data/chart';
import type {
  CashBook,
  CashBookRow,
  EntryRow,
  SentenceRow,
  TrialBalance,
  TrialRow,
} from '../../../shared/ledger/book-rows';
import { reserveSum } from '../../../shared/ledger/reserve';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { reserveBalances } from '../facts/ledger-books';
import { accountSums, driftedAccounts } from '../facts/ledger-month';
import type { Within } from '../session';

function accountName(code: string): string {
  return findAccount(code)?.name ?? code;
}

interface BookRecord {
  entry_no: string;
  on: string;
  memo: string;
  in_fen: number;
  out_fen: number;
  officer_name: string | null;
  doc: string | null;
  seq: number;
}

/** The cash or bank book of one month with opening and running balance. */
export function cashBook(inside: Within, input: { account: string; month: PlainMonth }): CashBook {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const { account, month } = input;
  const opening_fen =
    db.one<{ fen: number | null }>(
      `SELECT sum(debit_fen - credit_fen) AS fen FROM postings
       WHERE office = ? AND account = ? AND month < ?`,
      office,
      account,
      month,
    )?.fen ?? 0;
  const records = db.all<BookRecord>(
    `SELECT p.entry_no, e.entered_on AS "on", e.memo, p.debit_fen AS in_fen, p.credit_fen AS out_fen,
       o.name AS officer_name, p.doc, e.seq
     FROM postings p JOIN ledger_entries e ON e.office = p.office AND e.entry_no = p.entry_no
       LEFT JOIN officers o ON o.office = e.office AND o.officer_id = e.officer
     WHERE p.office = ? AND p.account = ? AND p.month = ? ORDER BY p.entry_no, p.line`,
    office,
    account,
    month,
  );
  let balance_fen = opening_fen;
  const rows = records.map((record): CashBookRow => {
    balance_fen += record.in_fen - record.out_fen;
    return { ...record, officer_name: record.officer_name ?? '', balance_fen };
  });
  const account_name = accountName(account);
  return { account, account_name, month, opening_fen, rows, closing_fen: balance_fen };
}

type EntryRecord = Omit<EntryRow, 'lines' | 'officer_name'> & { officer_name: string | null };

function entryLines(db: ReadableDb, office: string, entryNo: string): EntryRow['lines'] {
  return db
    .all<Omit<EntryRow['lines'][number], 'account_name'>>(
      `SELECT account, nullif(party, '') AS party, debit_fen, credit_fen, doc FROM postings
       WHERE office = ? AND entry_no = ? ORDER BY line`,
      office,
      entryNo,
    )
    .map((line) => ({ ...line, account_name: accountName(line.account) }));
}

/** Entries, newest first; of one month, and of those that touch an account, when given. */
export function entries(
  inside: Within,
  input: { month?: PlainMonth | undefined; account: string; offset: number; limit: number },
): Page<EntryRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const month = input.month ?? '';
  const chosen = `e.office = ? AND (? = '' OR e.month = ?) AND (? = '' OR EXISTS (
    SELECT 1 FROM postings p WHERE p.office = e.office AND p.entry_no = e.entry_no AND p.account = ?))`;
  const values = [office, month, month, input.account, input.account] as const;
  const total = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM ledger_entries e WHERE ${chosen}`,
    ...values,
  );
  const rows = db.all<EntryRecord>(
    `SELECT e.entry_no, e.month, e.entered_on AS "on", e.memo, o.name AS officer_name, e.seq, e.kind
     FROM ledger_entries e LEFT JOIN officers o ON o.office = e.office AND o.officer_id = e.officer
     WHERE ${chosen} ORDER BY e.entry_no DESC LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return {
    total: total?.n ?? 0,
    rows: rows.map((row) => ({
      ...row,
      officer_name: row.officer_name ?? '',
      lines: entryLines(db, office, row.entry_no),
    })),
  };
}

function keptSums(db: ReadableDb, office: string) {
  return db.all<{ account: string; debit_fen: number; credit_fen: number }>(
    `SELECT account, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen FROM balances
     WHERE office = ? GROUP BY account ORDER BY account`,
    office,
  );
}

/** Balances of today, or at a month's end, each on its own side. */
export function trialBalance(
  inside: Within,
  input: { month?: PlainMonth | undefined },
): TrialBalance {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const sums = input.month ? accountSums(db, office, input.month) : keptSums(db, office);
  const rows = sums.map((row): TrialRow => {
    const type = findAccount(row.account)?.type;
    const side = type === 'asset' || type === 'expense' ? 1 : -1;
    const balance_fen = side * (row.debit_fen - row.credit_fen);
    return { ...row, account_name: accountName(row.account), balance_fen: balance_fen + 0 };
  });
  const debit_fen = rows.reduce((sum, row) => sum + row.debit_fen, 0);
  const credit_fen = rows.reduce((sum, row) => sum + row.credit_fen, 0);
  const sentences = bookSentences(db, office, { debit_fen, credit_fen });
  return { month: input.month ?? null, rows, debit_fen, credit_fen, sentences };
}

/** What must hold of the books, each as a sentence with a tick. */
export function bookSentences(
  db: ReadableDb,
  office: string,
  sums: { debit_fen: number; credit_fen: number },
): SentenceRow[] {
  const reserve = reserveBalances(db, office);
  const assets = reserveSum(reserve);
  const drifted = driftedAccounts(db, office);
  const { debit_fen, credit_fen } = sums;
  const { fixed_fen } = reserve;
  return [
    {
      code: 'trial',
      sentence: `借方合计${formatFen(debit_fen)}元，贷方合计${formatFen(credit_fen)}元，两边相等。`,
      holds: debit_fen === credit_fen,
    },
    {
      code: 'reserve',
      sentence: `备用金的现金、存款、凭证、在途、借支和短款合计${formatFen(assets)}元，等于区拨定额${formatFen(fixed_fen)}元。`,
      holds: assets === fixed_fen,
    },
    {
      code: 'balances',
      sentence:
        drifted.length === 0
          ? '各账户余额与逐笔明细重新相加的结果一致。'
          : `账户${drifted.join('、')}的余额与逐笔明细不一致，请用“系统—校验”查明。`,
      holds: drifted.length === 0,
    },
  ];
}
