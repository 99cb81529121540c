/** Household questions: the searchable list, and one household with its history. */
import { shortVillageName } from '../../../shared/base/region';
import { caseStateNames, type CaseState } from '../../../shared/application/case';
import type { Declaration } from '../../../shared/household/declaration';
import type { Membership } from '../../../shared/household/membership';
import { evidenceSources } from '../../../shared/household/attach-evidence';
import type { EvidenceRow, HouseholdDetail, HouseholdRow } from '../../../shared/household/rows';
import type { Page } from '../../../shared/base/question';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { newestEvidence, whatOf } from '../facts/evidence';
import { affectedBy } from '../facts/household';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { householdsLike } from './search';

interface ListRecord {
  household_no: string;
  head_name: string;
  head_id_number: string | null;
  village_code: string;
  area: 'urban' | 'rural';
  members_count: number;
  address: string;
  phone: string;
  registered_on: string;
  merged_into: string | null;
}

const LIST = `SELECT h.household_no, p.name AS head_name, p.id_number AS head_id_number,
  h.village_code, h.area, h.members_count, h.address, h.phone, h.registered_on, h.merged_into`;
const HEADED = 'households h JOIN persons p ON p.person_no = h.head_person_no';

interface DrawnRecord {
  household_no: string;
  programme: string;
  amount_fen: number;
}

/** Rows with what each household draws this month; the awards of all of them are one look-up. */
function toRows({ desk }: Within, records: readonly ListRecord[]): HouseholdRow[] {
  const today = desk.clock.today();
  const month = today.slice(0, 7);
  const programmes = findPackInForce(desk.db, today)?.programmes ?? [];
  const names = new Map(programmes.map(({ code, name }) => [code as string, name]));
  const awards = desk.db.all<DrawnRecord>(
    `SELECT a.household_no, a.programme, l.amount_fen FROM json_each(?) n
     CROSS JOIN awards a ON a.household_no = n.value JOIN award_levels l ON l.award_no = a.award_no
       AND l.from_month <= ? AND (l.until_month IS NULL OR l.until_month >= ?)
     WHERE a.payment = 'monthly' AND a.state = 'live'`,
    JSON.stringify(records.map(({ household_no }) => household_no)),
    month,
    month,
  );
  return records.map(({ merged_into: _merged, ...record }) => {
    const own = awards.filter(({ household_no }) => household_no === record.household_no);
    return {
      ...record,
      head_id_number: record.head_id_number ?? '',
      village_name: shortVillageName(record.village_code),
      awards: own.map(({ programme }) => names.get(programme) ?? programme).join('、'),
      monthly_fen: own.reduce((sum, { amount_fen }) => sum + amount_fen, 0),
    };
  });
}

/** The list, newest number last; a search finds households by any of their people. */
export function households(
  inside: Within,
  input: { search: string; village_code: string; offset: number; limit: number },
): Page<HouseholdRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  if (input.search.trim() !== '') return searched(inside, input);
  const village = input.village_code === '' ? '' : ' AND h.village_code = ?';
  const values = input.village_code === '' ? [office] : [office, input.village_code];
  const total = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM households h WHERE h.office = ? AND h.merged_into IS NULL${village}`,
    ...values,
  );
  const rows = db.all<ListRecord>(
    `${LIST} FROM ${HEADED} WHERE h.office = ? AND h.merged_into IS NULL${village} ORDER BY h.household_no LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: toRows(inside, rows) };
}

function searched(
  inside: Within,
  input: { search: string; village_code: string; offset: number; limit: number },
): Page<HouseholdRow> {
  const numbers = householdsLike(inside.desk.db, ownOffice(inside.desk), input.search);
  const { village_code, offset, limit } = input;
  const page = (nos: readonly string[]): string => JSON.stringify(nos.slice(offset, offset + limit));
  const fitting = village_code === '' ? numbers : inVillage(inside, numbers, village_code);
  const rows = inside.desk.db.all<ListRecord>(
    `${LIST} FROM json_each(?) n CROSS JOIN ${HEADED} WHERE h.household_no = n.value ORDER BY n.key`,
    page(fitting),
  );
  return { total: fitting.length, rows: toRows(inside, rows) };
}

