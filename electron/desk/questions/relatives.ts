/** Relative answers: the register of near relatives, newest first. */
import type { Page } from '../../../shared/base/question';
import type { RelativeRow } from '../../../shared/office/relative';
import { ownOffice } from '../desk';
import { RELATIVE } from '../facts/relative';
import type { Within } from '../session';

function relatives({ desk }: Within, asked: { offset: number; limit: number }): Page<RelativeRow> {
  const office = ownOffice(desk);
  const total = desk.db.one<{ n: number }>('SELECT count(*) AS n FROM relatives WHERE office = ?', office);
  const rows = desk.db.all<RelativeRow>(
    `SELECT ${RELATIVE} FROM relatives r WHERE r.office = ?
     ORDER BY r.relative_no DESC LIMIT ? OFFSET ?`,
    office,
    asked.limit,
    asked.offset,
  );
  return { total: total?.n ?? 0, rows };
}

export const officeAnswers = { relatives };
