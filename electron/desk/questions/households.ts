/** Household questions: the searchable list, one household with its history, and look-alikes. */
import { comparableName, normaliseName } from '../../../shared/base/names';
import { normaliseIdNumber } from '../../../shared/base/id-number';
import { findVillage, shortVillageName } from '../../../shared/base/region';
import { caseStateNames, type CaseState } from '../../../shared/application/case';
import type { Declaration } from '../../../shared/household/declaration';
import type { DuplicateRow, HouseholdDetail, HouseholdRow } from '../../../shared/household/rows';
import type { Page } from '../../../shared/base/question';
import { pinyinOf } from '../../store/pinyin';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { personsLike } from './search';

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
}

const LIST = `SELECT h.household_no, p.name AS head_name, p.id_number AS head_id_number,
  h.village_code, h.area, h.members_count, h.address, h.phone, h.registered_on`;
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
  return records.map((record) => {
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
    `SELECT count(*) AS n FROM households h WHERE h.office = ?${village}`,
    ...values,
  );
  const rows = db.all<ListRecord>(
    `${LIST} FROM ${HEADED} WHERE h.office = ?${village} ORDER BY h.household_no LIMIT ? OFFSET ?`,
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
  const found = personsLike(inside.desk.db, ownOffice(inside.desk), input.search);
  const numbers = [...new Set(found.map((row) => row.household_no))];
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

/** One household; with `as_of`, as it had been stated by that day. */
export function household(
  inside: Within,
  input: { household_no: string; as_of?: string },
): HouseholdDetail | null {
  const { db } = inside.desk;
  const record = db.one<ListRecord>(`${LIST} FROM ${HEADED} WHERE h.household_no = ?`, input.household_no);
  const versions = db.all<VersionRecord>(
    `SELECT v.version, v.declaration, v.person_nos, v.effective_on, v.recorded_on, v.reason, v.seq,
       o.name AS officer_name FROM household_versions v
     LEFT JOIN officers o ON o.officer_id = v.officer AND o.office = ?
     WHERE v.household_no = ? AND v.recorded_on <= ? ORDER BY v.version DESC`,
    ownOffice(inside.desk),
    input.household_no,
    input.as_of ?? '9999-12-31',
  );
  const newest = versions[0];
  if (!record || !newest) return null;
  return {
    row: toRows(inside, [record])[0] as HouseholdRow,
    version: newest.version,
    declaration: JSON.parse(newest.declaration) as Declaration,
    person_nos: JSON.parse(newest.person_nos) as Record<string, string>,
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

interface PersonRecord {
  household_no: string;
  person_no: string;
  name: string;
  id_number: string | null;
  birth_date: string;
  village_code: string;
}

const PERSON = `SELECT p.household_no, p.person_no, p.name, p.id_number, p.birth_date, h.village_code
  FROM persons p JOIN households h ON h.household_no = p.household_no
  WHERE p.office = ? AND p.present = 1 AND p.household_no <> ?`;

interface Typed {
  household_no: string;
  id_number: string;
  name: string;
  birth_date: string;
  phone: string;
  account_no: string;
}

function* lookAlikes(db: ReadableDb, office: string, typed: Typed) {
  const own = typed.household_no;
  const by = (sql: string, ...values: string[]) =>
    db.all<PersonRecord>(`${PERSON} AND ${sql} LIMIT 20`, office, own, ...values);
  if (typed.id_number !== '') {
    const number = normaliseIdNumber(typed.id_number);
    yield { because: '身份证号相同', forbids: true, rows: by('p.id_number = ?', number) };
  }
  const name = normaliseName(typed.name);
  if (name.length >= 2 && typed.birth_date !== '') {
    const rows = by('p.pinyin = ? AND p.birth_date = ?', pinyinOf(name), typed.birth_date);
    const same = rows.filter((row) => comparableName(row.name) === comparableName(name));
    const alike = rows.filter((row) => !same.includes(row));
    yield { because: '姓名和出生日期相同', forbids: false, rows: same };
    yield { because: '姓名读音相同且出生日期相同', forbids: false, rows: alike };
  } else if (name.length >= 2) {
    yield { because: '姓名相同', forbids: false, rows: by('p.name = ?', name) };
  }
  if (typed.phone !== '') {
    yield { because: '联系电话相同', forbids: false, rows: by('h.phone = ?', typed.phone) };
  }
  if (typed.account_no !== '') {
    yield { because: '银行账号相同', forbids: false, rows: by('h.account_no = ?', typed.account_no) };
  }
}

/** People of other households like the one being typed, the strongest likeness first. */
export function duplicates(inside: Within, typed: Typed): DuplicateRow[] {
  const found = new Map<string, DuplicateRow>();
  for (const { because, forbids, rows } of lookAlikes(inside.desk.db, ownOffice(inside.desk), typed)) {
    for (const { village_code, ...row } of rows) {
      if (found.has(row.person_no)) continue;
      const village_name = findVillage(village_code)?.name ?? '';
      found.set(row.person_no, { ...row, village_name, because, forbids });
    }
  }
  return [...found.values()];
}
