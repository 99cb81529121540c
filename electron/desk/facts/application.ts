/** Application facts: what receiving, supplementing and withdrawing need to know. */
import type { ReceiveFacts } from '../../../shared/application/receive';
import { namedObligors } from '../../../shared/household/obligor';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import { acceptanceFacts, findCase, findProgramme, landingOf, membersOf, positionFacts } from './case';
import type { Facts } from './fact';
import { findStandingHousehold } from './household';
import { findLeadState } from './lead';
import { knowsPlanItem } from './plan';
import { findPackInForce } from './policy';

function openCases(db: ReadableDb, persons: string[], programme: string) {
  return persons.flatMap((person_no) =>
    db.all<{ case_no: string; name: string }>(
      `SELECT c.case_no, p.name FROM case_persons c JOIN persons p ON p.person_no = c.person_no
       WHERE c.person_no = ? AND c.programme = ? AND c.open = 1`,
      person_no,
      programme,
    ),
  );
}

function liveAwards(db: ReadableDb, persons: string[], programme: string) {
  return persons.flatMap((person_no) =>
    db.all<{ award_no: string; name: string }>(
      `SELECT a.award_no, p.name FROM award_members m
       JOIN awards a ON a.award_no = m.award_no AND a.state = 'live' AND a.payment = 'monthly'
       JOIN persons p ON p.person_no = m.person_no
       WHERE m.person_no = ? AND m.to_month IS NULL AND a.programme = ?`,
      person_no,
      programme,
    ),
  );
}

/** '500120004-dibao-202211-0001-01'; the last part is the number of this desk. */
function nextCaseNo(db: ReadableDb, office: string, programme: string, today: string): string {
  const n = String(nextOf(db, office, 'case', Number(today.slice(0, 4)))).padStart(4, '0');
  return `${office}-${programme}-${today.slice(0, 4)}${today.slice(5, 7)}-${n}-01`;
}

export const applicationFacts: Facts<
  'receive' | 'askSupplement' | 'supplement' | 'notAccept' | 'terminate' | 'withdraw' | 'excuseStale'
> = {
  receive: (db, subject, { office, today }): ReceiveFacts => {
    const pack = findPackInForce(db, today);
    const programme = subject.programme ?? '';
    const row = findProgramme(pack, programme, today);
    const known = findStandingHousehold(db, subject.household_no);
    const members = known ? membersOf(known, pack, today) : [];
    const persons = members.map((member) => member.person_no);
    return {
      household: known ? { members, obligors: namedObligors(known.declaration.obligors) } : null,
      programme: row
        ? {
            name: row.name,
            authorisation: row.authorisation !== 'none',
            obligors_sign: row.authorisation === 'adults_and_obligors',
            event: row.event,
            evidence: row.evidence,
            landing: landingOf(pack, row),
          }
        : null,
      clocks: acceptanceFacts(pack, programme, today),
      open_cases: openCases(db, persons, programme),
      live_awards: liveAwards(db, persons, programme),
      lead: findLeadState(db, subject.lead_no),
      plan_item_known: knowsPlanItem(db, subject),
      next_case_no: nextCaseNo(db, office, programme, today),
    };
  },
  excuseStale: (db, subject) => ({ case: findCase(db, subject.case_no) }),
  withdraw: (db, subject, { today }) => positionFacts(db, subject.case_no, today),
  terminate: (db, subject, { today }) => positionFacts(db, subject.case_no, today),
  askSupplement: (db, subject, { today }) => {
    const facts = positionFacts(db, subject.case_no, today);
    const pack = findPackInForce(db, today);
    const row = findProgramme(pack, facts.case?.programme ?? '', today);
    return {
      ...facts,
      calendar: acceptanceFacts(pack, '', today).calendar,
      supplement_working_days: row?.clocks.supplement_wd ?? null,
    };
  },
  supplement: (db, subject, { today }) => ({
    ...enteringFacts(db, subject.case_no, today),
    supplement_due:
      db.one<{ due_on: string }>(
        `SELECT due_on FROM case_clocks WHERE case_no = ? AND step = 'supplement' AND open = 1`,
        subject.case_no ?? '',
      )?.due_on ?? null,
  }),
  notAccept: (db, subject, { today }) => enteringFacts(db, subject.case_no, today),
};

/** A case and the limits that would begin if it were accepted today. */
function enteringFacts(db: ReadableDb, caseNo: string | undefined, today: PlainDate) {
  const facts = positionFacts(db, caseNo, today);
  const pack = findPackInForce(db, today);
  return { ...facts, clocks: acceptanceFacts(pack, facts.case?.programme ?? '', today) };
}
