/** Ledger lines DDL: batches, every payment line with its key, vouchers of the reserve, bank answers. */
import { moves, type LineState } from '../../../shared/ledger/pay-line';

const allowedMoves = Object.entries(moves)
  .flatMap(([from, tos]: [string, readonly LineState[]]) => tos.map((to) => `'${from}>${to}'`))
  .join(', ');

export const lineTables = [
  'batches',
  'batch_parts',
  'pay_lines',
  'answer_files',
  'answer_rows',
  'vouchers',
  'reimbursements',
] as const;

/**
 * `pay_key` is the last wall against paying twice: one live root line an award, month, kind and
 * stage, by whatever way it is paid; what came back is paid again only by a follow-up of its line.
 */
export const linesDdl = `
CREATE TABLE batches (
  batch_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  month TEXT NOT NULL,
  roster TEXT NOT NULL,          -- programme group
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('declared', 'filled', 'checked', 'sealed', 'settled', 'voided')),
  header TEXT NOT NULL,          -- JSON of BatchHeader
  count INTEGER NOT NULL,
  sum_fen INTEGER NOT NULL,
  held_count INTEGER NOT NULL,
  held_fen INTEGER NOT NULL,
  root_hash TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  declared_seq INTEGER NOT NULL,
  checked_by TEXT,
  sealed_by TEXT,
  sealed_on TEXT,
  sealed_seq INTEGER,
  void_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX batches_list ON batches (office, month DESC, batch_no DESC);
CREATE TABLE batch_parts (
  batch_no TEXT NOT NULL,
  part INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (batch_no, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE pay_lines (
  line_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  batch_no TEXT,                 -- null for payments from the reserve
  award_no TEXT NOT NULL,
  household_no TEXT NOT NULL,
  programme TEXT NOT NULL,
  month TEXT NOT NULL,           -- the month that is paid
  kind TEXT NOT NULL CHECK (kind IN ('month', 'once', 'back_pay')),
  stage INTEGER NOT NULL,
  person_no TEXT NOT NULL,
  name TEXT NOT NULL,
  id_number TEXT NOT NULL,
  holder_name TEXT NOT NULL,
  bank TEXT NOT NULL,
  account_no TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  base_fen INTEGER NOT NULL,
  addons_fen INTEGER NOT NULL,
  trace_hash TEXT NOT NULL,
  source_line TEXT,              -- the line whose money this one pays again
  payable TEXT NOT NULL,         -- account and party in which the money waits
  payable_party TEXT NOT NULL,
  state TEXT NOT NULL,
  paid_fen INTEGER NOT NULL DEFAULT 0 CHECK (paid_fen >= 0 AND paid_fen <= amount_fen),
  reason TEXT NOT NULL,          -- why held, returned or refused
  state_on TEXT NOT NULL,        -- day of the present state
  answered_by TEXT,              -- hash of the answer file that settled it
  requested_on TEXT,             -- a follow-up was asked for
  CHECK (state <> 'paid' OR paid_fen = amount_fen),
  CHECK (state <> 'part_paid' OR (paid_fen > 0 AND paid_fen < amount_fen)),
  CHECK (state IN ('paid', 'part_paid') OR paid_fen = 0)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX pay_key ON pay_lines (award_no, month, kind, stage)
  WHERE source_line IS NULL AND state <> 'voided';
CREATE UNIQUE INDEX pay_follow ON pay_lines (source_line)
  WHERE source_line IS NOT NULL AND state <> 'voided';
CREATE INDEX pay_lines_batch ON pay_lines (batch_no, line_no);
CREATE INDEX pay_lines_award ON pay_lines (award_no, month, line_no);
CREATE INDEX pay_lines_month ON pay_lines (office, month, award_no);
CREATE INDEX pay_lines_back ON pay_lines (office, state_on)
  WHERE state IN ('part_paid', 'returned', 'refused', 'held');
CREATE TRIGGER pay_lines_stay BEFORE DELETE ON pay_lines
BEGIN SELECT RAISE(ABORT, 'payment lines only grow'); END;
CREATE TRIGGER pay_lines_frozen BEFORE UPDATE OF line_no, office, batch_no, award_no, household_no,
  programme, month, kind, stage, person_no, name, id_number, holder_name, bank, account_no,
  amount_fen, base_fen, addons_fen, trace_hash, source_line, payable, payable_party ON pay_lines
BEGIN SELECT RAISE(ABORT, 'a payment line is frozen'); END;
CREATE TRIGGER pay_lines_move BEFORE UPDATE OF state ON pay_lines
WHEN OLD.state || '>' || NEW.state NOT IN (${allowedMoves})
BEGIN SELECT RAISE(ABORT, 'a payment line may not move so'); END;
CREATE TRIGGER pay_lines_source BEFORE INSERT ON pay_lines WHEN NEW.source_line IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a follow-up pays exactly what came back')
  WHERE NOT EXISTS (
    SELECT 1 FROM pay_lines s WHERE s.line_no = NEW.source_line AND s.award_no = NEW.award_no
      AND s.month = NEW.month AND s.amount_fen - s.paid_fen = NEW.amount_fen
      AND s.state IN ('part_paid', 'returned', 'refused', 'held'));
END;
CREATE TABLE answer_files (
  file_hash TEXT NOT NULL,
  part INTEGER NOT NULL,
  batch_no TEXT NOT NULL,
  office TEXT NOT NULL,
  file_name TEXT NOT NULL,
  parts INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  taken_seq INTEGER NOT NULL,
  settled_on TEXT,
  PRIMARY KEY (file_hash, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_files_batch ON answer_files (batch_no);
CREATE TABLE answer_rows (       -- the inbox: only matched rows are ever posted
  file_hash TEXT NOT NULL,
  part INTEGER NOT NULL,
  place INTEGER NOT NULL,        -- order within the part
  row INTEGER NOT NULL,          -- row in the bank's file
  serial INTEGER,
  name TEXT NOT NULL,
  account_no TEXT NOT NULL,
  amount_fen INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  paid_fen INTEGER NOT NULL,
  reason TEXT NOT NULL,
  verdict TEXT NOT NULL,
  line_no TEXT,
  why TEXT NOT NULL,
  PRIMARY KEY (file_hash, part, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_rows_line ON answer_rows (line_no);
CREATE TABLE vouchers (          -- payments from the reserve fund
  voucher_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  award_no TEXT NOT NULL,
  stage INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL,
  programme TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('cash', 'bank')),
  paid_on TEXT NOT NULL,
  cashier TEXT NOT NULL,
  second_officer TEXT NOT NULL,
  witnesses TEXT NOT NULL,       -- JSON list of names
  reimburse_no TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX vouchers_claim ON vouchers (office, reimburse_no);
CREATE TABLE reimbursements (
  reimburse_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  sum_fen INTEGER NOT NULL,
  submitted_on TEXT NOT NULL,
  received_on TEXT
) STRICT, WITHOUT ROWID;
`;
