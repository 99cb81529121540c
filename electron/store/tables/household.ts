/** Household tables: facts by version, dated membership, and the search columns of persons. */
import { useNumber } from '../series';
import type { WritableDb } from '../database';
import type { EnteredOf, RoomTables } from '../table';
import { nameTailsDdl } from './name-tails';
import { layMemberships, state, type Stated } from './household-state';

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
  obligors TEXT NOT NULL,        -- JSON list: identity numbers of who must support its people
  registered_on TEXT NOT NULL,
  not_same TEXT,                 -- why somebody in it is not the one he is like
  merged_into TEXT                -- the household it went up into
) STRICT, WITHOUT ROWID;
CREATE INDEX households_list ON households (office, household_no);
CREATE INDEX households_village ON households (office, village_code, household_no);
CREATE INDEX households_account ON households (account_no) WHERE account_no IS NOT NULL;
CREATE INDEX households_address ON households (office, village_code, address);
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
  shape TEXT NOT NULL,           -- look-alike characters folded
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
CREATE INDEX persons_number ON persons (office, id_number, household_no); -- searched by a beginning, answered by the index alone
CREATE INDEX persons_name ON persons (office, name, household_no);
CREATE INDEX persons_initials ON persons (office, initials, household_no);
CREATE INDEX persons_pinyin ON persons (office, pinyin, birth_date, household_no);
CREATE INDEX persons_shape ON persons (office, shape);
CREATE INDEX persons_tail ON persons (office, id_reversed, household_no);
CREATE INDEX persons_household ON persons (household_no);
CREATE TABLE memberships (       -- who was in the household when, and how counted
  household_no TEXT NOT NULL,
  person_no TEXT NOT NULL,
  name TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('counted', 'not_counted', 'apart', 'unclear')),
  standing_reason TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT,                  -- first day without
  because TEXT NOT NULL,
  ended_because TEXT NOT NULL,
  PRIMARY KEY (household_no, person_no, from_date)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_person ON memberships (person_no);
${nameTailsDdl}`,
  enter: {
    register: (db, act) => {
      const { household_no, person_nos } = act.result;
      openHousehold(db, act, household_no);
      const { not_same, ...declaration } = act.payload;
      const stated = { effective_on: act.date, declaration, person_nos };
      state(db, { ...recorded(act), household_no, version: 1, ...stated, reason: '初次登记' });
      tellApart(db, household_no, not_same);
    },
    update: (db, act) => {
      const { household_no, effective_on, declaration, reason, not_same } = act.payload;
      const { version, person_nos } = act.result;
      const stated = { effective_on, declaration, person_nos, reason };
      state(db, { ...recorded(act), household_no, version, ...stated });
      tellApart(db, household_no, not_same);
    },
    split: (db, act) => {
      const { household_no, effective_on, reason } = act.payload;
      const { version, kept, left, new_household_no, moved_cases, moved_awards } = act.result;
      const common = { ...recorded(act), version, effective_on, reason: `分户：${reason}` };
      state(db, { ...common, household_no, ...kept });
      openHousehold(db, act, new_household_no);
      state(db, { ...common, household_no: new_household_no, ...left });
      for (const case_no of moved_cases) {
        db.runOne('UPDATE cases SET household_no = ? WHERE case_no = ?', new_household_no, case_no);
      }
      for (const award_no of moved_awards) {
        db.runOne('UPDATE awards SET household_no = ? WHERE award_no = ?', new_household_no, award_no);
      }
      narrowCases(db, [household_no, new_household_no]);
    },
    merge: (db, act) => {
      const { household_no, other_household_no, effective_on, reason } = act.payload;
      const { version, kept } = act.result;
      closeHousehold(db, act);
      state(db, {
        ...recorded(act),
        household_no,
        version,
        effective_on,
        ...kept,
        reason: `并户：${reason}`,
      });
      layMemberships(db, other_household_no, { on: effective_on, because: `并户：${reason}` });
      bringAlong(db, act);
    },
  },
};

type Recorded = Pick<Stated, 'office' | 'officer' | 'seq' | 'recorded_on'>;

function recorded({ office, officer, seq, date }: EnteredOf<'register' | 'update' | 'split' | 'merge'>): Recorded {
  return { office, officer, seq, recorded_on: date };
}

function openHousehold(db: WritableDb, act: EnteredOf<'register' | 'split'>, householdNo: string): void {
  useNumber(db, act.office, 'household');
  db.runOne(
    `INSERT INTO households (household_no, office, version, area, village_code, address, phone,
       head_person_no, members_count, account_no, obligors, registered_on)
     VALUES (?, ?, 0, '', '', '', '', '', 0, NULL, '[]', ?)`,
    householdNo,
    act.office,
    act.date,
  );
}

/** Its people leave before they are stated elsewhere; its account and telephone are no longer found. */
function closeHousehold(db: WritableDb, act: EnteredOf<'merge'>): void {
  const { household_no, other_household_no } = act.payload;
  db.runOne(
    `UPDATE households SET merged_into = ?, members_count = 0, account_no = NULL, phone = ''
     WHERE household_no = ?`,
    household_no,
    other_household_no,
  );
  db.run('UPDATE persons SET present = 0 WHERE household_no = ?', other_household_no);
}

/** Keeps why somebody of the household is not the person elsewhere who is like him. */
function tellApart(db: WritableDb, householdNo: string, said: string | null | undefined): void {
  if (typeof said !== 'string') return;
  db.runOne('UPDATE households SET not_same = ? WHERE household_no = ?', said, householdNo);
}

/** An open case is about the people of its own household: who lives elsewhere now may apply for himself. */
function narrowCases(db: WritableDb, households: readonly string[]): void {
  for (const household_no of households) {
    db.run(
      `DELETE FROM case_persons WHERE open = 1
         AND case_no IN (SELECT case_no FROM cases WHERE household_no = ? AND state = 'open')
         AND person_no NOT IN (SELECT person_no FROM persons WHERE household_no = ? AND present = 1)`,
      household_no,
      household_no,
    );
  }
}

/** Cases and awards go with the people; what stood under a joined person stands under the true record. */
function bringAlong(db: WritableDb, act: EnteredOf<'merge'>): void {
  const { household_no } = act.payload;
  const { keys, joined_persons, moved_cases, moved_awards } = act.result;
  for (const case_no of moved_cases) {
    const row = db.one<{ key: string }>('SELECT applicant_key AS key FROM cases WHERE case_no = ?', case_no);
    db.runOne(
      'UPDATE cases SET household_no = ?, applicant_key = ? WHERE case_no = ?',
      household_no,
      keys[row?.key ?? ''] ?? '',
      case_no,
    );
  }
  for (const award_no of moved_awards) {
    db.runOne('UPDATE awards SET household_no = ? WHERE award_no = ?', household_no, award_no);
  }
  for (const [person, true_person] of Object.entries(joined_persons)) {
    db.run('UPDATE cases SET applicant = ? WHERE applicant = ?', true_person, person);
    db.run('UPDATE awards SET payee_person = ? WHERE payee_person = ?', true_person, person);
    for (const table of ['case_persons', 'award_members']) {
      db.run(`UPDATE OR IGNORE ${table} SET person_no = ? WHERE person_no = ?`, true_person, person);
    }
  }
}
