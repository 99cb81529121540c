/** Emergency facts: what declaring and ending a public emergency and making good its surveys must know. */
import { addWorkingDays } from '../../../shared/base/working-days';
import type { PlainDate } from '../../../shared/base/plain-date';
import { isEmergencyLive } from '../../../shared/office/emergency';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import { officersOn } from './assessment';
import { findCase } from './case';
import { emergenciesOf, findEmergency } from './emergencies';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

/** The day by which telephone surveys are made good after an end; null for a pack without the limit. */
function makeGoodBy(db: ReadableDb, ended: PlainDate | null | undefined, today: PlainDate): PlainDate | null {
  const pack = findPackInForce(db, today);
  const days = pack ? parameterAt(pack, 'emergency.make_good_wd', ended ?? today)?.value : undefined;
  if (!pack || days === undefined || typeof ended !== 'string') return null;
  return addWorkingDays(pack.calendar, ended, days).value;
}

/** Surveys by telephone that want a visit: of cases that are open or led to aid. */
export const WANTS_VISIT = `FROM phone_surveys s JOIN cases c ON c.case_no = s.case_no
  WHERE s.made_good_on IS NULL AND c.state IN ('open', 'approved')`;

export const emergencyFacts: Facts<'declareEmergency' | 'endEmergency' | 'makeGood'> = {
  declareEmergency: (db, subject, { office, today }) => ({
    next_emergency_no: `${office}-E-${String(nextOf(db, office, 'emergency')).padStart(3, '0')}`,
    office,
    same_document:
      emergenciesOf(db).find(
        (one) => one.document_no === subject.document_no && isEmergencyLive(one, today),
      )?.emergency_no ?? null,
    make_good_by: makeGoodBy(db, subject.to, today),
  }),
  endEmergency: (db, subject, { today }) => ({
    emergency: findEmergency(db, subject.emergency_no ?? ''),
    make_good_by: makeGoodBy(db, subject.ended_on, today),
    phone_surveys: db
      .all<{ case_no: string }>(
        `SELECT s.case_no ${WANTS_VISIT} AND s.emergency_no = ? ORDER BY s.case_no`,
        subject.emergency_no ?? '',
      )
      .map(({ case_no }) => case_no),
  }),
  makeGood: (db, subject, { office, today }) => ({
    case: findCase(db, subject.case_no),
    officers: officersOn(db, office, subject.visited_on ?? today),
    phone_survey:
      db.one<{ emergency_no: string; surveyed_on: PlainDate }>(
        `SELECT s.emergency_no, s.surveyed_on ${WANTS_VISIT} AND s.case_no = ?`,
        subject.case_no ?? '',
      ) ?? null,
  }),
};
