/** Case steps: how an act moves a case on: done steps, clocks, its position in the table, its end. */
import type { Entered } from '../table';
import type { Accepted } from '../../../shared/application/acceptance';
import type { WritableDb } from '../database';

type AnyEntered = Entered<unknown, unknown>;

/** The case moves to where the act's result says the table leads. */
export function move(db: WritableDb, act: Entered<{ case_no: string }, { position: string }>): void {
  db.runOne('UPDATE cases SET position = ? WHERE case_no = ?', act.result.position, act.payload.case_no);
}

/** Steps that must be done again. */
export function undo(db: WritableDb, caseNo: string, steps: string[]): void {
  for (const step of steps) {
    db.run('DELETE FROM case_steps WHERE case_no = ? AND step = ?', caseNo, step);
  }
}

export function done(
  db: WritableDb,
  act: AnyEntered,
  caseNo: string,
  step: string,
  officers: string[] = [act.officer],
): void {
  db.run(
    `INSERT INTO case_steps (case_no, step, done_on, officers, seq) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (case_no, step) DO UPDATE SET done_on = excluded.done_on,
       officers = excluded.officers, seq = excluded.seq`,
    caseNo,
    step,
    act.date,
    JSON.stringify(officers),
    act.seq,
  );
}

export function clock(
  db: WritableDb,
  act: AnyEntered,
  given: { case_no: string; name: string; step: string; due: string; unit?: 'natural' },
): void {
  db.run(
    `INSERT INTO case_clocks (case_no, name, step, started_on, due_on, unit, started_by, open)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (case_no, name) DO UPDATE SET started_on = excluded.started_on,
       due_on = excluded.due_on, started_by = excluded.started_by, open = 1`,
    given.case_no,
    given.name,
    given.step,
    act.date,
    given.due,
    given.unit ?? 'working',
    act.kind,
  );
}

/** A public notice that no longer stands: what it proposed is looked at again. */
export function endNotice(db: WritableDb, caseNo: string): void {
  db.run(`DELETE FROM case_clocks WHERE case_no = ? AND name = '公示期满'`, caseNo);
  db.runOne('UPDATE cases SET disclosure = NULL WHERE case_no = ?', caseNo);
}

export function stopClock(db: WritableDb, caseNo: string, step: string): void {
  db.run('UPDATE case_clocks SET open = 0 WHERE case_no = ? AND step = ?', caseNo, step);
}

export function close(
  db: WritableDb,
  act: Entered<{ case_no: string }, { position: string }>,
  state: string,
  award: string | null,
): void {
  const { case_no } = act.payload;
  db.runOne(
    `UPDATE cases SET state = ?, position = ?, decided_on = ?, award_no = coalesce(?, award_no)
     WHERE case_no = ?`,
    state,
    act.result.position,
    act.date,
    award,
    case_no,
  );
  db.run('UPDATE case_persons SET open = 0 WHERE case_no = ?', case_no);
  db.run('UPDATE case_clocks SET open = 0 WHERE case_no = ?', case_no);
}

/** The application is accepted today: its limits begin, and nothing is waited for any more. */
export function accept(db: WritableDb, act: AnyEntered, caseNo: string, accepted: Accepted): void {
  const { decide_by, survey_by } = accepted;
  db.runOne(
    'UPDATE cases SET received_on = ?, decide_by = ? WHERE case_no = ?',
    act.date,
    decide_by,
    caseNo,
  );
  stopClock(db, caseNo, 'supplement');
  clock(db, act, { case_no: caseNo, name: '办结', step: 'approve', due: decide_by });
  if (survey_by === null) return;
  clock(db, act, { case_no: caseNo, name: '入户调查', step: 'visit', due: survey_by });
}
