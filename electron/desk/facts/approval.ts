/** Approval facts: power, payee, clashes and clocks behind a decision. */
import type { CaseFacts } from '../../../shared/application/case';
import type { OverduePapers } from '../../../shared/approval/advance';
import type { OpeningFacts, Payee } from '../../../shared/approval/open-award';
import type { StagingFacts } from '../../../shared/approval/stages';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import { findProgramme, membersOf, positionFacts } from './case';
import type { Facts } from './fact';
import { findHousehold, type StatedHousehold } from './household';
import { powersOf } from './office';
import { findPackInForce } from './policy';

function nextAwardNo(db: ReadableDb, office: string): string {
  return `${office}-A-${String(nextOf(db, office, 'award')).padStart(6, '0')}`;
}

/** The person paid: the account's member, else the applicant with empty account fields. */
function payeeOf(known: StatedHousehold, applicant: string): Payee {
  const { account, members } = known.declaration;
  const key = account?.member ?? applicant;
  const member = members.find((row) => row.key === key) ?? members[0];
  return {
    person_no: known.person_nos[key] ?? '',
    name: member?.name ?? '',
    id_number: member?.id_number ?? '',
    holder_name: account?.holder_name ?? '',
    bank: account?.bank ?? '',
    account_no: account?.account_no ?? '',
  };
}

/** Programmes that may not be drawn beside this one: itself, and those the matrix excludes. */
function excludedBy(pack: Pack | null, programme: string): Set<string> {
  const excluded = new Set([programme]);
  for (const line of pack?.relations ?? []) {
    if (line.kind !== 'excludes') continue;
    if (line.programme === programme) excluded.add(line.by);
    if (line.by === programme) excluded.add(line.programme);
  }
  return excluded;
}

function clashesOf(
  db: ReadableDb,
  persons: string[],
  programme: string,
  pack: Pack | null,
): OpeningFacts['clashes'] {
  const excluded = excludedBy(pack, programme);
  return persons
    .flatMap((person_no) =>
      db.all<{ award_no: string; name: string; programme: string }>(
        `SELECT a.award_no, p.name, a.programme FROM award_members m
         JOIN awards a ON a.award_no = m.award_no AND a.state = 'live' AND a.payment = 'monthly'
         JOIN persons p ON p.person_no = m.person_no
         WHERE m.person_no = ? AND m.to_month IS NULL`,
        person_no,
      ),
    )
    .filter((row) => excluded.has(row.programme))
    .map(({ award_no, name, programme: code }) => ({
      award_no,
      name,
      programme_name: pack?.programmes.find((row) => row.code === code)?.name ?? code,
    }));
}

function benefiting(found: CaseFacts | null, known: StatedHousehold | undefined): string[] {
  return (found?.assessment?.members ?? []).flatMap((key) => known?.person_nos[key] ?? []);
}

/** What must be known to open the award of a case. */
function openingOf(db: ReadableDb, found: CaseFacts | null, office: string, today: PlainDate): OpeningFacts {
  const pack = findPackInForce(db, today);
  const row = findProgramme(pack, found?.programme ?? '', today);
  const known = found ? findHousehold(db, found.household_no) : undefined;
  const account = known?.declaration.account ?? null;
  const hasAccount = account !== null || row?.payments !== 'monthly';
  return {
    payment: row?.payments === 'once' ? 'once' : 'monthly',
    start_rule: row?.start_rule ?? 'month_after',
    payee: known && found && hasAccount ? payeeOf(known, found.applicant) : null,
    members: known ? membersOf(known, pack, today) : [],
    clashes: clashesOf(db, benefiting(found, known), found?.programme ?? '', pack),
    next_award_no: nextAwardNo(db, office),
  };
}

/** What the pack in force says about paying single aid in parts. */
function stagingOf(db: ReadableDb, today: PlainDate): StagingFacts {
  const pack = findPackInForce(db, today);
  return {
    staged_programmes: (pack && parameterAt(pack, 'temp.staged_programmes', today)?.value) ?? [],
    reserve_single_limit_fen: (pack && parameterAt(pack, 'temp.reserve_single_limit', today)?.value) ?? null,
  };
}

/** The day on which a case left for the district or its meeting. */
function leftOn(found: CaseFacts | null): PlainDate | null {
  const days = [found?.done.escalate?.on, found?.done.submitToMeeting?.on];
  return days.filter((day) => day !== undefined).sort().at(-1) ?? null;
}

/** Advances of a handler whose papers are overdue on a day, the oldest first. */
export function overduePapers(
  db: ReadableDb,
  office: string,
  handler: string,
  today: PlainDate,
): OverduePapers[] {
  return db.all<OverduePapers>(
    `SELECT c.case_no, c.applicant_name AS name, s.supplement_due FROM award_stages s
     JOIN cases c ON c.award_no = s.award_no
     WHERE c.office = ? AND c.handler = ? AND s.papers_on IS NULL AND s.supplement_due < ?
     ORDER BY s.supplement_due, c.case_no`,
    office,
    handler,
    today,
  );
}

export const approvalFacts: Facts<
  'review' | 'approve' | 'decline' | 'advance' | 'escalate' | 'submitToMeeting' | 'recordResolution'
> = {
  review: (db, subject, { today }) => {
    const pack = findPackInForce(db, today);
    return {
      ...positionFacts(db, subject.case_no, today),
      combine: pack !== null && parameterAt(pack, 'office.combine_reviewer', today)?.value === true,
    };
  },
  escalate: (db, subject, { office, today }) => ({
    ...positionFacts(db, subject.case_no, today),
    powers: powersOf(db, office),
  }),
  submitToMeeting: (db, subject, { today }) => positionFacts(db, subject.case_no, today),
  recordResolution: (db, subject, { office, today }) => {
    const place = positionFacts(db, subject.case_no, today);
    return { ...place, ...openingOf(db, place.case, office, today), sent_on: leftOn(place.case) };
  },
  approve: (db, subject, { office, today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const opening = openingOf(db, place.case, office, today);
    return { ...place, ...opening, ...stagingOf(db, today), powers: powersOf(db, office) };
  },
  decline: (db, subject, { office, today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const found = place.case;
    const pack = findPackInForce(db, today);
    const row = findProgramme(pack, found?.programme ?? '', today);
    return {
      ...place,
      powers: powersOf(db, office),
      calendar: pack?.calendar ?? { source: '无', years: [] },
      notice_working_days: row?.clocks.refusal_notice_wd ?? 0,
    };
  },
  advance: (db, subject, { office, today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const found = place.case;
    const pack = findPackInForce(db, today);
    const row = findProgramme(pack, found?.programme ?? '', today);
    const known = found ? findHousehold(db, found.household_no) : undefined;
    return {
      ...place,
      powers: powersOf(db, office),
      payee: known
        ? payeeOf(known, found?.applicant ?? '')
        : { person_no: '', name: '', id_number: '', holder_name: '', bank: '', account_no: '' },
      calendar: pack?.calendar ?? { source: '无', years: [] },
      supplement_working_days: row?.clocks.advance_papers_wd ?? 0,
      overdue: found ? overduePapers(db, office, found.handler_id, today) : [],
      next_award_no: nextAwardNo(db, office),
    };
  },
};
