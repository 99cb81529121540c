/** Referral tables: matters handed to departments, with their reminders and replies. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const referralTables: RoomTables = {
  room: 'referral',
  tables: ['referrals'],
  ddl: `
CREATE TABLE referrals (
  referral_no TEXT PRIMARY KEY,
  number TEXT NOT NULL,          -- as its slip prints it
  office TEXT NOT NULL,
  household_no TEXT NOT NULL,
  case_no TEXT,
  programme TEXT NOT NULL,
  programme_name TEXT NOT NULL,
  department TEXT NOT NULL,
  members TEXT NOT NULL,         -- JSON list of member keys
  names TEXT NOT NULL,
  plan_no TEXT,
  item TEXT,
  urgent INTEGER NOT NULL,
  reply_fields TEXT NOT NULL,    -- JSON
  sent_on TEXT NOT NULL,
  due_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered')),
  reminders INTEGER NOT NULL,
  reminded_on TEXT,
  answered_on TEXT,
  result TEXT,
  told_on TEXT,
  seq INTEGER NOT NULL,          -- the act that holds the slip
  answered_seq INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX referrals_list ON referrals (office, seq DESC);
CREATE INDEX referrals_state ON referrals (office, state, seq DESC);
CREATE INDEX referrals_due ON referrals (office, state, due_on, referral_no);
CREATE INDEX referrals_household ON referrals (household_no, seq DESC);
`,
  enter: {
    refer: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'referral', Number(act.date.slice(0, 4)));
      db.runOne(
        `INSERT INTO referrals (referral_no, number, office, household_no, case_no, programme,
           programme_name, department, members, names, plan_no, item, urgent, reply_fields, sent_on,
           due_on, state, reminders, seq)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 0, ?)`,
        result.referral_no,
        result.number,
        office,
        payload.household_no,
        result.case_no,
        payload.programme,
        result.programme_name,
        result.department,
        JSON.stringify(payload.members),
        result.people.map(({ name }) => name).join('、'),
        payload.plan_item?.plan_no ?? null,
        payload.plan_item?.item ?? null,
        result.urgent ? 1 : 0,
        JSON.stringify(result.reply_fields),
        payload.sent_on,
        result.due_on,
        act.seq,
      );
    },
    remind: (db, act) => {
      db.runOne(
        'UPDATE referrals SET reminders = ?, reminded_on = ? WHERE referral_no = ?',
        act.result.reminders,
        act.payload.reminded_on,
        act.payload.referral_no,
      );
    },
    answerReferral: (db, act) => {
      const { referral_no, answered_on, result, told } = act.payload;
      db.runOne(
        `UPDATE referrals SET state = 'answered', answered_on = ?, result = ?, told_on = ?,
           answered_seq = ? WHERE referral_no = ?`,
        answered_on,
        result,
        told?.told_on ?? null,
        act.seq,
        referral_no,
      );
    },
    tellReferral: (db, act) => {
      db.runOne(
        'UPDATE referrals SET told_on = ? WHERE referral_no = ?',
        act.payload.told_on,
        act.payload.referral_no,
      );
    },
  },
};
