/** Check facts: the requests and reports of a case's economic check, and who authorised it. */
import type { CaseCheck } from '../../../shared/application/case';
import type { Receive } from '../../../shared/application/receive';
import { checkItems, declaredOf, type CheckItem } from '../../../shared/assessment/check-items';
import type { OpenRequest } from '../../../shared/assessment/check-file';
import type { CheckLineRow, CheckRow } from '../../../shared/assessment/loop-rows';
import type { CheckedPerson } from '../../../shared/assessment/request-check';
import { namedObligors } from '../../../shared/household/obligor';
import { relations } from '../../../shared/policy/data/codes';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import { nextOf } from '../../store/series';
import { findCaseRecord, findProgramme, positionFacts } from './case';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { findPackInForce } from './policy';

/** Keys of the members who signed the authorisation when the case was received. */
function authorisedOf(db: ReadableDb, caseNo: string): string[] {
  const row = findCaseRecord(db, caseNo);
  const body = row && findRecord(db, { office: row.office, seq: row.received_seq })?.body;
  return (body?.payload as Receive | undefined)?.authorised ?? [];
}

/** The members and obligors of a household as a request names them. */
function peopleOf(db: ReadableDb, householdNo: string): CheckedPerson[] {
  const declaration = findHousehold(db, householdNo)?.declaration;
  const members = (declaration?.members ?? []).map(({ key, name, id_number, relation }) => ({
    key,
    name,
    id_number: id_number ?? '',
    relation: relation === undefined || relation === 'unknown' ? '' : relations[relation],
  }));
  return [...members, ...namedObligors(declaration?.obligors ?? [])];
}

interface StoredRequest {
  requested_on: string;
  people: string;
  items: string;
  reported_on: string | null;
  file_hash: string | null;
}

function requestOf(db: ReadableDb, caseNo: string, requestNo: string) {
  const row = db.one<StoredRequest>(
    `SELECT requested_on, people, items, reported_on, file_hash FROM case_checks
     WHERE request_no = ? AND case_no = ?`,
    requestNo,
    caseNo,
  );
  if (!row) return null;
  return {
    requested_on: row.requested_on,
    people: JSON.parse(row.people) as CheckedPerson[],
    items: JSON.parse(row.items) as CheckItem[],
    open: row.reported_on === null,
    file_hash: row.file_hash,
  };
}

interface StoredCheck extends StoredRequest {
  request_no: string;
  report_no: string | null;
  valid_until: string | null;
}

/** Every request of a case with its report, newest first; an open one lists what is to be answered. */
export function checksOf(db: ReadableDb, caseNo: string): CheckRow[] {
  const householdNo = findCaseRecord(db, caseNo)?.household_no ?? '';
  const declaration = findHousehold(db, householdNo)?.declaration;
  const rows = db.all<StoredCheck>('SELECT * FROM case_checks WHERE case_no = ? ORDER BY seq DESC', caseNo);
  return rows.map(({ request_no, requested_on, report_no, reported_on, valid_until, ...row }) => {
    const people = JSON.parse(row.people) as CheckedPerson[];
    const items = JSON.parse(row.items) as CheckItem[];
    const asked = people.flatMap(({ key, name }) =>
      items.map((item) => ({ person: key, name, item, finding: null, found: '', dispute: null })),
    );
    const open = asked.map((line) => ({
      ...line,
      declared: declaration ? declaredOf(declaration, line.person, line.item) : '',
    }));
    const lines = reported_on === null ? open : linesOf(db, request_no);
    return {
      request_no,
      requested_on,
      names: people.map(({ name }) => name),
      item_names: items.map((item) => checkItems[item]),
      report_no: report_no ?? '',
      reported_on,
      valid_until,
      lines: lines.map((line) => ({ ...line, item_name: checkItems[line.item] })),
    };
  });
}

