/** Household facts: the latest statement of a household, and who else bears a number. */
import { comparableName } from '../../../shared/base/names';
import type { AlikePerson } from '../../../shared/household/alike';
import type { Declaration } from '../../../shared/household/declaration';
import type { SameNumber } from '../../../shared/household/fault';
import type { PlainDate } from '../../../shared/base/plain-date';
import { shapeOfName } from '../../../shared/household/look-alike';
import type { Affected, RegroupedHousehold } from '../../../shared/household/regroup';
import type { FormerPerson } from '../../../shared/household/register';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { findOffice } from './office';
import { findPackInForce } from './policy';

/** A household's facts as stated in one version. */
export interface StatedHousehold {
  version: number;
  declaration: Declaration;
  person_nos: Record<string, string>;
}

/** The newest statement; undefined for an unknown household. */
export function findHousehold(db: ReadableDb, householdNo: string): StatedHousehold | undefined {
  const row = db.one<{ version: number; declaration: string; person_nos: string }>(
    `SELECT version, declaration, person_nos FROM household_versions
     WHERE household_no = ? ORDER BY version DESC LIMIT 1`,
    householdNo,
  );
  if (!row) return undefined;
  return {
    version: row.version,
    declaration: JSON.parse(row.declaration) as Declaration,
    person_nos: JSON.parse(row.person_nos) as Record<string, string>,
  };
}

function othersWith(
  db: ReadableDb,
  office: string,
  declaration: Declaration | undefined,
  householdNo: string,
): SameNumber[] {
  const numbers = (declaration?.members ?? []).flatMap((member) => member.id_number ?? []);
  return numbers.flatMap((number) =>
    db.all<SameNumber>(
      `SELECT id_number, household_no, name FROM persons
       WHERE office = ? AND id_number = ? AND present = 1 AND household_no <> ?`,
      office,
      number,
      householdNo,
    ),
  );
}

/** People of other households who are like a newly stated member, one of the two without a number. */
function alikeWith(
  db: ReadableDb,
  office: string,
  declaration: Declaration | undefined,
  own: { household_no: string; keys: readonly string[] },
): AlikePerson[] {
  const fresh = (declaration?.members ?? []).filter(({ key }) => !own.keys.includes(key));
  return fresh.flatMap(({ name, birth_date, id_number }) =>
    db
      .all<{ name: string; household_no: string; id_number: string | null }>(
        `SELECT name, household_no, id_number FROM persons
         WHERE office = ? AND shape = ? AND birth_date = ? AND present = 1 AND household_no <> ?`,
        office,
        shapeOfName(name),
        birth_date,
        own.household_no,
      )
      .filter((row) => comparableName(row.name) === comparableName(name))
      .filter((row) => row.id_number === null || id_number === null)
      .map(({ household_no }) => ({ name, household_no })),
  );
}

/** People who bear one of the declared numbers and live in no household now. */
function formerWith(db: ReadableDb, office: string, declaration: Declaration | undefined) {
  const numbers = (declaration?.members ?? []).flatMap((member) => member.id_number ?? []);
  return numbers.flatMap((number) =>
    db.all<FormerPerson>(
      `SELECT id_number, person_no FROM persons
       WHERE office = ? AND id_number = ? AND present = 0 ORDER BY person_no LIMIT 1`,
      office,
      number,
    ),
  );
}

function nextHouseholdNo(db: ReadableDb, office: string): string {
  return `${office}-H-${String(nextOf(db, office, 'household')).padStart(6, '0')}`;
}

/** The household that this one went up into; null while it stands by itself. */
export function mergedInto(db: ReadableDb, householdNo: string): string | null {
  const sql = 'SELECT merged_into FROM households WHERE household_no = ?';
  return db.one<{ merged_into: string | null }>(sql, householdNo)?.merged_into ?? null;
}

/** The newest statement of a household that has not gone up into another. */
export function findStandingHousehold(
  db: ReadableDb,
  householdNo: string | undefined,
): StatedHousehold | undefined {
  if (householdNo === undefined || mergedInto(db, householdNo) !== null) return undefined;
  return findHousehold(db, householdNo);
}

/** Open cases and live awards of a household, with the person they are about. */
export function affectedBy(db: ReadableDb, householdNo: string, today: PlainDate): Affected[] {
  const pack = findPackInForce(db, today);
  type Found = Omit<Affected, 'programme_name' | 'people'> & { programme: string };
  const drawnBy = (no: string) =>
    db
      .all<{ person_no: string }>(
        'SELECT person_no FROM award_members WHERE award_no = ? AND to_month IS NULL ORDER BY person_no',
        no,
      )
      .map(({ person_no }) => person_no);
  const cases = db.all<Found>(
    `SELECT 'case' AS kind, case_no AS no, programme, applicant AS person_no,
       applicant_name AS person_name FROM cases
     WHERE household_no = ? AND state = 'open' ORDER BY case_no`,
    householdNo,
  );
  const awards = db.all<Found>(
    `SELECT 'award' AS kind, award_no AS no, programme, payee_person AS person_no,
       payee_name AS person_name FROM awards
     WHERE household_no = ? AND state = 'live' AND payment = 'monthly' ORDER BY award_no`,
    householdNo,
  );
  return [...cases, ...awards].map(({ programme, ...row }) => ({
    ...row,
    people: row.kind === 'award' ? drawnBy(row.no) : [],
    programme_name: pack?.programmes.find(({ code }) => code === programme)?.name ?? programme,
  }));
}

function regrouped(db: ReadableDb, householdNo: string | undefined, today: PlainDate): RegroupedHousehold | null {
  const known = findHousehold(db, householdNo ?? '');
  if (!known || householdNo === undefined) return null;
  const merged_into = mergedInto(db, householdNo);
  return { ...known, merged_into, affected: affectedBy(db, householdNo, today) };
}

export const householdFacts: Facts<'register' | 'update' | 'split' | 'merge'> = {
  split: (db, subject, { office, today }) => ({
    household: regrouped(db, subject.household_no, today),
    next_household_no: nextHouseholdNo(db, office),
  }),
  merge: (db, subject, { today }) => ({
    household: regrouped(db, subject.household_no, today),
    other: regrouped(db, subject.other_household_no, today),
  }),
  register: (db, subject, { office }) => ({
    others: othersWith(db, office, subject.members ? (subject as Declaration) : undefined, ''),
    alike: alikeWith(db, office, subject.members ? (subject as Declaration) : undefined, { household_no: '', keys: [] }),
    former: formerWith(db, office, subject.members ? (subject as Declaration) : undefined),
    next_household_no: nextHouseholdNo(db, office),
    next_person_no: nextOf(db, office, 'person'),
    demo: findOffice(db, office)?.demo === 1,
  }),
  update: (db, subject, { office }) => {
    const household_no = subject.household_no ?? '';
    const known = findHousehold(db, household_no);
    return {
      household: known
        ? { version: known.version, person_nos: known.person_nos, merged_into: mergedInto(db, household_no) }
        : null,
      others: othersWith(db, office, subject.declaration, household_no),
      alike: alikeWith(db, office, subject.declaration, { household_no, keys: Object.keys(known?.person_nos ?? {}) }),
      former: formerWith(db, office, subject.declaration),
      next_person_no: nextOf(db, office, 'person'),
      demo: findOffice(db, office)?.demo === 1,
    };
  },
};
