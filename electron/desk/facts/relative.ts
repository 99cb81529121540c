/** Relative facts: the register of near relatives, and which of them live in a household. */
import { normaliseIdNumber } from '../../../shared/base/id-number';
import type { RelativeRow } from '../../../shared/office/relative';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';

/** Columns of a row as screens and cases see it. */
export const RELATIVE = `r.relative_no, r."of", r.officer_id, r.name, r.kinship, r.person_name,
  r.declared_on, r.filed_on`;

/** Registered relations of the people who live in the household now, and of cadres among them. */
export function relativesIn(db: ReadableDb, householdNo: string): RelativeRow[] {
  return db.all<RelativeRow>(
    `SELECT ${RELATIVE} FROM persons p JOIN relatives r ON r.person_id_number = p.id_number
     WHERE p.household_no = ? AND p.present = 1
     UNION SELECT ${RELATIVE} FROM persons p JOIN relatives r ON r.id_number = p.id_number
     WHERE p.household_no = ? AND p.present = 1 ORDER BY 1`,
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
