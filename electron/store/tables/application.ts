/** Application tables: cases with their state, steps, clocks, assessment and public notice. */
import type { RoomTables } from '../table';
import { clock, close, done, endNotice, move, stopClock, undo } from './case-steps';
import { caseIntake } from './case-intake';
import { caseAssessment } from './case-assessment';

export const applicationTables: RoomTables = {
  room: 'application',
  tables: ['cases', 'case_steps', 'case_parts', 'combined_reviews', 'case_persons', 'case_clocks'],
  ddl: `
CREATE TABLE cases (
  case_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  programme TEXT NOT NULL,
  household_no TEXT NOT NULL,
  applicant TEXT NOT NULL,       -- person number
  applicant_key TEXT NOT NULL,
  applicant_name TEXT NOT NULL,
  state TEXT NOT NULL,
  position TEXT NOT NULL,        -- state of its procedure's table
  handler TEXT NOT NULL,
  applied_on TEXT NOT NULL,
  received_on TEXT NOT NULL,     -- registered on, until it is accepted
  received_seq INTEGER NOT NULL, -- newest cases first
  decide_by TEXT,                -- null until it is accepted
  documents TEXT NOT NULL,       -- JSON list of names: what was handed in so far
  missing TEXT NOT NULL,         -- JSON list of NeededPaper: what has not come
  asked TEXT,                    -- JSON: on, due_on of the last one-time notice
  agent_name TEXT,               -- who applied on behalf
  lead_no TEXT,                  -- the lead it answers
  decided_on TEXT,
  amount_fen INTEGER,            -- as last assessed
  assessment TEXT,               -- JSON of CaseAssessment
  assessed_seq INTEGER,          -- the act that holds facts and trace
  disclosure TEXT,               -- JSON of CaseDisclosure
  advanced TEXT,                 -- JSON: award_no, amount_fen, total_fen
  award_no TEXT,
  event TEXT                     -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_list ON cases (office, received_seq DESC);
CREATE INDEX cases_state ON cases (office, state, received_seq DESC);
CREATE INDEX cases_open ON cases (office, received_seq, case_no, programme, position) WHERE state = 'open';
CREATE INDEX cases_programme ON cases (office, programme, received_seq DESC);
CREATE INDEX cases_household ON cases (household_no);
CREATE INDEX cases_applicant ON cases (applicant);
CREATE TABLE case_steps (        -- steps that are done; a return takes them away
  case_no TEXT NOT NULL,
  step TEXT NOT NULL,
  done_on TEXT NOT NULL,
  officers TEXT NOT NULL,        -- JSON list of officer ids
  seq INTEGER NOT NULL,
  PRIMARY KEY (case_no, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_parts (        -- who took part in which step; no return takes it away
  case_no TEXT NOT NULL,
  step TEXT NOT NULL,
  officer TEXT NOT NULL,
  PRIMARY KEY (case_no, step, officer)
) STRICT, WITHOUT ROWID;
CREATE TABLE combined_reviews (  -- reviews by the handler in a small office: for the district's spot check
  case_no TEXT NOT NULL,
  seq INTEGER NOT NULL,
  office TEXT NOT NULL,
  officer TEXT NOT NULL,
  reviewed_on TEXT NOT NULL,
  PRIMARY KEY (case_no, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX combined_reviews_list ON combined_reviews (office, seq DESC);
CREATE TABLE case_persons (      -- one open case a person and programme
  case_no TEXT NOT NULL,
  person_no TEXT NOT NULL,
  programme TEXT NOT NULL,
  open INTEGER NOT NULL,
  PRIMARY KEY (case_no, person_no)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_persons_open ON case_persons (person_no, programme) WHERE open = 1;
CREATE TABLE case_clocks (
  case_no TEXT NOT NULL,
  name TEXT NOT NULL,
  step TEXT NOT NULL,            -- the step that answers it
  started_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('working', 'natural')),
  started_by TEXT NOT NULL,      -- kind of the act that began it
  open INTEGER NOT NULL,
  PRIMARY KEY (case_no, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_clocks_due ON case_clocks (open, due_on);
`,
  enter: {
    ...caseIntake,
    visit: (db, act) => {
      const { case_no, investigators } = act.payload;
      undo(db, case_no, ['assess']);
      done(db, act, case_no, 'visit', investigators);
      move(db, act);
      stopClock(db, case_no, 'visit');
    },
    assess: (db, act) => {
      const { case_no } = act.payload;
      const assessment = caseAssessment(act.result.result, {
        month: act.result.input.month,
        trace_hash: act.result.trace_hash,
        household_version: act.result.household_version,
        pack: act.result.pack,
      });
      undo(db, case_no, ['review', 'disclose']);
      endNotice(db, case_no);
      db.runOne(
        'UPDATE cases SET assessment = ?, assessed_seq = ?, amount_fen = ? WHERE case_no = ?',
        JSON.stringify(assessment),
        act.seq,
        assessment.amount_fen,
        case_no,
      );
      done(db, act, case_no, 'assess');
      move(db, act);
    },
    review: (db, act) => {
      const { case_no, opinion } = act.payload;
      if (act.result.combined) {
        db.run(
          `INSERT INTO combined_reviews (case_no, seq, office, officer, reviewed_on) VALUES (?, ?, ?, ?, ?)`,
          case_no,
          act.seq,
          act.office,
          act.officer,
          act.date,
        );
      }
      if (opinion === 'agree') done(db, act, case_no, 'review');
      else undo(db, case_no, opinion === 'return' ? ['assess'] : ['visit', 'assess']);
      move(db, act);
    },
    disclose: (db, act) => {
      const { case_no, posted_on } = act.payload;
      const { ends_on } = act.result;
      db.runOne(
        'UPDATE cases SET disclosure = ? WHERE case_no = ?',
        JSON.stringify({ posted_on, ends_on }),
        case_no,
      );
      done(db, act, case_no, 'disclose');
      move(db, act);
      clock(db, act, { case_no, name: '公示期满', step: 'approve', due: ends_on, unit: 'natural' });
    },
    advance: (db, act) => {
      const { case_no } = act.payload;
      const { award_no, amount_fen, total_fen, supplement_due } = act.result;
      db.runOne(
        'UPDATE cases SET advanced = ?, award_no = ? WHERE case_no = ?',
        JSON.stringify({ award_no, amount_fen, total_fen }),
        award_no,
        case_no,
      );
      done(db, act, case_no, 'advance');
      move(db, act);
      clock(db, act, { case_no, name: '补办手续', step: 'supplement', due: supplement_due });
    },
    approve: (db, act) => {
      done(db, act, act.payload.case_no, 'approve');
      close(db, act, 'approved', act.result.award_no);
    },
    escalate: (db, act) => {
      done(db, act, act.payload.case_no, 'escalate');
      move(db, act);
    },
    submitToMeeting: (db, act) => {
      done(db, act, act.payload.case_no, 'submitToMeeting');
      move(db, act);
    },
    recordResolution: (db, act) => {
      const { case_no, resolution } = act.payload;
      done(db, act, case_no, 'recordResolution');
      if (resolution !== 'returned') {
        close(db, act, resolution, act.result.opened?.award_no ?? null);
        return;
      }
      undo(db, case_no, ['assess', 'review', 'disclose', 'escalate', 'submitToMeeting', 'recordResolution']);
      endNotice(db, case_no);
      move(db, act);
    },
    decline: (db, act) => close(db, act, 'declined', null),
    withdraw: (db, act) => close(db, act, 'withdrawn', null),
  },
};