function linesOf(db: ReadableDb, requestNo: string): Omit<CheckLineRow, 'item_name'>[] {
  return db.all(
    `SELECT person, name, item, finding, declared, found, dispute FROM case_check_lines
     WHERE request_no = ? ORDER BY person, item`,
    requestNo,
  );
}

/** A request that waits for its answer, as lists and files show it. */
export interface WaitingRequest extends OpenRequest {
  programme_name: string;
  applicant_name: string;
}

/** Requests of an office's open cases that wait for their answer, oldest first. */
export function openRequests(db: ReadableDb, office: string): WaitingRequest[] {
  const rows = db.all<StoredRequest & { request_no: string; case_no: string; programme: string; applicant_name: string }>(
    `SELECT k.*, c.programme, c.applicant_name FROM case_checks k JOIN cases c ON c.case_no = k.case_no
     WHERE c.office = ? AND c.state = 'open' AND k.reported_on IS NULL ORDER BY k.seq`,
    office,
  );
  return rows.map(({ request_no, case_no, requested_on, people, items, programme, applicant_name }) => ({
    request_no,
    case_no,
    requested_on,
    applicant_name,
    programme_name: findProgramme(findPackInForce(db, requested_on), programme, requested_on)?.name ?? programme,
    people: JSON.parse(people) as CheckedPerson[],
    items: JSON.parse(items) as CheckItem[],
  }));
}

/** Requests of an office that were answered from this very file. */
export function answeredFromFile(db: ReadableDb, office: string, hash: string): string[] {
  const rows = db.all<{ request_no: string }>(
    `SELECT k.request_no FROM case_checks k JOIN cases c ON c.case_no = k.case_no
     WHERE c.office = ? AND k.file_hash = ? ORDER BY k.seq`,
    office,
    hash,
  );
  return rows.map(({ request_no }) => request_no);
}

/** The people of a case's newest request with the day they were asked about. */
export function newestRequest(db: ReadableDb, caseNo: string) {
  const row = db.one<{ request_no: string }>(
    'SELECT request_no FROM case_checks WHERE case_no = ? ORDER BY seq DESC LIMIT 1',
    caseNo,
  );
  const request = row && requestOf(db, caseNo, row.request_no);
  return row && request ? { request_no: row.request_no, ...request } : null;
}

function lineOf(db: ReadableDb, check: CaseCheck | undefined, person: string, item: string) {
  const row = db.one<{ disputed: number }>(
    `SELECT dispute IS NOT NULL AS disputed FROM case_check_lines
     WHERE request_no = ? AND person = ? AND item = ? AND finding = 'differs'`,
    check?.report?.request_no ?? '',
    person,
    item,
  );
  return row ? { disputed: row.disputed === 1 } : null;
}

export const checkFacts: Facts<'requestCheck' | 'recordCheck' | 'disputeCheck'> = {
  requestCheck: (db, subject, { office, today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const pack = findPackInForce(db, today);
    const row = findProgramme(pack, place.case?.programme ?? '', today);
    return {
      ...place,
      get members() {
        return peopleOf(db, place.case?.household_no ?? '');
      },
      get authorised() {
        return authorisedOf(db, place.case?.case_no ?? '');
      },
      calendar: pack?.calendar ?? { source: '无', years: [] },
      working_days: row?.clocks.verification_wd ?? null,
      next_request_no: `${office}-V-${String(nextOf(db, office, 'check')).padStart(6, '0')}`,
    };
  },
  recordCheck: (db, subject, { today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const pack = findPackInForce(db, today);
    const known = place.case ? findHousehold(db, place.case.household_no) : undefined;
    return {
      ...place,
      request: requestOf(db, subject.case_no ?? '', subject.request_no ?? ''),
      declaration: known?.declaration ?? null,
      valid_days: (pack && parameterAt(pack, 'verification.valid_days', today)?.value) ?? null,
    };
  },
  disputeCheck: (db, subject, { today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const line = lineOf(db, place.case?.check, subject.person ?? '', subject.item ?? '');
    return { ...place, line };
  },
};
