/** Case intake: how an application enters the case tables and gets its papers together until it is accepted. */
import type { NeededPaper } from '../../../shared/application/acceptance';
import type { WritableDb } from '../database';
import { useNumber } from '../series';
import type { Enter, EnteredOf } from '../table';
import { accept, clock, close, done, move, stopClock } from './case-steps';

function addDocuments(
  db: WritableDb,
  caseNo: string,
  documents: readonly string[],
  missing: readonly NeededPaper[],
): void {
  const row = db.one<{ documents: string }>('SELECT documents FROM cases WHERE case_no = ?', caseNo);
  const known = JSON.parse(row?.documents ?? '[]') as string[];
  db.runOne(
    'UPDATE cases SET documents = ?, missing = ? WHERE case_no = ?',
    JSON.stringify([...new Set([...known, ...documents])]),
    JSON.stringify(missing),
    caseNo,
  );
}

function openCase(db: WritableDb, act: EnteredOf<'receive'>): void {
  const { payload, result, office } = act;
  const person = db.one<{ person_no: string; name: string }>(
    `SELECT person_no, name FROM persons
     WHERE household_no = ? AND member_key = ? AND present = 1`,
    payload.household_no,
    payload.applicant,
  );
  db.runOne(
    `INSERT INTO cases (case_no, office, programme, household_no, applicant, applicant_key,
       applicant_name, state, position, handler, applied_on, received_on, received_seq,
       documents, missing, agent_name, lead_no, event)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    result.case_no,
    office,
    payload.programme,
    payload.household_no,
    person?.person_no ?? '',
    payload.applicant,
    person?.name ?? '',
    result.position,
    act.officer,
    payload.applied_on,
    result.received_on,
    act.seq,
    JSON.stringify(payload.documents),
    JSON.stringify(result.missing),
    payload.agent?.name ?? null,
    payload.lead_no ?? null,
    payload.event ? JSON.stringify(payload.event) : null,
  );
  db.run(
    `INSERT INTO case_persons (case_no, person_no, programme, open)
     SELECT ?, person_no, ?, 1 FROM persons WHERE household_no = ? AND present = 1`,
    result.case_no,
    payload.programme,
    payload.household_no,
  );
}

/** How the acts before acceptance change the tables of cases. */
export const caseIntake: Pick<Enter, 'receive' | 'askSupplement' | 'supplement' | 'notAccept' | 'terminate'> = {
  receive: (db, act) => {
    const { case_no, accepted } = act.result;
    useNumber(db, act.office, 'case', Number(act.date.slice(0, 4)));
    openCase(db, act);
    done(db, act, case_no, 'receive');
    if (accepted) accept(db, act, case_no, accepted);
  },
  askSupplement: (db, act) => {
    const { case_no } = act.payload;
    const { due_on, missing } = act.result;
    db.runOne(
      'UPDATE cases SET asked = ?, missing = ? WHERE case_no = ?',
      JSON.stringify({ on: act.date, due_on }),
      JSON.stringify(missing),
      case_no,
    );
    done(db, act, case_no, 'askSupplement');
    move(db, act);
    clock(db, act, { case_no, name: '补正', step: 'supplement', due: due_on });
  },
  supplement: (db, act) => {
    const { case_no, documents } = act.payload;
    const { accepted, missing } = act.result;
    addDocuments(db, case_no, documents, missing);
    move(db, act);
    if (missing.length > 0) return;
    done(db, act, case_no, 'supplement');
    stopClock(db, case_no, 'supplement');
    if (accepted) accept(db, act, case_no, accepted);
  },
  notAccept: (db, act) => {
    const { case_no, opinion } = act.payload;
    if (opinion === 'refuse') {
      done(db, act, case_no, 'notAccept');
      close(db, act, 'not_accepted', null);
      return;
    }
    move(db, act);
    if (act.result.accepted) accept(db, act, case_no, act.result.accepted);
  },
  terminate: (db, act) => {
    done(db, act, act.payload.case_no, 'terminate');
    close(db, act, 'terminated', null);
  },
};
