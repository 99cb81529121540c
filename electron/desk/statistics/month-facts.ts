/** Month facts: reads what a month's statistics are counted from, as the tables stand now. */
import { ageOn, addMonths, lastDay, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import { district } from '../../../shared/base/region';
import { findProgrammeMoney, type ProgrammeGroup } from '../../../shared/ledger/data/programmes';
import type {
  CountedAward,
  CountedCase,
  CountedDeed,
  CountedMatter,
  CountedPayment,
  CountedPerson,
  CountedRecord,
  CountedReferral,
  MonthFacts,
} from '../../../shared/statistics/facts';
import type { ReadableDb } from '../../store/database';
import { findOffice } from '../facts/office';
import { statedBy, type CountedMember } from './stated';

interface Span {
  office: string;
  month: PlainMonth;
  ends_on: PlainDate;
}

/** Everything counted for a month of an office. */
export function readMonthFacts(db: ReadableDb, office: string, month: PlainMonth): MonthFacts {
  const span = { office, month, ends_on: lastDay(month) };
  const stated = statedBy(db, span.ends_on);
  return {
    ...span,
    office_name: findOffice(db, office)?.name ?? district.name,
    awards: awardsOf(db, span, stated),
    payments: paymentsOf(db, span, stated),
    cases: casesOf(db, span),
    referrals: referralsOf(db, span),
    leads: mattersOf(db, span, LEADS),
    relatives: mattersOf(db, span, RELATIVES),
    objections: mattersOf(db, span, OBJECTIONS),
    spot_checks: mattersOf(db, span, SPOT_CHECKS),
    emergencies: mattersOf(db, span, EMERGENCIES),
    uplifts: mattersOf(db, span, UPLIFTS),
    clues: mattersOf(db, span, CLUES),
    deeds: deedsOf(db, span),
    records: recordsOf(db, span),
  };
}

type Stating = ReturnType<typeof statedBy>;

interface AwardRow extends Omit<CountedAward, 'group' | 'persons' | 'phasing_out'> {
  decided_by: string | null;
}

const AWARDS = `SELECT a.award_no, a.programme, a.household_no, a.payee_name AS name, h.area, h.village_code,
  coalesce(n.amount_fen, 0) AS now_fen, coalesce(n.base_fen, 0) AS base_fen,
  coalesce(n.addons_fen, 0) AS addons_fen, coalesce(b.amount_fen, 0) AS before_fen, n.decided_by
  FROM awards a JOIN households h ON h.household_no = a.household_no
  LEFT JOIN award_levels n ON n.award_no = a.award_no AND n.from_month <= ?
    AND (n.until_month IS NULL OR n.until_month >= ?)
  LEFT JOIN award_levels b ON b.award_no = a.award_no AND b.from_month <= ?
    AND (b.until_month IS NULL OR b.until_month >= ?)
  WHERE a.office = ? AND a.payment = 'monthly' AND (n.award_no IS NOT NULL OR b.award_no IS NOT NULL)
  ORDER BY h.village_code, a.award_no`;

function awardsOf(db: ReadableDb, { office, month, ends_on }: Span, stated: Stating): CountedAward[] {
  const before = addMonths(month, -1);
  const covered = coveredIn(db, month);
  return db.all<AwardRow>(AWARDS, month, month, before, before, office).map(({ decided_by, ...award }) => {
    const people = award.now_fen > 0 ? (covered.get(award.award_no) ?? []) : coveredBy(db, award.award_no, before);
    return {
      ...award,
      group: groupOf(award.programme),
      phasing_out: decided_by === 'phaseOut',
      persons: people.map((row) =>
        personOf(row, stated(award.household_no)?.members.get(row.person_no), ends_on),
      ),
    };
  });
}

function groupOf(programme: string): ProgrammeGroup {
  return findProgrammeMoney(programme)?.group ?? 'temporary';
}

interface CoveredRow {
  person_no: string;
  name: string;
}

/** The people of every award in a month, by award. */
function coveredIn(db: ReadableDb, month: PlainMonth): Map<string, CoveredRow[]> {
  const found = new Map<string, CoveredRow[]>();
  const rows = db.iterate<CoveredRow & { award_no: string }>(
    `SELECT award_no, person_no, name FROM award_members
     WHERE from_month <= ? AND (to_month IS NULL OR to_month > ?) ORDER BY award_no, person_no`,
    month,
    month,
  );
  for (const { award_no, ...row } of rows) {
    const people = found.get(award_no);
    if (people) people.push(row);
    else found.set(award_no, [row]);
  }
  return found;
}

function coveredBy(db: ReadableDb, awardNo: string, month: PlainMonth): CoveredRow[] {
  return db.all<CoveredRow>(
    `SELECT person_no, name FROM award_members
     WHERE award_no = ? AND from_month <= ? AND (to_month IS NULL OR to_month > ?) ORDER BY person_no`,
    awardNo,
    month,
    month,
  );
}

/** What is not known of somebody is counted nowhere but among all. */
function personOf(row: CoveredRow, member: CountedMember | undefined, on: PlainDate): CountedPerson {
  const known = <T>(value: T | 'unknown' | undefined): T | null =>
    value === undefined || value === 'unknown' ? null : value;
  const birth = known(member?.birth_date);
  return {
    ...row,
    age: birth === null || birth > on ? null : ageOn(birth, on),
    sex: known(member?.sex),
    disability: known(member?.disability),
    student: known(member?.student),
    earning: known(member?.able_to_work) === true && member?.registered_unemployed !== true,
    registered_unemployed: known(member?.registered_unemployed) === true,
    living: known(member?.living) ?? 'dispersed',
  };
}

interface PaymentRow extends Omit<CountedPayment, 'group' | 'persons' | 'from_elsewhere' | 'reserve'> {
  month: PlainMonth;
  batch_no: string | null;
}

function paymentsOf(db: ReadableDb, { office, month }: Span, stated: Stating): CountedPayment[] {
  const rows = db.all<PaymentRow>(
    `SELECT l.line_no, l.award_no, l.household_no, l.programme, l.name, l.paid_fen, l.month, l.batch_no,
       h.area, h.village_code
     FROM pay_lines l JOIN households h ON h.household_no = l.household_no
     WHERE l.office = ? AND l.state IN ('paid', 'part_paid') AND substr(l.state_on, 1, 7) = ?
     ORDER BY l.line_no`,
    office,
    month,
  );
  return rows.map(({ month: paid_for, batch_no, ...row }) => ({
    ...row,
    group: groupOf(row.programme),
    reserve: batch_no === null,
    from_elsewhere: (stated(row.household_no)?.registered_at ?? '') !== '',
    persons: Math.max(1, coveredBy(db, row.award_no, paid_for).length),
  }));
}

function casesOf(db: ReadableDb, { office, month, ends_on }: Span): CountedCase[] {
  return db.all<CountedCase>(
    `SELECT c.case_no, c.applicant_name AS name, c.programme, c.decide_by,
       CASE WHEN c.decide_by IS NOT NULL THEN c.received_on END AS accepted_on,
       c.decided_on, CASE WHEN c.state <> 'open' THEN c.state END AS ending, h.area, h.village_code
     FROM cases c JOIN households h ON h.household_no = c.household_no
     WHERE c.office = ? AND c.received_on <= ?
       AND (c.decided_on IS NULL OR substr(c.decided_on, 1, 7) >= ?) ORDER BY c.case_no`,
    office,
    ends_on,
    month,
  );
}

function referralsOf(db: ReadableDb, { office, month, ends_on }: Span): CountedReferral[] {
  return db.all<CountedReferral>(
    `SELECT r.referral_no, r.names AS name, r.programme, r.department, r.sent_on, r.due_on, r.answered_on, h.area, h.village_code
     FROM referrals r JOIN households h ON h.household_no = r.household_no
     WHERE r.office = ? AND r.sent_on <= ?
       AND (r.answered_on IS NULL OR substr(r.answered_on, 1, 7) >= ?) ORDER BY r.referral_no`,
    office,
    ends_on,
    month,
  );
}

const LEADS = `SELECT lead_no AS no, name, taken_on AS opened_on, due_on, closed_on FROM leads WHERE office = ?`;
const RELATIVES = `SELECT relative_no AS no, person_name AS name, declared_on AS opened_on, NULL AS due_on,
  filed_on AS closed_on FROM relatives WHERE office = ?`;
const OBJECTIONS = `SELECT o.case_no AS no, c.applicant_name AS name, o.raised_on AS opened_on, NULL AS due_on,
  o.answered_on AS closed_on FROM objections o JOIN cases c ON c.case_no = o.case_no WHERE o.office = ?`;
const SPOT_CHECKS = `SELECT r.case_no AS no, c.applicant_name AS name, r.reviewed_on AS opened_on, NULL AS due_on,
  NULL AS closed_on FROM combined_reviews r JOIN cases c ON c.case_no = r.case_no WHERE r.office = ?`;
const EMERGENCIES = `SELECT emergency_no AS no, emergency ->> '$.name' AS name, emergency ->> '$.from' AS opened_on,
  NULL AS due_on, emergency ->> '$.ended_on' AS closed_on FROM emergencies WHERE office = ?`;
const UPLIFTS = `SELECT uplift_no AS no, from_month AS name, declared_on AS opened_on, NULL AS due_on,
  declared_on AS closed_on FROM uplifts WHERE office = ? AND state <> 'replaced'`;
const CLUES = `SELECT key AS no, code AS name, found_on AS opened_on, NULL AS due_on, confirmed_on AS closed_on
  FROM clue_hits WHERE office = ?`;

function deedsOf(db: ReadableDb, { office, month }: Span): CountedDeed[] {
  return db.all<CountedDeed>(
    `SELECT d.kind, d.no, coalesce(c.applicant_name, a.payee_name, n.title, p.name, '') AS name FROM deeds d
     LEFT JOIN cases c ON c.case_no = d.no LEFT JOIN awards a ON a.award_no = d.no
     LEFT JOIN notices n ON n.notice_no = d.no
     LEFT JOIN households h ON h.household_no = d.no
     LEFT JOIN persons p ON p.person_no = h.head_person_no
     WHERE d.office = ? AND d.month = ? ORDER BY d.epoch, d.seq`,
    office,
    month,
  );
}

const RECORDS = `SELECT register, 'entered' AS done, record_no, name, village_code FROM records
    WHERE office = ? AND taken_on BETWEEN ? AND ?
  UNION ALL SELECT r.register, 'updated', r.record_no, r.name, r.village_code FROM record_updates u
    JOIN records r ON r.record_no = u.record_no WHERE u.office = ? AND u.month = ?
  UNION ALL SELECT register, 'closed', record_no, name, village_code FROM records
    WHERE office = ? AND closed_on BETWEEN ? AND ?`;

function recordsOf(db: ReadableDb, { office, month, ends_on }: Span): CountedRecord[] {
  const from = `${month}-01`;
  return db.all<CountedRecord>(RECORDS, office, from, ends_on, office, month, office, from, ends_on);
}

function mattersOf(db: ReadableDb, { office, month, ends_on }: Span, from: string): CountedMatter[] {
  return db.all<CountedMatter>(
    `SELECT * FROM (${from}) WHERE opened_on <= ?
       AND (closed_on IS NULL OR substr(closed_on, 1, 7) >= ?) ORDER BY no`,
    office,
    ends_on,
    month,
  );
}
