/** Post tables: dated stand-ins, and posts handed over from one officer to another. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';

export const postTables: RoomTables = {
  room: 'posts',
  tables: ['stand_ins', 'hand_overs'],
  ddl: `
CREATE TABLE stand_ins (
  stand_in_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  officer_id TEXT NOT NULL,      -- who stands in
  absent_id TEXT NOT NULL,       -- whose post it is
  post TEXT NOT NULL,
  document_no TEXT NOT NULL,
  reason TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL          -- last day
) STRICT, WITHOUT ROWID;
CREATE INDEX stand_ins_officer ON stand_ins (office, officer_id, from_date);
CREATE INDEX stand_ins_list ON stand_ins (office, stand_in_no);
CREATE TABLE hand_overs (
  hand_over_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  post TEXT NOT NULL,
  giver_id TEXT NOT NULL,
  receiver_id TEXT NOT NULL,
  handed_on TEXT NOT NULL,
  handed_by TEXT NOT NULL,       -- the giver, or the leader for one who has left
  text TEXT NOT NULL,
  work TEXT NOT NULL,            -- JSON of HandedOver
  state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'replaced')),
  taken_on TEXT,
  taken_text TEXT,
  counted_fen INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_overs_list ON hand_overs (office, hand_over_no);
`,
  enter: {
    standIn: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'stand_in');
      db.runOne(
        `INSERT INTO stand_ins (stand_in_no, office, officer_id, absent_id, post, document_no,
           reason, from_date, to_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        result.stand_in_no,
        office,
        payload.officer_id,
        payload.absent_id,
        payload.post,
        payload.document_no,
        payload.reason,
        payload.from,
        payload.to,
      );
    },
    endStandIn: (db, act) => {
      const { stand_in_no, last_on } = act.payload;
      db.runOne('UPDATE stand_ins SET to_date = ? WHERE stand_in_no = ?', last_on, stand_in_no);
    },
    handOver: (db, act) => {
      const { payload, result, office } = act;
      useNumber(db, office, 'hand_over');
      db.run(
        `UPDATE hand_overs SET state = 'replaced'
         WHERE office = ? AND giver_id = ? AND post = ? AND state = 'open'`,
        office,
        payload.giver_id,
        payload.post,
      );
      db.runOne(
        `INSERT INTO hand_overs (hand_over_no, office, post, giver_id, receiver_id, handed_on,
           handed_by, text, work, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
        result.hand_over_no,
        office,
        payload.post,
        payload.giver_id,
        payload.receiver_id,
        act.date,
        act.officer,
        payload.text,
        JSON.stringify(result),
      );
    },
    takeOver: (db, act) => {
      const { payload, result } = act;
      db.runOne(
        `UPDATE hand_overs SET state = 'taken', taken_on = ?, taken_text = ?, counted_fen = ?
         WHERE hand_over_no = ?`,
        act.date,
        payload.text,
        payload.counted_fen,
        payload.hand_over_no,
      );
      if (result.post !== 'clerk') return;
      for (const { what, no } of result.items) {
        if (what === 'case') db.runOne('UPDATE cases SET handler = ? WHERE case_no = ?', act.officer, no);
        if (what === 'lead') db.runOne('UPDATE leads SET handler = ? WHERE lead_no = ?', act.officer, no);
      }
    },
  },
};
