/** Case facts: a case as every act on it sees it, its programme's order of steps, its assessment input. */
import { stepNames, type CaseFacts, type Step } from '../../../shared/application/case';
import type { Event } from '../../../shared/application/receive';
import { ageOn, addMonthsToDate, monthOf, type PlainDate } from '../../../shared/base/plain-date';
import type { AssessInput } from '../../../shared/policy/assess-input';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt, programmeRow } from '../../../shared/policy/parameter-at';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import type { ReadableDb } from '../../store/database';
import { findHousehold, type StatedHousehold } from './household';

export interface CaseRecord {
  case_no: string;
  office: string;
  programme: ProgrammeCode;
  household_no: string;
  applicant: string;
  applicant_key: string;
  applicant_name: string;
  state: CaseFacts['state'];
  handler: string;
  applied_on: string;
  received_on: string;
  received_seq: number;
  decide_by: string;
  decided_on: string | null;
  amount_fen: number | null;
  assessment: string | null;
  assessed_seq: number | null;
  disclosure: string | null;
  advanced: string | null;
  award_no: string | null;
  event: string | null;
}

export function findCaseRecord(db: ReadableDb, caseNo: string): CaseRecord | undefined {
  return db.one<CaseRecord>('SELECT * FROM cases WHERE case_no = ?', caseNo);
}

/** The case with its done steps, parsed; null for an unknown number. */
export function findCase(db: ReadableDb, caseNo: string | undefined): CaseFacts | null {
  const row = findCaseRecord(db, caseNo ?? '');
  if (!row) return null;
  const done = doneSteps(db, row.case_no);
  const version = db.one<{ version: number }>(
    'SELECT version FROM households WHERE household_no = ?',
    row.household_no,
  );
  return {
    case_no: row.case_no,
    programme: row.programme,
    household_no: row.household_no,
    applicant: row.applicant_key,
    state: row.state,
    handler_id: row.handler,
    applied_on: row.applied_on,
    received_on: row.received_on,
    decide_by: row.decide_by,
    done,
    assessment: parseJson<CaseFacts['assessment']>(row.assessment),
    review: done.review
      ? { opinion: 'agree', officer_id: done.review.officer_ids[0] ?? '' }
      : null,
    disclosure: parseJson<CaseFacts['disclosure']>(row.disclosure),
    advanced: parseJson<CaseFacts['advanced']>(row.advanced),
    household_version: version?.version ?? 0,
  };
}

function parseJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

function doneSteps(db: ReadableDb, caseNo: string): CaseFacts['done'] {
  const rows = db.all<{ step: Step; done_on: string; officers: string }>(
    'SELECT step, done_on, officers FROM case_steps WHERE case_no = ?',
    caseNo,
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.step,
      { on: row.done_on, officer_ids: JSON.parse(row.officers) as string[] },
    ]),
  );
}

/** The programme's row of a pack on a day; undefined for a programme it lacks. */
export function findProgramme(
  pack: Pack | null,
  programme: string,
  on: PlainDate,
): ProgrammeRow | undefined {
  return pack ? programmeRow(pack, programme as ProgrammeCode, on) : undefined;
}

/** The steps a programme requires, in order. */
export function orderOf(row: ProgrammeRow | undefined): Step[] {
  const required = row?.order.filter((step) => !row.optional.includes(step)) ?? [];
  return required.filter((step): step is Step => Object.hasOwn(stepNames, step));
}


interface CurrentAward {
  award_no: string;
  programme: ProgrammeCode;
  amount_fen: number;
  from_month: string;
}

function currentOf(db: ReadableDb, known: StatedHousehold, household: string, month: string) {
  const keys = Object.fromEntries(Object.entries(known.person_nos).map(([key, no]) => [no, key]));
  const awards = db.all<CurrentAward>(
    `SELECT a.award_no, a.programme, l.amount_fen, a.from_month FROM awards a
     JOIN award_levels l ON l.award_no = a.award_no
       AND l.from_month <= ? AND (l.until_month IS NULL OR l.until_month >= ?)
     WHERE a.household_no = ? AND a.payment = 'monthly' AND a.state = 'live'`,
    month,
    month,
    household,
  );
  return awards.map((award) => ({
    programme: award.programme,
    monthly_fen: award.amount_fen,
    since: award.from_month,
    members: db
      .all<{ person_no: string }>(
        'SELECT person_no FROM award_members WHERE award_no = ? AND to_month IS NULL',
        award.award_no,
      )
      .flatMap((row) => keys[row.person_no] ?? []),
  }));
}

function earlierAid(db: ReadableDb, row: CaseRecord, today: PlainDate) {
  return db
    .all<{ decided_on: string; event: string; amount_fen: number }>(
      `SELECT coalesce(decided_on, received_on) AS decided_on, event, amount_fen FROM cases
       WHERE household_no = ? AND case_no <> ? AND award_no IS NOT NULL AND event IS NOT NULL
         AND coalesce(decided_on, received_on) > ?`,
      row.household_no,
      row.case_no,
      addMonthsToDate(today, -12),
    )
    .map((aid) => ({
      on: aid.decided_on,
      cause: (JSON.parse(aid.event) as Event).kind,
      amount_fen: aid.amount_fen,
    }));
}

/** The facts of a case's household in the form that assessment takes; null without a household. */
export function assessInput(
  db: ReadableDb,
  caseNo: string,
  today: PlainDate,
): AssessInput | null {
  const row = findCaseRecord(db, caseNo);
  const known = row ? findHousehold(db, row.household_no) : undefined;
  if (!row || !known) return null;
  const { declaration } = known;
  const month = monthOf(today);
  const event = parseJson<Event>(row.event);
  const members = declaration.members.map(
    ({ id_type: _type, id_number: _number, phone: _phone, counted_reason: _reason, ...facts }) =>
      facts,
  );
  const input: AssessInput = {
    month,
    applied_on: row.applied_on,
    decided_on: today,
    household: {
      area: declaration.area,
      members,
      income: declaration.income,
      property: declaration.property,
      obligors: declaration.obligors,
      ...(declaration.last_12_months ? { last_12_months: declaration.last_12_months } : {}),
    },
    current: currentOf(db, known, row.household_no, month),
    earlier_aid: earlierAid(db, row, today),
  };
  if (!event) return input;
  const { kind, on, local, multiple } = event;
  return { ...input, event: { kind, on, local, multiple } };
}

/** Members with the facts that receiving and deciding ask for. */
export function membersOf(known: StatedHousehold, pack: Pack | null, on: PlainDate) {
  const adultAge = pack ? parameterAt(pack, 'age.adult', on)?.value : undefined;
  return known.declaration.members.map((member) => ({
    key: member.key,
    name: member.name,
    person_no: known.person_nos[member.key] ?? '',
    adult:
      adultAge !== undefined &&
      member.birth_date !== 'unknown' &&
      ageOn(member.birth_date, on) >= adultAge,
    counted: member.counted === true,
  }));
}
