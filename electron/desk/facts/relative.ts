/** Relative facts: the register of near relatives, and which of them live in a household. */
import { normaliseIdNumber } from '../../../shared/base/id-number';
import type { RelativeRow } from '../../../shared/office/relative';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';

/** Columns of a row as screens and cases see it. */
export const RELATIVE = `r.relative_no, r."of", r.officer_id, r.name, r.kinship, r.person_name,
  r.declared_on, r.filed_on`;

/** Numbers of those who live in the household now, and of who must support them by its last statement. */
const CONCERNED = `concerned (id_number) AS (
  SELECT id_number FROM persons WHERE household_no = ? AND present = 1
  UNION SELECT o.value FROM households h, json_each(h.obligors) o WHERE h.household_no = ?)`;

/** Registered relations of the people concerned, and of officers and cadres among them. */
export function relativesIn(db: ReadableDb, householdNo: string): RelativeRow[] {
  return db.all<RelativeRow>(
    `WITH ${CONCERNED}
     SELECT ${RELATIVE} FROM concerned c CROSS JOIN relatives r ON r.person_id_number = c.id_number
     UNION SELECT ${RELATIVE} FROM concerned c CROSS JOIN relatives r ON r.id_number = c.id_number ORDER BY 1`,
    householdNo,
    householdNo,
  );
}

export const relativeFacts: Facts<'declareRelative' | 'fileRelative'> = {
  declareRelative: (db, subject, { office }) => {
    const { officer_id, id_number = '', person_id_number = '' } = subject;
    const n = String(nextOf(db, office, 'relative')).padStart(4, '0');
    const known = 'SELECT 1 AS x FROM officers WHERE office = ? AND officer_id = ?';
    return {
      officer_known: db.one(known, office, officer_id ?? '') !== undefined,
      same:
        db.one<{ relative_no: string }>(
          'SELECT relative_no FROM relatives WHERE person_id_number = ? AND id_number = ? AND office = ?',
          normaliseIdNumber(person_id_number),
          normaliseIdNumber(id_number),
          office,
        )?.relative_no ?? null,
      next_relative_no: `${office}-J-${n}`,
    };
  },
  fileRelative: (db, subject) => ({
    relative:
      db.one<RelativeRow>(
        `SELECT ${RELATIVE} FROM relatives r WHERE r.relative_no = ?`,
        subject.relative_no ?? '',
      ) ?? null,
  }),
};
