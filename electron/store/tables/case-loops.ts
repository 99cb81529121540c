/** Case loop tables: checks of means and objections to a public notice, which may send a case round again. */
import { useNumber } from '../series';
import type { RoomTables } from '../table';
import { clock, done, endNotice, move, stopClock, undo } from './case-steps';

export const caseLoopTables: RoomTables = {
  room: 'case-loops',
  tables: ['case_checks', 'case_check_lines', 'objections', 'objectors'],
  ddl: `
CREATE TABLE case_checks (
  request_no TEXT PRIMARY KEY,
  case_no TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  people TEXT NOT NULL,          -- JSON of CheckedPerson
  items TEXT NOT NULL,           -- JSON list of codes
  report_no TEXT,
  reported_on TEXT,
  valid_until TEXT,
  household_version INTEGER,     -- the facts it was compared with
  file_hash TEXT,                -- of the answer file; none where it was typed
  seq INTEGER NOT NULL           -- of the request
) STRICT, WITHOUT ROWID;
CREATE INDEX case_checks_case ON case_checks (case_no, seq);
CREATE TABLE case_check_lines (
  request_no TEXT NOT NULL,
  person TEXT NOT NULL,
  item TEXT NOT NULL,
  name TEXT NOT NULL,
  finding TEXT NOT NULL CHECK (finding IN ('same', 'differs', 'nothing')),
  declared TEXT NOT NULL,
  found TEXT NOT NULL,
  dispute TEXT,
  PRIMARY KEY (request_no, person, item)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX objections_office ON objections (office, raised_on);
CREATE INDEX objections_case ON objections (case_no, seq);
CREATE TABLE objectors (         -- kept apart: no list and no paper reads it
  objection_no TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  enter: {
    requestCheck: (db, act) => {
      const { case_no } = act.payload;
      const { request_no, people, items, begin_by } = act.result;
      useNumber(db, act.office, 'check');
      db.runOne(
        `INSERT INTO case_checks (request_no, case_no, requested_on, people, items, seq)
         VALUES (?, ?, ?, ?, ?, ?)`,
        request_no,
        case_no,
        act.date,
        JSON.stringify(people),
        JSON.stringify(items),
        act.seq,
      );
      done(db, act, case_no, 'requestCheck');
      move(db, act);
      if (begin_by) clock(db, act, { case_no, name: '核对', step: 'recordCheck', due: begin_by });
    },
    recordCheck: (db, act) => {
      const { case_no, request_no, report_no, reported_on, file } = act.payload;
      const { valid_until, household_version, lines } = act.result;
      db.runOne(
        `UPDATE case_checks SET report_no = ?, reported_on = ?, valid_until = ?, household_version = ?,
           file_hash = ?
         WHERE request_no = ?`,
        report_no,
        reported_on,
        valid_until,
        household_version,
        file?.hash ?? null,
        request_no,
      );
      for (const { person, item, name, finding, declared, found } of lines) {
        db.runOne(
          `INSERT INTO case_check_lines (request_no, person, item, name, finding, declared, found)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
          request_no,
          person,
          item,
          name,
          finding,
          declared,
          found,
        );
      }
      done(db, act, case_no, 'recordCheck');
      move(db, act);
      stopClock(db, case_no, 'recordCheck');
    },
    disputeCheck: (db, act) => {
      const { case_no, person, item, reason } = act.payload;
      db.runOne(
        `UPDATE case_check_lines SET dispute = ? WHERE person = ? AND item = ? AND request_no =
           (SELECT request_no FROM case_checks WHERE case_no = ? AND reported_on IS NOT NULL
            ORDER BY seq DESC LIMIT 1)`,
        reason,
        person,
        item,
        case_no,
      );
      move(db, act);
    },
    appraise: (db, act) => {
      done(db, act, act.payload.case_no, 'appraise');
      move(db, act);
    },
    sendBack: (db, act) => {
      const { case_no, again } = act.payload;
      const steps = ['assess', 'review', 'disclose'];
      undo(db, case_no, again === 'visit' ? ['visit', ...steps] : steps);
      endNotice(db, case_no);
      move(db, act);
    },
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
