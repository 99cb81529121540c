/** Evidence tables: what stated facts rest on, and for which cases something run out was let pass. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const evidenceTables: RoomTables = {
  room: 'household',
  tables: ['evidence', 'stale_excuses'],
  ddl: `
CREATE TABLE evidence (
  evidence_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  household_no TEXT NOT NULL,
  person_no TEXT NOT NULL,       -- empty where it concerns the household
  person_name TEXT NOT NULL,
  fact TEXT NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_by TEXT NOT NULL,         -- officer id
  seen_on TEXT NOT NULL,
  valid_until TEXT,              -- last day on which it holds
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_household ON evidence (household_no, seq DESC);
CREATE INDEX evidence_person ON evidence (person_no, seq DESC);
CREATE TABLE stale_excuses (
  case_no TEXT NOT NULL,
  evidence_no TEXT NOT NULL,
  what TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  reason TEXT NOT NULL,
  officer TEXT NOT NULL,
  excused_on TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (case_no, evidence_no)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    attachEvidence: (db, act) => {
      const { payload, result } = act;
      useNumber(db, act.office, 'evidence');
      db.runOne(
        `INSERT INTO evidence (evidence_no, office, household_no, person_no, person_name, fact, source,
           text, seen_by, seen_on, valid_until, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        result.evidence_no,
        act.office,
        payload.household_no,
        result.person_no,
        result.person_name,
        payload.fact,
        payload.source,
        payload.text,
        payload.seen_by,
        payload.seen_on,
        payload.valid_until,
        act.seq,
      );
    },
    excuseStale: (db, act) => {
      const { case_no, reason } = act.payload;
      for (const { evidence_no, what, valid_until } of act.result.excused) {
        db.runOne(
          `INSERT INTO stale_excuses (case_no, evidence_no, what, valid_until, reason, officer,
             excused_on, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          case_no,
          evidence_no,
          what,
          valid_until,
          reason,
          act.officer,
          act.date,
          act.seq,
        );
      }
    },
  },
};
