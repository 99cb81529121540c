/** Paper rounds: papers not yet printed or served, by village. */
import { shortVillageName } from '../../../shared/base/region';
import type { PaperRound } from '../../../shared/notice/round-questions';
import { ownOffice } from '../desk';
import type { Within } from '../session';

export function paperRounds({ desk }: Within): PaperRound[] {
  const office = ownOffice(desk);
  const rows = desk.db.all<Omit<PaperRound, 'village_name'>>(
    `SELECT h.village_code, sum(w.unprinted) AS unprinted, sum(w.unserved) AS unserved FROM (
       SELECT case_no, 1 AS unprinted, 0 AS unserved FROM notices
         WHERE office = ? AND state = 'in_force' AND prints = 0
       UNION ALL SELECT case_no, 0, 1 FROM notices
         WHERE office = ? AND state = 'in_force' AND served_on IS NULL) w
     JOIN cases c ON c.case_no = w.case_no JOIN households h ON h.household_no = c.household_no
     GROUP BY h.village_code ORDER BY h.village_code`,
    office,
    office,
  );
  return rows.map((row) => ({ ...row, village_name: shortVillageName(row.village_code) }));
}
