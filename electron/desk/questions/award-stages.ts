/** Award stages question: the parts in which single aid was planned, and which of them are paid. */
import type { AwardStageRow } from '../../../shared/award/rows';
import type { ReadableDb } from '../../store/database';

/** Empty for aid that is paid at once or monthly. */
export function stageRows(db: ReadableDb, awardNo: string): AwardStageRow[] {
  const rows = db.all<Omit<AwardStageRow, 'paid'> & { paid: number }>(
    `SELECT stage, due_on, condition, paid_by IS NOT NULL AS paid, amount_fen FROM award_stages
     WHERE award_no = ? AND due_on IS NOT NULL ORDER BY stage`,
    awardNo,
  );
  return rows.map((row) => ({ ...row, paid: row.paid === 1 }));
}
