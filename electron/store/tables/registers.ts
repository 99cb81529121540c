/** Register tables: the lines of the office's running ledgers and what was done on each. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const registerTables: RoomTables = {
  room: 'outreach',
  tables: ['records', 'record_updates'],
  ddl: `
CREATE TABLE records (
  record_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  register TEXT NOT NULL,
  household_no TEXT,
  person_no TEXT,
  name TEXT NOT NULL,
  village_code TEXT NOT NULL,
  entered_on TEXT NOT NULL,      -- day of the matter
  taken_on TEXT NOT NULL,        -- day of the act
  taken_seq INTEGER NOT NULL,
  entries TEXT NOT NULL,         -- JSON
  text TEXT NOT NULL,
  handler TEXT NOT NULL,
  due_on TEXT,
  updates INTEGER NOT NULL DEFAULT 0,
  updated_on TEXT,
  open INTEGER NOT NULL DEFAULT 1,
  ending TEXT,
  closed_on TEXT,
  close_text TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX records_list ON records (office, register, open DESC, due_on, record_no);
CREATE INDEX records_due ON records (office, open, due_on, record_no);
CREATE INDEX records_household ON records (household_no, taken_seq DESC) WHERE household_no IS NOT NULL;
CREATE INDEX records_taken ON records (office, taken_on);
CREATE INDEX records_closed ON records (office, closed_on) WHERE closed_on IS NOT NULL;
CREATE TABLE record_updates (
  office TEXT NOT NULL,
  month TEXT NOT NULL,           -- of the act
  record_no TEXT NOT NULL,
  seq INTEGER NOT NULL,
  done_on TEXT NOT NULL,
  entries TEXT NOT NULL,         -- JSON
  text TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (record_no, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_updates_month ON record_updates (office, month);
`,
  enter: {
    enterRecord: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'record');
      db.runOne(
        `INSERT INTO records (record_no, office, register, household_no, person_no, name, village_code,
           entered_on, taken_on, taken_seq, entries, text, handler, due_on)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        result.record_no,
        office,
        payload.register,
        payload.household_no,
        payload.person_no,
        result.name,
        result.village_code,
        payload.on,
        act.date,
        act.seq,
        JSON.stringify(payload.entries),
        payload.text,
        act.officer,
        result.due_on,
      );
    },
    updateRecord: (db, act) => {
      const { record_no, on, entries, text } = act.payload;
      db.runOne(
        `INSERT INTO record_updates (office, month, record_no, seq, done_on, entries, text, officer)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        act.office,
        act.date.slice(0, 'YYYY-MM'.length),
        record_no,
        act.seq,
        on,
        JSON.stringify(entries),
        text,
        act.officer,
      );
      db.runOne(
        'UPDATE records SET due_on = ?, updates = updates + 1, updated_on = ? WHERE record_no = ?',
        act.result.due_on,
        on,
        record_no,
      );
    },
    closeRecord: (db, act) => {
      const { record_no, ending, text } = act.payload;
      db.runOne(
        'UPDATE records SET open = 0, ending = ?, closed_on = ?, close_text = ? WHERE record_no = ?',
        ending,
        act.date,
        text,
        record_no,
      );
    },
  },
};
