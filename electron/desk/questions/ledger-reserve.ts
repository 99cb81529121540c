/** Reserve question: the imprest fund with what is to be paid, vouchers, reimbursements and counts. */
import { formatFen } from '../../../shared/base/money';
import type {
  CashCountRow,
  ClaimRow,
  ImprestPayableRow,
  ReserveView,
  VoucherRow,
} from '../../../shared/ledger/book-rows';
import { programmeMoney } from '../../../shared/ledger/data/programmes';
import { reserveHolds, reserveSum } from '../../../shared/ledger/reserve';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { reserveBalances } from '../facts/ledger-books';
import type { Within } from '../session';

const MOST = 200;

/** Stages that were decided and can be paid from the reserve, oldest first. */
function payable(db: ReadableDb, office: string): ImprestPayableRow[] {
  const programmes = programmeMoney.filter((row) => row.way !== 'batch').map((row) => row.programme);
  return db.all<ImprestPayableRow>(
    `SELECT a.award_no, s.stage, a.payee_name AS name, a.payee_id_number AS id_number, a.programme,
       s.amount_fen, s.decided_on, s.supplement_due, s.due_on, s.condition
     FROM award_stages s JOIN awards a ON a.award_no = s.award_no
     WHERE a.office = ? AND s.paid_by IS NULL AND a.state <> 'stopped'
       AND a.programme IN (SELECT value FROM json_each(?))
     ORDER BY coalesce(s.due_on, s.decided_on), a.award_no, s.stage LIMIT ${MOST}`,
    office,
    JSON.stringify(programmes),
  );
}

function vouchers(db: ReadableDb, office: string): VoucherRow[] {
  const rows = db.all<Omit<VoucherRow, 'papers_missing'> & { papers_missing: number }>(
    `SELECT v.voucher_no, v.award_no, v.stage, a.payee_name AS name, v.amount_fen, v.way, v.paid_on,
       coalesce(o.name, '') AS cashier_name, v.second_officer, v.reimburse_no,
       s.supplement_due IS NOT NULL AND s.papers_on IS NULL AS papers_missing
     FROM vouchers v JOIN awards a ON a.award_no = v.award_no
       JOIN award_stages s ON s.award_no = v.award_no AND s.stage = v.stage
       LEFT JOIN officers o ON o.office = v.office AND o.officer_id = v.cashier
     WHERE v.office = ? ORDER BY v.reimburse_no IS NOT NULL, v.voucher_no DESC LIMIT ${MOST}`,
    office,
  );
  return rows.map((row) => ({ ...row, papers_missing: row.papers_missing === 1 }));
}

function claims(db: ReadableDb, office: string): ClaimRow[] {
  return db.all<ClaimRow>(
    `SELECT r.reimburse_no, r.sum_fen, r.submitted_on, r.received_on,
       (SELECT count(*) FROM vouchers v
          WHERE v.office = r.office AND v.reimburse_no = r.reimburse_no) AS vouchers
     FROM reimbursements r WHERE r.office = ?
     ORDER BY r.received_on IS NOT NULL, r.reimburse_no DESC LIMIT ${MOST}`,
    office,
  );
}

function counts(db: ReadableDb, office: string): CashCountRow[] {
  return db.all<CashCountRow>(
    `SELECT c.counted_on, c.book_fen, c.counted_fen, c.counted_fen - c.book_fen AS difference_fen,
       coalesce(o.name, '') AS cashier_name, c.second_officer, c.note
     FROM cash_counts c LEFT JOIN officers o ON o.office = c.office AND o.officer_id = c.cashier
     WHERE c.office = ? ORDER BY c.seq DESC LIMIT ${MOST}`,
    office,
  );
}

/** The invariant in words, with its parts. */
export function reserveSentence(db: ReadableDb, office: string): string {
  const reserve = reserveBalances(db, office);
  const parts = [
    ['现金', reserve.cash_fen],
    ['存款', reserve.bank_fen],
    ['待报销', reserve.vouchers_fen],
    ['报销在途', reserve.in_transit_fen],
    ['借支', reserve.advances_fen],
    ['短款', reserve.shortage_fen],
  ] as const;
  const shown = parts.filter(([, fen]) => fen !== 0).map(([name, fen]) => `${name}${formatFen(fen)}`);
  const sum = formatFen(reserveSum(reserve));
  const fixed = formatFen(reserve.fixed_fen);
  const holds = reserveHolds(reserve) ? '等于' : '不等于';
  if (reserve.fixed_fen === 0 && shown.length === 0) return '尚未收到区拨备用金。';
  return `备用金${shown.join('＋') || '0.00'}＝${sum}元，${holds}区拨定额${fixed}元。`;
}

/** 备用金: always with its sentence. */
export function reserve(inside: Within, _input: object): ReserveView {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const balances = reserveBalances(db, office);
  return {
    ...balances,
    holds: reserveHolds(balances),
    sentence: reserveSentence(db, office),
    payable: payable(db, office),
    vouchers: vouchers(db, office),
    claims: claims(db, office),
    counts: counts(db, office),
  };
}
