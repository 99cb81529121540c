/** The tables that are not derived: the docket itself and the local things beside it. */

/** Number of the newest step below; kept in `user_version`. */
export const SCHEMA_VERSION = 1;

/**
 * Forward-only steps, one transaction each. `docket` only grows; its triggers are the last
 * guard, not the first.
 */
export const schemaSteps: readonly string[] = [
  `
CREATE TABLE docket (
  office TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  date TEXT NOT NULL,            -- civil date
  officer TEXT NOT NULL,
  request TEXT NOT NULL,         -- the client's request id; equal for acts performed together
  head TEXT NOT NULL,            -- canonical JSON
  body TEXT,                     -- canonical JSON; null once erased after retention
  hash TEXT NOT NULL UNIQUE,     -- SHA-256 of head, hex
  arrived INTEGER NOT NULL UNIQUE, -- place in which this store entered it; not part of the chain
  PRIMARY KEY (office, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX docket_request ON docket (office, request);
CREATE INDEX docket_keys ON docket (kind) WHERE kind IN ('found', 'endorse');
CREATE TRIGGER docket_once BEFORE INSERT ON docket
WHEN EXISTS (SELECT 1 FROM docket WHERE office = NEW.office AND epoch = NEW.epoch AND seq = NEW.seq)
  OR EXISTS (SELECT 1 FROM docket WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'the docket only grows'); END;
CREATE TRIGGER docket_stays BEFORE DELETE ON docket
BEGIN SELECT RAISE(ABORT, 'the docket only grows'); END;
CREATE TRIGGER docket_fixed BEFORE UPDATE OF office, epoch, seq, kind, date, officer, request,
  head, hash, arrived ON docket
BEGIN SELECT RAISE(ABORT, 'the docket only grows'); END;
CREATE TRIGGER docket_body BEFORE UPDATE OF body ON docket WHEN NEW.body IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a body may only be erased'); END;

CREATE TABLE drafts (            -- autosaved form fields; private to one officer, never travel
  officer TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,         -- JSON
  saved_at TEXT NOT NULL,        -- instant, ISO 8601
  PRIMARY KEY (officer, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchanges (         -- bundles out and in, and how far they got
  manifest_hash TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  office TEXT NOT NULL,          -- whose docket slice it is
  epoch INTEGER NOT NULL,
  from_seq INTEGER NOT NULL,
  to_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('exported', 'acknowledged', 'imported')),
  made_at TEXT NOT NULL,         -- instant, ISO 8601
  answered_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (             -- scans and drawn papers by content
  hash TEXT PRIMARY KEY,         -- SHA-256, hex
  media TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (          -- this desk's own notes: demo date, table version
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
];
