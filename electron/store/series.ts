/** Series: gap-free numbers per office, name and year, drawn only inside the write door. */
import type { ReadableDb, WritableDb } from './database';

/** The next number of a series (1 for a new one); reading does not use it up. */
export function nextOf(db: ReadableDb, office: string, name: string, year = 0): number {
  const row = db.one<{ last: number }>(
    'SELECT last FROM series WHERE office = ? AND name = ? AND year = ?',
    office,
    name,
    year,
  );
  return (row?.last ?? 0) + 1;
}

/** Records that a number was used; tables call this while entering the act that drew it. */
export function useNumber(db: WritableDb, office: string, name: string, year = 0): void {
  db.runOne(
    `INSERT INTO series (office, name, year, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (office, name, year) DO UPDATE SET last = last + 1`,
    office,
    name,
    year,
  );
}
