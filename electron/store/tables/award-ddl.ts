/** Award DDL: the tables of awards in force. */

export const awardDdl = `
CREATE TABLE awards (
  award_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  programme TEXT NOT NULL,
  roster TEXT NOT NULL,          -- programme group it is paid with
  household_no TEXT NOT NULL,
  case_no TEXT NOT NULL,
  payment TEXT NOT NULL CHECK (payment IN ('monthly', 'once')),
  state TEXT NOT NULL CHECK (state IN ('live', 'stopped', 'ended')),
  payee_person TEXT NOT NULL,
  payee_name TEXT NOT NULL,
  payee_id_number TEXT NOT NULL,
  holder_name TEXT NOT NULL,
  bank TEXT NOT NULL,
  account_no TEXT NOT NULL,
  payee_deceased_on TEXT,
  pending_account TEXT,          -- JSON: proposed account that nobody has checked
  from_month TEXT NOT NULL,
  until_month TEXT,              -- last month paid, inclusive
  suspended_from TEXT,           -- first month kept back
  due_from TEXT NOT NULL,        -- months before it are settled in lines
  opened_on TEXT NOT NULL,
  opened_seq INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL   -- last act that changed what it pays or to whom
) STRICT, WITHOUT ROWID;
CREATE INDEX awards_due ON awards (office, roster, due_from);
CREATE INDEX awards_list ON awards (office, opened_seq DESC);
CREATE INDEX awards_household ON awards (household_no);
CREATE INDEX awards_case ON awards (case_no);
CREATE INDEX awards_payee ON awards (payee_person);
CREATE TABLE award_levels (      -- what is decided for each run of months; runs never overlap
  award_no TEXT NOT NULL,
  from_month TEXT NOT NULL,
  until_month TEXT,              -- inclusive
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  base_fen INTEGER NOT NULL,
  addons_fen INTEGER NOT NULL,
  trace_hash TEXT NOT NULL,
  decided_by TEXT NOT NULL,      -- kind of the deciding act
  decided_on TEXT NOT NULL,
  seq INTEGER NOT NULL,          -- of the deciding act
  PRIMARY KEY (award_no, from_month)
) STRICT, WITHOUT ROWID;
CREATE TABLE award_stages (      -- single payments: 1 advance or whole, 2 balance; or parts
  award_no TEXT NOT NULL,
  stage INTEGER NOT NULL,
  month TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  trace_hash TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  seq INTEGER NOT NULL,
  supplement_due TEXT,           -- papers of an advance
  due_on TEXT,                   -- first day a planned part may be paid
  condition TEXT NOT NULL,       -- what must be seen before it is paid
  papers_on TEXT,
  paid_by TEXT,                  -- voucher or line that pays it
  PRIMARY KEY (award_no, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_stages_paid ON award_stages (paid_by);
CREATE INDEX award_stages_papers ON award_stages (supplement_due) WHERE papers_on IS NULL;
CREATE TABLE award_members (
  award_no TEXT NOT NULL,
  person_no TEXT NOT NULL,
  name TEXT NOT NULL,
  from_month TEXT NOT NULL,
  to_month TEXT,                 -- first month without
  deceased_on TEXT,
  PRIMARY KEY (award_no, person_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_members_person ON award_members (person_no);
CREATE TABLE award_rechecks (    -- the review that waits for its decision
  award_no TEXT PRIMARY KEY,
  officer TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  change TEXT NOT NULL,          -- JSON of Change
  household_version INTEGER NOT NULL,
  text TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE award_overpaid (    -- months paid above what is decided now
  award_no TEXT NOT NULL,
  month TEXT NOT NULL,
  seq INTEGER NOT NULL,          -- of the act that stated it
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  demanded_on TEXT,
  PRIMARY KEY (award_no, month, seq)
) STRICT, WITHOUT ROWID;
`;
