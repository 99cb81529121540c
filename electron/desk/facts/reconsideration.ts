/** Reconsideration facts: the decided case, what is open of it, the limits by the pack, and a refusal taken back. */
import type { Reconsideration } from '../../../shared/approval/reconsideration';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import { findCaseRecord } from './case';
import type { Facts } from './fact';
import { powersOf } from './office';
import { findPackInForce } from './policy';

function findReconsideration(db: ReadableDb, no: string | undefined): Reconsideration | null {
  return (
    db.one<Reconsideration>(
      `SELECT reconsideration_no, case_no, received_on, replied_on, outcome, decided_on, executed_on
       FROM reconsiderations WHERE reconsideration_no = ?`,
      no ?? '',
    ) ?? null
  );
}

/** Whether a case, award or notice bears the number. */
function isKnown(db: ReadableDb, office: string, no: string | undefined): boolean {
  const sql = `SELECT 1 AS x FROM cases WHERE case_no = ? UNION SELECT 1 FROM awards WHERE award_no = ?
    UNION SELECT 1 FROM notices WHERE office = ? AND number = ?`;
  return db.one(sql, no ?? '', no ?? '', office, no ?? '') !== undefined;
}

/** Day on which the case's refusal was taken back; null where none was. */
export function revokedOn(db: ReadableDb, caseNo: string): string | null {
  const sql = 'SELECT revoked_on FROM revocations WHERE case_no = ?';
  return db.one<{ revoked_on: string }>(sql, caseNo)?.revoked_on ?? null;
}

export const reconsiderationFacts: Facts<
  | 'recordReconsideration'
  | 'replyReconsideration'
  | 'decideReconsideration'
  | 'executeReconsideration'
  | 'revokeRefusal'
> = {
  recordReconsideration: (db, subject, { office, today }) => {
    const pack = findPackInForce(db, today);
    const found = findCaseRecord(db, subject.case_no ?? '');
    const year = Number(today.slice(0, 4));
    const next = String(nextOf(db, office, 'reconsideration', year)).padStart(3, '0');
    const open = db.one<{ reconsideration_no: string }>(
      'SELECT reconsideration_no FROM reconsiderations WHERE case_no = ? AND outcome IS NULL',
      subject.case_no ?? '',
    );
    return {
      case: found
        ? { open: found.state === 'open', decided_on: found.decided_on, household_no: found.household_no }
        : null,
      open: open ?? null,
      reply_days: (pack && parameterAt(pack, 'reconsideration.reply_days', today)?.value) ?? null,
      summary_reply_days: (pack && parameterAt(pack, 'reconsideration.summary_reply_days', today)?.value) ?? null,
      next_reconsideration_no: `${office}-F-${year}-${next}`,
    };
  },
  replyReconsideration: (db, subject) => ({ reconsideration: findReconsideration(db, subject.reconsideration_no) }),
  decideReconsideration: (db, subject) => ({ reconsideration: findReconsideration(db, subject.reconsideration_no) }),
  executeReconsideration: (db, subject, { office }) => ({
    reconsideration: findReconsideration(db, subject.reconsideration_no),
    done_by_known: isKnown(db, office, subject.done_by),
  }),
  revokeRefusal: (db, subject, { office }) => {
    const found = findCaseRecord(db, subject.case_no ?? '');
    return {
      case: found
        ? {
            state: found.state,
            programme: found.programme,
            household_no: found.household_no,
            revoked_on: revokedOn(db, subject.case_no ?? ''),
          }
        : null,
      powers: powersOf(db, office),
    };
  },
};
