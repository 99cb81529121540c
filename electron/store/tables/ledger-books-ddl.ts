/** Ledger books DDL: entries and postings that only grow, balances kept beside them, closed months. */
import { chart } from '../../../shared/ledger/data/chart';

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const bounded = (type: string): string =>
  quoted(chart.filter((row) => row.bounded && row.type === type).map((row) => row.code));

export const bookTables = [
  'ledger_entries',
  'postings',
  'balances',
  'fundings',
  'cash_counts',
  'month_closes',
  'month_signatures',
] as const;

/** Entries are inserted after their postings, so that the trigger sees whole entries only. */
export const booksDdl = `
CREATE TABLE ledger_entries (
  office TEXT NOT NULL,
  entry_no TEXT NOT NULL,        -- '202211-0001', gap-free in each month
  month TEXT NOT NULL,           -- accounting month
  memo TEXT NOT NULL,
  entered_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  kind TEXT NOT NULL,            -- of the act it is derived from
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  reverses TEXT,                 -- entry it takes back
  PRIMARY KEY (office, entry_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_entries_act ON ledger_entries (office, seq);
CREATE UNIQUE INDEX ledger_entries_reversal ON ledger_entries (office, reverses)
  WHERE reverses IS NOT NULL;
CREATE TABLE postings (
  office TEXT NOT NULL,
  entry_no TEXT NOT NULL,
  line INTEGER NOT NULL,
  month TEXT NOT NULL,
  account TEXT NOT NULL,
  party TEXT NOT NULL,           -- batch or award; empty where the account has none
  debit_fen INTEGER NOT NULL CHECK (debit_fen >= 0),
  credit_fen INTEGER NOT NULL CHECK (credit_fen >= 0),
  doc TEXT,
  PRIMARY KEY (office, entry_no, line),
  FOREIGN KEY (office, entry_no) REFERENCES ledger_entries DEFERRABLE INITIALLY DEFERRED,
  CHECK ((debit_fen = 0) <> (credit_fen = 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX postings_account ON postings (office, account, month, entry_no);
CREATE TABLE balances (          -- kept by the same transaction; a checker adds them up anew
  office TEXT NOT NULL,
  account TEXT NOT NULL,
  party TEXT NOT NULL,
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  PRIMARY KEY (office, account, party),
  CHECK (account NOT IN (${bounded('asset')}) OR debit_fen >= credit_fen),
  CHECK (account NOT IN (${bounded('liability')}) OR credit_fen >= debit_fen)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER ledger_entries_balance BEFORE INSERT ON ledger_entries
BEGIN
  SELECT RAISE(ABORT, 'an entry balances and moves money')
  WHERE (SELECT coalesce(sum(debit_fen), 0) = 0 OR sum(debit_fen) <> sum(credit_fen)
         FROM postings WHERE office = NEW.office AND entry_no = NEW.entry_no);
  SELECT RAISE(ABORT, 'the month is closed')
  WHERE EXISTS (SELECT 1 FROM month_closes
                WHERE office = NEW.office AND month >= NEW.month AND reopened_on IS NULL);
END;
CREATE TRIGGER postings_late BEFORE INSERT ON postings
WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE office = NEW.office AND entry_no = NEW.entry_no)
BEGIN SELECT RAISE(ABORT, 'an entry is made once'); END;
CREATE TRIGGER ledger_entries_fixed BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'entries only grow'); END;
CREATE TRIGGER ledger_entries_stay BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'entries only grow'); END;
CREATE TRIGGER postings_fixed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'postings only grow'); END;
CREATE TRIGGER postings_stay BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'postings only grow'); END;
CREATE TABLE fundings (
  office TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  document_no TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  received_on TEXT NOT NULL,
  PRIMARY KEY (office, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE cash_counts (
  office TEXT NOT NULL,
  seq INTEGER NOT NULL,
  counted_on TEXT NOT NULL,
  book_fen INTEGER NOT NULL,
  counted_fen INTEGER NOT NULL,
  cashier TEXT NOT NULL,
  second_officer TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (office, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE month_closes (
  office TEXT NOT NULL,
  month TEXT NOT NULL,
  seq INTEGER NOT NULL,
  closed_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  result TEXT NOT NULL,          -- JSON of MonthClosed: balances, totals, exceptions, head
  proposed_by TEXT,              -- first signature of a reopening
  proposed_post TEXT,
  reopened_on TEXT,
  PRIMARY KEY (office, month, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE month_signatures (  -- for advances whose papers are overdue
  office TEXT NOT NULL,
  seq INTEGER NOT NULL,
  month TEXT NOT NULL,
  post TEXT NOT NULL,
  officer TEXT NOT NULL,
  award_nos TEXT NOT NULL,       -- JSON, sorted
  PRIMARY KEY (office, seq)
) STRICT, WITHOUT ROWID;
`;
