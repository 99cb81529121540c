/** Case loop questions: checks, and objections with their answers; the objector only for who may know. */
import type { CheckRow, ObjectionRow } from '../../../shared/assessment/loop-rows';
import type { Objector } from '../../../shared/assessment/object';
import { ownOffice } from '../desk';
import { checksOf } from '../facts/check';
import { objectionRecords } from '../facts/objection';
import type { Within } from '../session';
import { findStanding } from '../standing';

/** Whether the asking officer answers objections, or recorded this one. */
export function mayKnowObjector({ desk, officer }: Within, recordedBy: string): boolean {
  if (officer.officer_id === recordedBy) return true;
  const wanted = { office: ownOffice(desk), officer, today: desk.clock.today() };
  return findStanding(desk.db, { ...wanted, posts: ['reviewer'] }) !== null;
}

function objections(inside: Within, { case_no }: { case_no: string }): ObjectionRow[] {
  const { db } = inside.desk;
  return objectionRecords(db, case_no).map(({ recorded_by, ...row }) => {
    const objector = db.one<Objector>(
      'SELECT name, phone FROM objectors WHERE objection_no = ?',
      row.objection_no,
    );
    return {
      ...row,
      anonymous: objector === undefined,
      objector: objector && mayKnowObjector(inside, recorded_by) ? objector : null,
    };
  });
}

function checks({ desk }: Within, { case_no }: { case_no: string }): CheckRow[] {
  return checksOf(desk.db, case_no);
}

export const caseLoopAnswers = { objections, checks };
