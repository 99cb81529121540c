/** Compose recovery: the demand notice of the newest decision to recover on an award of the case. */
import type { Recover, Recovering } from '../../../shared/ledger/recover';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { recoveryNotice } from '../../../shared/notice/content/recovery-notice';
import { legalBasis } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { frameOf } from './letterhead';
import { actAt, remedyOf, type Material } from './material';

/** Where the newest demand on an award of the case stands in the docket; null when none was made. */
export function demandSeq(db: ReadableDb, caseNo: string): number | null {
  const row = db.one<{ seq: number | null }>(
    `SELECT max(d.seq) AS seq FROM demands d JOIN awards a ON a.award_no = d.award_no
     WHERE a.case_no = ?`,
    caseNo,
  );
  return row?.seq ?? null;
}

export function composeRecovery(material: Material): PaperContent | null {
  const { db, office, case_no, record, row, pack } = material;
  const demand = actAt<Recover, Recovering>(material, demandSeq(db, case_no));
  if (!demand) return null;
  const { text, due_on, pay_to } = demand.payload;
  return recoveryNotice({
    frame: frameOf(db, office, demand.date),
    applicant_name: record.applicant_name,
    programme_name: material.programme_name,
    reasons: [text],
    legal_basis: legalBasis(pack, row.code, 'recover', demand.date) ?? row.basis,
    remedy: remedyOf(material),
    months: demand.result.months.map(({ month, paid_fen, amount_fen }) => ({
      month,
      paid_fen,
      entitled_fen: paid_fen - amount_fen,
    })),
    due_on,
    account: pay_to,
  });
}
