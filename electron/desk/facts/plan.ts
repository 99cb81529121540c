/** Plan facts: the household's needs as they would be assessed today, with the event of an open case. */
import type { PlanItemRef } from '../../../shared/application/receive';
import type { Advised } from '../../../shared/assessment/advise';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { AssessInput } from '../../../shared/policy/assess-input';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import { nextOf } from '../../store/series';
import { caseInput, householdInput } from './assess-input';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { findPackInForce } from './policy';

/** The facts for a plan: those of the newest open case that bears an event, else the household's. */
export function planInput(
  db: ReadableDb,
  householdNo: string,
  today: PlainDate,
): AssessInput | null {
  const urgent = db.one<{ case_no: string }>(
    `SELECT case_no FROM cases WHERE household_no = ? AND state = 'open' AND event IS NOT NULL
     ORDER BY received_seq DESC LIMIT 1`,
    householdNo,
  );
  return urgent
    ? caseInput(db, urgent.case_no, today)
    : householdInput(db, householdNo, today);
}

/** A recorded plan as its act holds it; null for an unknown number or an erased body. */
export function findAdvised(db: ReadableDb, planNo: string): { household_no: string; advised: Advised } | null {
  const row = db.one<{ office: string; household_no: string; seq: number }>(
    'SELECT office, household_no, seq FROM plans WHERE plan_no = ?',
    planNo,
  );
  const body = row && findRecord(db, { office: row.office, seq: row.seq })?.body;
  return body ? { household_no: row.household_no, advised: body.result as Advised } : null;
}

/** Whether the named item stands in a plan of that household; null when none is named. */
export function knowsPlanItem(
  db: ReadableDb,
  subject: { household_no?: string; plan_item?: PlanItemRef | null | undefined },
): boolean | null {
  const { household_no, plan_item } = subject;
  if (!plan_item) return null;
  const found = findAdvised(db, plan_item.plan_no);
  if (!found || found.household_no !== household_no) return false;
  return found.advised.items.some(({ id }) => id === plan_item.item);
}

export const planFacts: Facts<'advise'> = {
  advise: (db, subject, { office, today }) => {
    const household_no = subject.household_no ?? '';
    const known = findHousehold(db, household_no);
    const n = String(nextOf(db, office, 'plan')).padStart(6, '0');
    return {
      household: known
        ? {
            version: known.version,
            member_keys: known.declaration.members.map((member) => member.key),
          }
        : null,
      pack: findPackInForce(db, today),
      input: planInput(db, household_no, today),
      next_plan_no: `${office}-Y-${n}`,
    };
  },
};
