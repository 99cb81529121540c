/** Household facts: the latest statement of a household, and who else bears a number. */
import type { Declaration } from '../../../shared/household/declaration';
import type { SameNumber } from '../../../shared/household/fault';
import type { FormerPerson } from '../../../shared/household/register';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { findOffice } from './office';

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

export const householdFacts: Facts<'register' | 'update'> = {
  register: (db, subject, { office }) => ({
    others: othersWith(db, office, subject.members ? (subject as Declaration) : undefined, ''),
    former: formerWith(db, office, subject.members ? (subject as Declaration) : undefined),
    next_household_no: `${office}-H-${String(nextOf(db, office, 'household')).padStart(6, '0')}`,
    next_person_no: nextOf(db, office, 'person'),
    demo: findOffice(db, office)?.demo === 1,
  }),
  update: (db, subject, { office }) => {
    const household_no = subject.household_no ?? '';
    const known = findHousehold(db, household_no);
    return {
      household: known ? { version: known.version, person_nos: known.person_nos } : null,
      others: othersWith(db, office, subject.declaration, household_no),
      former: formerWith(db, office, subject.declaration),
      next_person_no: nextOf(db, office, 'person'),
      demo: findOffice(db, office)?.demo === 1,
    };
  },
};
