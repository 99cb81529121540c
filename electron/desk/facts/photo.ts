/** Photo facts: whether the pictures are kept, and which photos the case has. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { ReadableDb } from '../../store/database';
import { keptOf } from '../../store/blobs';
import { findCase } from './case';
import type { Facts } from './fact';

/** How many photos of its public notice a case has since the day of posting. */
export function countPhotos(db: ReadableDb, caseNo: string, postedOn: PlainDate): number {
  const row = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM case_photos WHERE case_no = ? AND shows = 'posting' AND taken_on >= ?`,
    caseNo,
    postedOn,
  );
  return row?.n ?? 0;
}

export const photoFacts: Facts<'attach'> = {
  attach: (db, subject) => ({
    case: findCase(db, subject.case_no),
    kept: keptOf(db, (subject.photos ?? []).map(({ hash }) => hash)),
    attached: db
      .all<{ hash: string }>('SELECT hash FROM case_photos WHERE case_no = ?', subject.case_no ?? '')
      .map(({ hash }) => hash),
  }),
};
