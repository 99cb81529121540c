/** Case loop questions: checks, and objections with their answers; the objector only for who may know. */
import type { CheckRow, ObjectionRow, OpenCheckRow } from '../../../shared/assessment/loop-rows';
import type { Objector } from '../../../shared/assessment/object';
import { ownOffice } from '../desk';
import { checksOf, openRequests } from '../facts/check';
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

function openChecks({ desk }: Within): OpenCheckRow[] {
  return openRequests(desk.db, ownOffice(desk)).map(({ people, items, ...row }) => ({
    request_no: row.request_no,
    case_no: row.case_no,
    applicant_name: row.applicant_name,
    programme_name: row.programme_name,
    requested_on: row.requested_on,
    names: people.map(({ name }) => name),
    items_count: items.length,
  }));
}

export const caseLoopAnswers = { objections, checks, open_checks: openChecks };
