/** Award event tables: reviews that changed nothing, and reminders that were settled. */
import type { RoomTables } from '../table';

export const awardEventTables: RoomTables = {
  room: 'award_events',
  tables: ['award_reviews', 'settled_events'],
  ddl: `
CREATE TABLE award_reviews (     -- the last review that left the award as it is
  award_no TEXT PRIMARY KEY,
  reviewed_on TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE settled_events (
  household_no TEXT NOT NULL,
  kind TEXT NOT NULL,
  member TEXT NOT NULL,          -- key in the household; empty for the household
  award_no TEXT NOT NULL,        -- empty where no award is meant
  event_on TEXT NOT NULL,
  settled_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  reason TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (household_no, kind, member, award_no, event_on)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    recheck: (db, act) => {
      if (act.result.change.decision !== 'continue') return;
      db.runOne(
        `INSERT INTO award_reviews (award_no, reviewed_on, seq) VALUES (?, ?, ?)
         ON CONFLICT (award_no) DO UPDATE SET reviewed_on = excluded.reviewed_on, seq = excluded.seq`,
        act.payload.award_no,
        act.date,
        act.seq,
      );
    },
    settleEvent: (db, act) => {
      const { household_no, kind, member, award_no, on, reason } = act.payload;
      db.runOne(
        `INSERT INTO settled_events (household_no, kind, member, award_no, event_on, settled_on,
           officer, reason, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        household_no,
        kind,
        member,
        award_no,
        on,
        act.date,
        act.officer,
        reason,
        act.seq,
      );
    },
  },
};
