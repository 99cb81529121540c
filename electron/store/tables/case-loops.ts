/** Case loop tables: objections to a public notice, which may send a case round again. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';
import { clock, endNotice, move, undo } from './case-steps';

export const caseLoopTables: RoomTables = {
  room: 'case-loops',
  tables: ['objections', 'objectors'],
  ddl: `
CREATE TABLE objections (
  objection_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  case_no TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'rejected', 'upheld')),
  answer TEXT,
  answered_on TEXT,
  answered_by TEXT,
  recorded_by TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX objections_case ON objections (case_no, seq);
CREATE TABLE objectors (         -- kept apart: no list and no paper reads it
  objection_no TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  enter: {
    object: (db, act) => {
      const { case_no, raised_on, subject, text, objector } = act.payload;
      const { objection_no } = act.result;
      useNumber(db, act.office, 'objection');
      db.runOne(
        `INSERT INTO objections (objection_no, office, case_no, raised_on, subject, text, state,
           recorded_by, seq)
         VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?)`,
        objection_no,
        act.office,
        case_no,
        raised_on,
        subject,
        text,
        act.officer,
        act.seq,
      );
      move(db, act);
      if (!objector) return;
      db.runOne(
        'INSERT INTO objectors (objection_no, name, phone) VALUES (?, ?, ?)',
        objection_no,
        objector.name,
        objector.phone,
      );
    },
    answerObjection: (db, act) => {
      const { case_no, objection_no, answer, text } = act.payload;
      db.runOne(
        `UPDATE objections SET state = ?, answer = ?, answered_on = ?, answered_by = ?
         WHERE objection_no = ?`,
        answer === 'uphold' ? 'upheld' : 'rejected',
        text,
        act.date,
        act.officer,
        objection_no,
      );
      move(db, act);
      if (answer === 'reject') return;
      undo(db, case_no, ['visit', 'assess', 'review', 'disclose']);
      endNotice(db, case_no);
      const due = act.result.survey_by;
      if (due) clock(db, act, { case_no, name: '重新调查', step: 'visit', due });
    },
  },
};
