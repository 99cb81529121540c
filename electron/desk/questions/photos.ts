/** Photo questions answered: the photos of a case, oldest first. */
import type { PhotoRow } from '../../../shared/assessment/photo-questions';
import type { Within } from '../session';

export function photos({ desk }: Within, { case_no }: { case_no: string }): PhotoRow[] {
  return desk.db
    .all<Omit<PhotoRow, 'kept'> & { kept: number }>(
      `SELECT p.hash, p.shows, p.taken_on, p.caption, coalesce(f.name, '') AS officer_name,
         b.hash IS NOT NULL AS kept
       FROM case_photos p
       LEFT JOIN officers f ON f.office = p.office AND f.officer_id = p.officer
       LEFT JOIN blobs b ON b.hash = p.hash
       WHERE p.case_no = ? ORDER BY p.taken_on, p.seq`,
      case_no,
    )
    .map((row) => ({ ...row, kept: row.kept === 1 }));
}
