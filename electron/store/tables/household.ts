/** Household tables: facts by version, dated membership, and the search columns of persons. */
import type { Declaration } from '../../../shared/household/declaration';
import { headOf } from '../../../shared/household/declaration';
import type { WritableDb } from '../database';
import { pinyinInitials, pinyinOf } from '../pinyin';
import { useNumber } from '../series';
import type { RoomTables } from '../table';
import { nameTailsDdl, stateTails } from './name-tails';

export const householdTables: RoomTables = {
  room: 'household',
  tables: ['households', 'household_versions', 'persons', 'name_tails', 'memberships'],
  ddl: `
CREATE TABLE households (
  household_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  version INTEGER NOT NULL,
  area TEXT NOT NULL,
  village_code TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  head_person_no TEXT NOT NULL,
  members_count INTEGER NOT NULL, -- counted ones
  account_no TEXT,
  registered_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX households_list ON households (office, household_no);
CREATE INDEX households_village ON households (office, village_code, household_no);
CREATE INDEX households_account ON households (account_no) WHERE account_no IS NOT NULL;
CREATE INDEX households_phone ON households (phone) WHERE phone <> '';
CREATE TABLE household_versions ( -- facts as stated on a day; nothing is overwritten
  household_no TEXT NOT NULL,
  version INTEGER NOT NULL,
  effective_on TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  declaration TEXT NOT NULL,     -- JSON
  person_nos TEXT NOT NULL,      -- JSON: person number by member key
  officer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (household_no, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE persons (
  person_no TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  household_no TEXT NOT NULL,
  member_key TEXT NOT NULL,
  name TEXT NOT NULL,
  pinyin TEXT NOT NULL,          -- for sound-alike names
  initials TEXT NOT NULL,        -- zm for 周明
  id_number TEXT,
  id_reversed TEXT,              -- finds numbers by their tail
  birth_date TEXT NOT NULL,
  sex TEXT NOT NULL,
  phone TEXT NOT NULL,
  card_until TEXT,               -- last day of the disability card
  school_until TEXT,
  present INTEGER NOT NULL       -- 0 once the person has left the household
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX persons_id ON persons (office, id_number) WHERE id_number IS NOT NULL AND present = 1;
CREATE INDEX persons_number ON persons (office, id_number); -- by a beginning of the number
CREATE INDEX persons_name ON persons (office, name);
CREATE INDEX persons_initials ON persons (office, initials);
CREATE INDEX persons_pinyin ON persons (office, pinyin, birth_date);
CREATE INDEX persons_tail ON persons (office, id_reversed);
CREATE INDEX persons_household ON persons (household_no);
CREATE TABLE memberships (       -- who was in the household when
  household_no TEXT NOT NULL,
  person_no TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,                  -- first day apart
  PRIMARY KEY (household_no, person_no, from_date)
) STRICT, WITHOUT ROWID;
${nameTailsDdl}`,
  enter: {
    register: (db, act) => {
      const { household_no, person_nos } = act.result;
      useNumber(db, act.office, 'household');
      const stated: Stated = {
        household_no,
        office: act.office,
        version: 1,
        effective_on: act.date,
        recorded_on: act.date,
        declaration: act.payload,
        person_nos,
        officer: act.officer,
        seq: act.seq,
        reason: '初次登记',
      };
      db.runOne(
        `INSERT INTO households (household_no, office, version, area, village_code, address, phone,
           head_person_no, members_count, account_no, registered_on)
         VALUES (?, ?, 0, '', '', '', '', '', 0, NULL, ?)`,
        household_no,
        act.office,
        act.date,
      );
      state(db, stated);
    },
    update: (db, act) => {
      const { household_no, effective_on, declaration, reason } = act.payload;
      const { version, person_nos } = act.result;
      const { office, officer, seq, date: recorded_on } = act;
      state(db, {
        household_no,
        office,
        version,
        effective_on,
        recorded_on,
        declaration,
        person_nos,
        officer,
        seq,
        reason,
      });
    },
  },
};

interface Stated {
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

function state(db: WritableDb, stated: Stated): void {
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
       head_person_no = ?, members_count = ?, account_no = ? WHERE household_no = ?`,
    stated.version,
    declaration.area,
    declaration.village_code,
    declaration.address,
    declaration.phone,
    person_nos[headOf(declaration).key] ?? '',
    declaration.members.filter((member) => member.counted === true).length,
    declaration.account?.account_no ?? null,
    household_no,
  );
  statePersons(db, stated);
}

function statePersons(db: WritableDb, stated: Stated): void {
  const { household_no, effective_on, person_nos } = stated;
  const now = new Set(Object.values(person_nos));
  const before = db.all<{ person_no: string }>(
    'SELECT person_no FROM persons WHERE household_no = ? AND present = 1',
    household_no,
  );
  for (const { person_no } of before.filter((row) => !now.has(row.person_no))) {
    db.runOne('UPDATE persons SET present = 0 WHERE person_no = ?', person_no);
    db.run(
      `UPDATE memberships SET to_date = ?
       WHERE household_no = ? AND person_no = ? AND to_date IS NULL`,
      effective_on,
      household_no,
      person_no,
    );
  }
  const known = new Set(before.map((row) => row.person_no));
  for (const member of stated.declaration.members) {
    statePerson(db, stated, member, known.has(person_nos[member.key] ?? ''));
  }
}

function statePerson(
  db: WritableDb,
  stated: Stated,
  member: Declaration['members'][number],
  known: boolean,
): void {
  const person_no = stated.person_nos[member.key] ?? '';
  const id_number = member.id_number;
  const stood = db.one<{ name: string }>('SELECT name FROM persons WHERE person_no = ?', person_no);
  if (!known) {
    if (!stood) useNumber(db, stated.office, 'person');
    db.runOne(
      `INSERT INTO memberships (household_no, person_no, from_date, to_date) VALUES (?, ?, ?, NULL)
       ON CONFLICT (household_no, person_no, from_date) DO UPDATE SET to_date = NULL`,
      stated.household_no,
      person_no,
      stated.effective_on,
    );
  }
  stateTails(db, { office: stated.office, person_no, name: member.name }, stood?.name ?? null);
  db.runOne(
    `INSERT INTO persons (person_no, office, household_no, member_key, name, pinyin, initials,
       id_number, id_reversed, birth_date, sex, phone, card_until, school_until, present)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (person_no) DO UPDATE SET household_no = excluded.household_no,
       member_key = excluded.member_key, name = excluded.name, pinyin = excluded.pinyin,
       initials = excluded.initials, id_number = excluded.id_number,
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
    id_number,
    id_number === null ? null : [...id_number].reverse().join(''),
    member.birth_date,
    member.sex,
    member.phone,
    member.card_until ?? null,
    member.school_until ?? null,
  );
}
