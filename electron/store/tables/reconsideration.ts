/** Reconsideration tables: what was asked for at the district government, answered, decided and carried out. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const reconsiderationTables: RoomTables = {
  room: 'approval',
  tables: ['reconsiderations', 'revocations'],
  ddl: `
CREATE TABLE reconsiderations (
  reconsideration_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  case_no TEXT NOT NULL,
  application TEXT NOT NULL,     -- JSON of the recorded application
  received_on TEXT NOT NULL,
  reply_due TEXT,
  replied_on TEXT,
  reply TEXT,                    -- JSON
  outcome TEXT,
  decided_on TEXT,
  decision TEXT,                 -- JSON
  execute_by TEXT,
  executed_on TEXT,
  execution TEXT,                -- JSON
  due_on TEXT,                   -- of what the town has to do next; null when nothing
  waits INTEGER NOT NULL,        -- 1 while the town has something to do
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reconsiderations_list ON reconsiderations (office, waits DESC, due_on, seq DESC);
CREATE INDEX reconsiderations_case ON reconsiderations (case_no, seq DESC);
CREATE TABLE revocations (       -- refusals taken back
  case_no TEXT PRIMARY KEY,
  ground TEXT NOT NULL,
  revoked_on TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
  enter: {
    recordReconsideration: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'reconsideration', Number(act.date.slice(0, 4)));
      db.runOne(
        `INSERT INTO reconsiderations (reconsideration_no, office, case_no, application, received_on,
           reply_due, due_on, waits, seq) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)`,
        result.reconsideration_no,
        office,
        payload.case_no,
        JSON.stringify(payload),
        payload.received_on,
        result.reply_due,
        result.reply_due,
        act.seq,
      );
    },
    replyReconsideration: (db, act) => {
      db.runOne(
        'UPDATE reconsiderations SET replied_on = ?, reply = ?, due_on = NULL, waits = 0 WHERE reconsideration_no = ?',
        act.payload.replied_on,
        JSON.stringify(act.payload),
        act.payload.reconsideration_no,
      );
    },
    decideReconsideration: (db, act) => {
      const { payload, result } = act;
      db.runOne(
        `UPDATE reconsiderations SET outcome = ?, decided_on = ?, decision = ?, execute_by = ?, due_on = ?, waits = ?
         WHERE reconsideration_no = ?`,
        payload.outcome,
        payload.decided_on,
        JSON.stringify(payload),
        payload.execute_by,
        payload.execute_by,
        result.binds ? 1 : 0,
        payload.reconsideration_no,
      );
    },
    executeReconsideration: (db, act) => {
      db.runOne(
        'UPDATE reconsiderations SET executed_on = ?, execution = ?, due_on = NULL, waits = 0 WHERE reconsideration_no = ?',
        act.payload.executed_on,
        JSON.stringify(act.payload),
        act.payload.reconsideration_no,
      );
    },
    revokeRefusal: (db, act) => {
      db.runOne(
        'INSERT INTO revocations (case_no, ground, revoked_on, seq) VALUES (?, ?, ?, ?)',
        act.payload.case_no,
        act.payload.ground,
        act.date,
        act.seq,
      );
    },
  },
};