function inVillage({ desk }: Within, numbers: readonly string[], village_code: string): string[] {
  const rows = desk.db.all<{ household_no: string }>(
    `SELECT h.household_no FROM json_each(?) n CROSS JOIN households h ON h.household_no = n.value
     WHERE h.village_code = ? ORDER BY n.key`,
    JSON.stringify(numbers),
    village_code,
  );
  return rows.map(({ household_no }) => household_no);
}

interface VersionRecord {
  version: number;
  declaration: string;
  person_nos: string;
  effective_on: string;
  recorded_on: string;
  reason: string;
  seq: number;
  officer_name: string | null;
}

/** One household with its history. */
export function household(
  inside: Within,
  input: { household_no: string },
): HouseholdDetail | null {
  const { db } = inside.desk;
  const record = db.one<ListRecord>(`${LIST} FROM ${HEADED} WHERE h.household_no = ?`, input.household_no);
  const versions = db.all<VersionRecord>(
    `SELECT v.version, v.declaration, v.person_nos, v.effective_on, v.recorded_on, v.reason, v.seq,
       o.name AS officer_name FROM household_versions v
     LEFT JOIN officers o ON o.officer_id = v.officer AND o.office = ?
     WHERE v.household_no = ? ORDER BY v.version DESC`,
    ownOffice(inside.desk),
    input.household_no,
  );
  const newest = versions[0];
  if (!record || !newest) return null;
  return {
    row: toRows(inside, [record])[0] as HouseholdRow,
    version: newest.version,
    declaration: JSON.parse(newest.declaration) as Declaration,
    person_nos: JSON.parse(newest.person_nos) as Record<string, string>,
    merged_into: record.merged_into,
    memberships: membershipsIn(db, input.household_no),
    evidence: evidenceIn(inside, input.household_no),
    affected: affectedBy(db, input.household_no, inside.desk.clock.today()),
    cases: casesOf(inside, input.household_no),
    awards: awardsOf(inside, input.household_no),
    changes: versions.map((version) => ({
      on: version.recorded_on,
      officer_name: version.officer_name ?? '',
      sentence: `${version.reason}（自${version.effective_on}起）`,
      seq: version.seq,
    })),
  };
}

function evidenceIn({ desk }: Within, householdNo: string): EvidenceRow[] {
  const today = desk.clock.today();
  const name = 'SELECT name FROM officers WHERE office = ? AND officer_id = ?';
  return newestEvidence(desk.db, householdNo).map((row) => {
    const { evidence_no, text, seen_on, valid_until } = row;
    const officer = desk.db.one<{ name: string }>(name, ownOffice(desk), row.seen_by);
    return {
      evidence_no,
      what: whatOf(row),
      source_name: evidenceSources[row.source as keyof typeof evidenceSources],
      text,
      seen_by: officer?.name ?? row.seen_by,
      seen_on,
      valid_until,
      stale: valid_until !== null && valid_until < today,
    };
  });
}

function membershipsIn(db: ReadableDb, householdNo: string): Membership[] {
  return db.all<Membership>(
    `SELECT person_no, name, standing, standing_reason, from_date AS "from", to_date AS "to",
       because, ended_because FROM memberships
     WHERE household_no = ? ORDER BY from_date, person_no`,
    householdNo,
  );
}

function programmeName(inside: Within, code: string): string {
  const pack = findPackInForce(inside.desk.db, inside.desk.clock.today());
  return pack?.programmes.find((row) => row.code === code)?.name ?? code;
}

function casesOf(inside: Within, householdNo: string): HouseholdDetail['cases'] {
  return inside.desk.db
    .all<{ case_no: string; programme: string; state: CaseState; received_on: string }>(
      `SELECT case_no, programme, state, received_on FROM cases
       WHERE household_no = ? ORDER BY received_seq DESC`,
      householdNo,
    )
    .map(({ programme, state, ...row }) => ({
      ...row,
      programme_name: programmeName(inside, programme),
      state_name: caseStateNames[state],
    }));
}

function awardsOf(inside: Within, householdNo: string): HouseholdDetail['awards'] {
  return inside.desk.db
    .all<{ award_no: string; programme: string; from: string; amount_fen: number }>(
      `SELECT a.award_no, a.programme, l.from_month AS "from", l.amount_fen FROM awards a
       JOIN award_levels l ON l.award_no = a.award_no
       WHERE a.household_no = ? ORDER BY l.from_month DESC`,
      householdNo,
    )
    .map(({ programme, ...row }) => ({ ...row, programme_name: programmeName(inside, programme) }));
}
