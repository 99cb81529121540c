/** Household state: enters one statement of a household's facts into all its tables. */
import type { Declaration } from '../../../shared/household/declaration';
import { headOf } from '../../../shared/household/declaration';
import { shapeOfName } from '../../../shared/household/look-alike';
import { membershipsOf, type Statement } from '../../../shared/household/membership';
import type { ReadableDb, WritableDb } from '../database';
import { pinyinInitials, pinyinOf } from '../pinyin';
import { stateTails, type Tailed } from './name-tails';
import { useNumber } from '../series';

export interface Stated {
  household_no: string;
  office: string;
  version: number;
  effective_on: string;
  recorded_on: string;
  declaration: Declaration;
  person_nos: Record<string, string>;
  officer: string;
  seq: number;
  reason: string;
}

/** A household's facts from a day on: the version, the household's row, its persons and their stretches of days. */
export function state(db: WritableDb, stated: Stated): void {
  const { declaration, person_nos, household_no } = stated;
  db.runOne(
    `INSERT INTO household_versions (household_no, version, effective_on, recorded_on, declaration,
       person_nos, officer, seq, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    household_no,
    stated.version,
    stated.effective_on,
    stated.recorded_on,
    JSON.stringify(declaration),
    JSON.stringify(person_nos),
    stated.officer,
    stated.seq,
    stated.reason,
  );
  db.runOne(
    `UPDATE households SET version = ?, area = ?, village_code = ?, address = ?, phone = ?,
       head_person_no = ?, members_count = ?, account_no = ?, obligors = ? WHERE household_no = ?`,
    stated.version,
    declaration.area,
    declaration.village_code,
    declaration.address,
    declaration.phone,
    person_nos[headOf(declaration).key] ?? '',
    declaration.members.filter((member) => member.counted === true).length,
    declaration.account?.account_no ?? null,
    JSON.stringify(declaration.obligors.flatMap(({ id_number }) => id_number ?? [])),
    household_no,
  );
  statePersons(db, stated);
}

function statePersons(db: WritableDb, stated: Stated): void {
  const { household_no, person_nos } = stated;
  const now = new Set(Object.values(person_nos));
  const before = db.all<{ person_no: string }>(
    'SELECT person_no FROM persons WHERE household_no = ? AND present = 1',
    household_no,
  );
  for (const { person_no } of before.filter((row) => !now.has(row.person_no))) {
    db.runOne('UPDATE persons SET present = 0 WHERE person_no = ?', person_no);
  }
  for (const member of stated.declaration.members) statePerson(db, stated, member);
  layMemberships(db, household_no);
}

function statePerson(
  db: WritableDb,
  stated: Stated,
  member: Declaration['members'][number],
): void {
  const person_no = stated.person_nos[member.key] ?? '';
  const id_number = member.id_number;
  const stood = db.one<Tailed>('SELECT name, household_no FROM persons WHERE person_no = ?', person_no);
  if (!stood) useNumber(db, stated.office, 'person');
  const { office, household_no } = stated;
  stateTails(db, { office, person_no, name: member.name, household_no }, stood ?? null);
  db.runOne(
    `INSERT INTO persons (person_no, office, household_no, member_key, name, pinyin, initials, shape,
       id_number, id_reversed, birth_date, sex, phone, card_until, school_until, present)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (person_no) DO UPDATE SET household_no = excluded.household_no,
       member_key = excluded.member_key, name = excluded.name, pinyin = excluded.pinyin,
       initials = excluded.initials, shape = excluded.shape, id_number = excluded.id_number,
       id_reversed = excluded.id_reversed, birth_date = excluded.birth_date, sex = excluded.sex,
       phone = excluded.phone, card_until = excluded.card_until,
       school_until = excluded.school_until, present = 1`,
    person_no,
    stated.office,
    stated.household_no,
    member.key,
    member.name,
    pinyinOf(member.name),
    pinyinInitials(member.name),
    shapeOfName(member.name),
    id_number,
    id_number === null ? null : [...id_number].reverse().join(''),
    member.birth_date,
    member.sex,
    member.phone,
    member.card_until ?? null,
    member.school_until ?? null,
  );
}

interface VersionRow {
  version: number;
  effective_on: string;
  reason: string;
  declaration: string;
  person_nos: string;
}

/** A household's statements in the order in which they were made. */
function statementsOf(db: ReadableDb, householdNo: string): Statement[] {
  return db
    .all<VersionRow>(
      `SELECT version, effective_on, reason, declaration, person_nos FROM household_versions
       WHERE household_no = ? ORDER BY version`,
      householdNo,
    )
    .map((row) => ({
      ...row,
      declaration: JSON.parse(row.declaration) as Declaration,
      person_nos: JSON.parse(row.person_nos) as Record<string, string>,
    }));
}

/** Lays the household's stretches of days anew: a statement that reaches back changes earlier ones. */
export function layMemberships(
  db: WritableDb,
  householdNo: string,
  ended: { on: string; because: string } | null = null,
): void {
  db.run('DELETE FROM memberships WHERE household_no = ?', householdNo);
  for (const span of membershipsOf(statementsOf(db, householdNo), ended)) {
    db.runOne(
      `INSERT INTO memberships (household_no, person_no, name, standing, standing_reason, from_date,
         to_date, because, ended_because) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      householdNo,
      span.person_no,
      span.name,
      span.standing,
      span.standing_reason,
      span.from,
      span.to,
      span.because,
      span.ended_because,
    );
  }
}
