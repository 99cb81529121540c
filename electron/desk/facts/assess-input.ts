/** Assess input: a household's facts as the tables know them, in the one form that assessment takes. */
import type { AwardFacts } from '../../../shared/award/award';
import type { Event } from '../../../shared/application/receive';
import {
  addMonthsToDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '../../../shared/base/plain-date';
import { assessedHousehold } from '../../../shared/household/declaration';
import type {
  AssessCurrent,
  AssessEarlierAid,
  AssessInput,
  AssessPaid,
} from '../../../shared/policy/assess-input';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';
import { findHousehold, type StatedHousehold } from './household';

/** Keys of an award's members in benefit. */
export function memberKeys(db: ReadableDb, awardNo: string, known: StatedHousehold): string[] {
  const keys = Object.fromEntries(Object.entries(known.person_nos).map(([key, no]) => [no, key]));
  return db
    .all<{ person_no: string }>(
      'SELECT person_no FROM award_members WHERE award_no = ? AND to_month IS NULL ORDER BY person_no',
      awardNo,
    )
    .flatMap((row) => keys[row.person_no] ?? []);
}

interface DrawnRow {
  award_no: string;
  programme: ProgrammeCode;
  amount_fen: number;
  from_month: PlainMonth;
}

/** What the household draws in a month. */
function drawnBy(
  db: ReadableDb,
  known: StatedHousehold,
  household: string,
  month: PlainMonth,
): AssessCurrent[] {
  const rows = db.all<DrawnRow>(
    `SELECT a.award_no, a.programme, l.amount_fen, a.from_month FROM awards a
     JOIN award_levels l ON l.award_no = a.award_no
       AND l.from_month <= ? AND (l.until_month IS NULL OR l.until_month >= ?)
     WHERE a.household_no = ? AND a.payment = 'monthly' AND a.state = 'live' ORDER BY a.award_no`,
    month,
    month,
    household,
  );
  return rows.map((row) => ({
    programme: row.programme,
    monthly_fen: row.amount_fen,
    since: row.from_month,
    members: memberKeys(db, row.award_no, known),
  }));
}

/** Aid for events in the twelve months before today, without that of the case at hand. */
function earlierAid(
  db: ReadableDb,
  household: string,
  today: PlainDate,
  caseNo: string,
): AssessEarlierAid[] {
  return db
    .all<{ decided_on: string; event: string; amount_fen: number }>(
      `SELECT coalesce(decided_on, received_on) AS decided_on, event, amount_fen FROM cases
       WHERE household_no = ? AND case_no <> ? AND award_no IS NOT NULL AND event IS NOT NULL
         AND coalesce(decided_on, received_on) > ?`,
      household,
      caseNo,
      addMonthsToDate(today, -12),
    )
    .map((aid) => ({
      on: aid.decided_on,
      cause: (JSON.parse(aid.event) as Event).kind,
      amount_fen: aid.amount_fen,
    }));
}

/** The months an award has paid. */
export function paidBy(db: ReadableDb, award: AwardFacts, known: StatedHousehold): AssessPaid[] {
  const keys = memberKeys(db, award.award_no, known);
  return award.lined
    .filter((row) => row.amount_fen > 0)
    .map((row) => ({
      programme: award.programme as ProgrammeCode,
      month: row.month,
      amount_fen: row.amount_fen,
      ...(keys.length > 0 ? { members: keys } : {}),
    }));
}

function stated(
  db: ReadableDb,
  known: StatedHousehold,
  householdNo: string,
  applied_on: PlainDate,
  today: PlainDate,
): AssessInput {
  const month = monthOf(today);
  return {
    month,
    applied_on,
    decided_on: today,
    household: assessedHousehold(known.declaration),
    current: drawnBy(db, known, householdNo, month),
  };
}

/** A household's facts as if it applied today; null for an unknown household. */
export function householdInput(
  db: ReadableDb,
  householdNo: string,
  today: PlainDate,
): AssessInput | null {
  const known = findHousehold(db, householdNo);
  if (!known) return null;
  const input = stated(db, known, householdNo, today, today);
  return { ...input, earlier_aid: earlierAid(db, householdNo, today, '') };
}

/** The facts of a case's household, with the case's event; null without a household. */
export function caseInput(db: ReadableDb, caseNo: string, today: PlainDate): AssessInput | null {
  const row = db.one<{ household_no: string; applied_on: PlainDate; event: string | null }>(
    'SELECT household_no, applied_on, event FROM cases WHERE case_no = ?',
    caseNo,
  );
  const known = row ? findHousehold(db, row.household_no) : undefined;
  if (!row || !known) return null;
  const { household_no, applied_on } = row;
  const input: AssessInput = {
    ...stated(db, known, household_no, applied_on, today),
    earlier_aid: earlierAid(db, household_no, today, caseNo),
  };
  if (row.event === null) return input;
  const { kind, on, local, multiple } = JSON.parse(row.event) as Event;
  return { ...input, event: { kind, on, local, multiple } };
}

/** The facts of an award's household with what the award has paid, for a review. */
export function awardInput(
  db: ReadableDb,
  award: AwardFacts,
  known: StatedHousehold,
  today: PlainDate,
): AssessInput {
  const input = stated(db, known, award.household_no, today, today);
  return { ...input, paid: paidBy(db, award, known) };
}
