/** Assessment tables: recorded plans of needs, and the cases that answer their items. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const assessmentTables: RoomTables = {
  room: 'assessment',
  tables: ['plans', 'plan_answers'],
  ddl: `
CREATE TABLE plans (
  plan_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  household_no TEXT NOT NULL,
  made_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  seq INTEGER NOT NULL           -- the act that holds the items
) STRICT, WITHOUT ROWID;
CREATE INDEX plans_household ON plans (household_no, seq DESC);
CREATE TABLE plan_answers (      -- what later acts made of an item
  plan_no TEXT NOT NULL,
  item TEXT NOT NULL,
  case_no TEXT NOT NULL,
  PRIMARY KEY (plan_no, item, case_no)
) STRICT, WITHOUT ROWID;
`,
  enter: {
    advise: (db, act) => {
      useNumber(db, act.office, 'plan');
      db.runOne(
        `INSERT INTO plans (plan_no, office, household_no, made_on, officer, seq)
         VALUES (?, ?, ?, ?, ?, ?)`,
        act.result.plan_no,
        act.office,
        act.payload.household_no,
        act.date,
        act.officer,
        act.seq,
      );
    },
    receive: (db, act) => {
      const { plan_item } = act.payload;
      if (!plan_item) return;
      db.runOne(
        'INSERT INTO plan_answers (plan_no, item, case_no) VALUES (?, ?, ?)',
        plan_item.plan_no,
        plan_item.item,
        act.result.case_no,
      );
    },
  },
};
