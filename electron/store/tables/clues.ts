/** Clue tables: every run of the queries, and every hit with its written answer. */
import type { WritableDb } from '../database';
import type { EnteredOf, RoomTables } from '../table';

export const clueTables: RoomTables = {
  room: 'clues',
  tables: ['clue_runs', 'clue_hits'],
  ddl: `
CREATE TABLE clue_runs (
  office TEXT NOT NULL,
  seq INTEGER NOT NULL,
  month TEXT NOT NULL,
  run_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  queries TEXT NOT NULL,         -- JSON of QueryCount
  PRIMARY KEY (office, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE clue_hits (
  office TEXT NOT NULL,
  key TEXT NOT NULL,             -- hash of code, subject and facts
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  facts TEXT NOT NULL,           -- JSON
  found_on TEXT NOT NULL,
  found_seq INTEGER NOT NULL,
  present INTEGER NOT NULL,      -- 0 once a run no longer meets it
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'settled')),
  finding TEXT,
  answer TEXT,
  answered_by TEXT,
  answered_on TEXT,
  confirmed_by TEXT,
  confirmed_on TEXT,
  confirm_text TEXT,
  PRIMARY KEY (office, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX clue_hits_list ON clue_hits (office, present, state, code);
`,
  enter: {
    runClues: (db, act) => enterRun(db, act),
    answerClue: (db, act) => {
      const { key, finding, text } = act.payload;
      db.runOne(
        `UPDATE clue_hits SET state = ?, finding = ?, answer = ?, answered_by = ?, answered_on = ?,
           confirmed_by = NULL, confirmed_on = NULL, confirm_text = NULL WHERE office = ? AND key = ?`,
        act.result.state,
        finding,
        text,
        act.officer,
        act.date,
        act.office,
        key,
      );
    },
    confirmClue: (db, act) => {
      db.runOne(
        `UPDATE clue_hits SET state = ?, confirmed_by = ?, confirmed_on = ?, confirm_text = ?
         WHERE office = ? AND key = ?`,
        act.result.state,
        act.officer,
        act.date,
        act.payload.text,
        act.office,
        act.payload.key,
      );
    },
  },
};

function enterRun(db: WritableDb, act: EnteredOf<'runClues'>): void {
  const { office, seq, date, result } = act;
  db.runOne(
    'INSERT INTO clue_runs (office, seq, month, run_on, officer, queries) VALUES (?, ?, ?, ?, ?, ?)',
    office,
    seq,
    act.payload.month,
    date,
    act.officer,
    JSON.stringify(result.queries),
  );
  for (const { key, code, subject, facts } of result.found) {
    db.runOne(
      `INSERT INTO clue_hits (office, key, code, subject, facts, found_on, found_seq, present, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'open')`,
      office,
      key,
      code,
      subject,
      JSON.stringify(facts),
      date,
      seq,
    );
  }
  const mark = 'UPDATE clue_hits SET present = ? WHERE office = ? AND key = ?';
  for (const key of result.back) db.runOne(mark, 1, office, key);
  for (const key of result.gone) db.runOne(mark, 0, office, key);
}
