/** Case questions: the list, the approver's queue and the what-if assessment. */
import { clockRow, clockRuleOf, stillRuns } from '../../../shared/application/clock';
import { findUnmetNeed } from '../../../shared/application/needs';
import { titleOf } from '../../../shared/application/position';
import { caseStateNames } from '../../../shared/application/case';
import type { CaseRow } from '../../../shared/application/rows';
import { monthOf } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import { shortVillageName } from '../../../shared/base/region';
import { assess } from '../../../shared/policy/assess';
import type { AssessAnswer } from '../../../shared/policy/assess-answer';
import { findState, stepsFrom } from '../../../shared/policy/procedure';
import { ownOffice } from '../desk';
import { caseInput } from '../facts/assess-input';
import { findProgramme, positionFacts, type CaseRecord } from '../facts/case';
import { clocksOfCase } from '../facts/clock';
import { findPackForMonth, findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { householdsLike } from './search';

export type ListedCase = CaseRecord & {
  id_number: string | null;
  village_code: string;
  members_count: number;
  handler_name: string | null;
};

const LIST = `SELECT c.*, p.id_number, h.village_code, h.members_count, o.name AS handler_name
  FROM cases c LEFT JOIN persons p ON p.person_no = c.applicant
  JOIN households h ON h.household_no = c.household_no
  LEFT JOIN officers o ON o.office = c.office AND o.officer_id = c.handler`;

/** One case as lists show it. */
export function findListed(inside: Within, caseNo: string): ListedCase | undefined {
  return inside.desk.db.one<ListedCase>(`${LIST} WHERE c.case_no = ?`, caseNo);
}

/** Its place in the table; a public notice that has run out waits for the step that comes next. */
function waitingOf(inside: Within, row: CaseRecord): string {
  const today = inside.desk.clock.today();
  const { case: found, procedure } = positionFacts(inside.desk.db, row.case_no, today);
  const state = procedure && findState(procedure, row.position);
  if (!found || !procedure || !state) return caseStateNames[row.state];
  const next = stepsFrom(procedure, row.position).find((step) => step.usual);
  const waits = next?.needs.includes('notice_over') === true;
  const over = waits && findUnmetNeed(['notice_over'], found, today, '') === null;
  return over ? `待${titleOf(next.act)}` : state.name;
}

/** Running clocks of a case, the most urgent first. */
export function clocksOf(inside: Within, caseNo: string) {
  const { desk } = inside;
  const today = desk.clock.today();
  const rule = clockRuleOf(findPackInForce(desk.db, today), today);
  return clocksOfCase(desk.db, caseNo, 'open')
    .filter((clock) => stillRuns(clock, today))
    .map((clock) => clockRow(rule, clock, today));
}

export function toCaseRow(inside: Within, row: ListedCase): CaseRow {
  const today = inside.desk.clock.today();
  const pack = findPackInForce(inside.desk.db, today);
  return {
    case_no: row.case_no,
    programme: row.programme,
    programme_name: findProgramme(pack, row.programme, today)?.name ?? row.programme,
    applicant_name: row.applicant_name,
    id_number: row.id_number ?? '',
    village_name: shortVillageName(row.village_code),
    members_count: row.members_count,
    state: row.state,
    waiting: waitingOf(inside, row),
    handler_name: row.handler_name ?? '',
    received_on: row.received_on,
    accepted: row.decide_by !== null,
    amount_fen: row.amount_fen,
    clock: clocksOf(inside, row.case_no)[0] ?? null,
  };
}

interface CaseFilter {
  search: string;
  state: string;
  programme: string;
  offset: number;
  limit: number;
}

export function cases(inside: Within, input: CaseFilter): Page<CaseRow> {
  const { db } = inside.desk;
  if (input.search.trim() !== '') return searched(inside, input);
  const parts = ['c.office = ?'];
  const values: string[] = [ownOffice(inside.desk)];
  for (const column of ['state', 'programme'] as const) {
    if (input[column] === '') continue;
    parts.push(`c.${column} = ?`);
    values.push(input[column]);
  }
  const where = parts.join(' AND ');
  const total = db.one<{ n: number }>(`SELECT count(*) AS n FROM cases c WHERE ${where}`, ...values);
  const rows = db.all<ListedCase>(
    `${LIST} WHERE ${where} ORDER BY c.received_seq DESC LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map((row) => toCaseRow(inside, row)) };
}

function searched(inside: Within, input: CaseFilter): Page<CaseRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const byNumber = db.all<ListedCase>(
    `${LIST} WHERE c.case_no >= ? AND c.case_no < ? LIMIT 200`,
    input.search.trim(),
    `${input.search.trim()}\u{10ffff}`,
  );
  const households = householdsLike(db, office, input.search);
  const byPeople = households.flatMap((no) =>
    db.all<ListedCase>(`${LIST} WHERE c.household_no = ? ORDER BY c.received_seq DESC`, no),
  );
  const rows = [...new Map([...byNumber, ...byPeople].map((row) => [row.case_no, row])).values()]
    .filter((row) => input.state === '' || row.state === input.state)
    .filter((row) => input.programme === '' || row.programme === input.programme);
  const page = rows.slice(input.offset, input.offset + input.limit);
  return { total: rows.length, rows: page.map((row) => toCaseRow(inside, row)) };
}

/** What the present facts would give; nothing is recorded. */
export function assessPreview(
  inside: Within,
  input: { case_no: string; month?: string },
): AssessAnswer {
  const { desk } = inside;
  const today = desk.clock.today();
  const pack = findPackForMonth(desk.db, today, input.month ?? monthOf(today));
  const facts = caseInput(desk.db, input.case_no, today);
  if (!pack || !facts) return { pack: '', pack_example: false, trace_format: 1, results: [] };
  return assess(input.month === undefined ? facts : { ...facts, month: input.month }, pack);
}
