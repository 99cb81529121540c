/** Ledger imprest facts: the reserve fund, stages to be paid from it, vouchers and reimbursements. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { findProgrammeMoney } from '../../../shared/ledger/data/programmes';
import type { ImprestStage, PayImprestFacts } from '../../../shared/ledger/pay-imprest';
import type { LinePayee } from '../../../shared/ledger/pay-line';
import type { ImprestVoucher } from '../../../shared/ledger/reimburse-imprest';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { balanceOf, lastClosed, officersInService, reserveBalances } from './ledger-books';
import { findPackInForce } from './policy';

function numbered(db: ReadableDb, office: string, letter: string, series: string, today: PlainDate) {
  const year = Number(today.slice(0, 4));
  return `${office}-${letter}-${year}-${String(nextOf(db, office, series, year)).padStart(4, '0')}`;
}

interface AwardRow extends LinePayee {
  award_no: string;
  programme: string;
  household_no: string;
  state: string;
}

function imprestAward(db: ReadableDb, awardNo: string | undefined): PayImprestFacts['award'] {
  const row = db.one<AwardRow>(
    `SELECT award_no, programme, household_no, state, payee_person AS person_no, payee_name AS name,
       payee_id_number AS id_number, holder_name, bank, account_no FROM awards WHERE award_no = ?`,
    awardNo ?? '',
  );
  if (!row) return null;
  const { award_no, programme, household_no, state, ...payee } = row;
  const stages = db.all<ImprestStage>(
    `SELECT stage, month, amount_fen, trace_hash, due_on, condition, paid_by FROM award_stages
     WHERE award_no = ? ORDER BY stage`,
    award_no,
  );
  return { award_no, programme, household_no, state, payee, stages };
}

/** A limit of the pack in force, fen; null where it sets none. */
function limitAt(
  db: ReadableDb,
  key: 'reserve.fixed' | 'reserve.cash_limit' | 'temp.reserve_single_limit',
  today: PlainDate,
): number | null {
  const pack = findPackInForce(db, today);
  return pack ? (parameterAt(pack, key, today)?.value ?? null) : null;
}

interface VoucherRow extends Omit<ImprestVoucher, 'papers_missing'> {
  papers_missing: number;
}

/** Vouchers by number; all of an office without numbers. */
export function findVouchers(
  db: ReadableDb,
  office: string,
  voucherNos?: readonly string[],
): ImprestVoucher[] {
  const chosen = voucherNos ? 'AND v.voucher_no IN (SELECT value FROM json_each(?))' : '';
  const values = voucherNos ? [JSON.stringify(voucherNos)] : [];
  return db
    .all<VoucherRow>(
      `SELECT v.voucher_no, v.award_no, a.payee_name AS name, v.programme, v.amount_fen,
         v.reimburse_no, s.supplement_due IS NOT NULL AND s.papers_on IS NULL AS papers_missing
       FROM vouchers v JOIN awards a ON a.award_no = v.award_no
         JOIN award_stages s ON s.award_no = v.award_no AND s.stage = v.stage
       WHERE v.office = ? ${chosen} ORDER BY v.voucher_no`,
      office,
      ...values,
    )
    .map((row) => ({ ...row, papers_missing: row.papers_missing === 1 }));
}

interface ClaimRow {
  reimburse_no: string;
  sum_fen: number;
  received_on: PlainDate | null;
  submitted_on: PlainDate;
}

function claimExpenses(db: ReadableDb, claim: string): { account: string; amount_fen: number }[] {
  const sums = new Map<string, number>();
  const rows = db.all<{ programme: string; amount_fen: number }>(
    `SELECT programme, sum(amount_fen) AS amount_fen FROM vouchers WHERE reimburse_no = ?
     GROUP BY programme ORDER BY programme`,
    claim,
  );
  for (const { programme, amount_fen } of rows) {
    const account = findProgrammeMoney(programme)?.expense ?? '';
    sums.set(account, (sums.get(account) ?? 0) + amount_fen);
  }
  return [...sums].map(([account, amount_fen]) => ({ account, amount_fen }));
}

export const imprestFacts: Facts<
  'fund' | 'drawCash' | 'payImprest' | 'reimburseImprest' | 'receiveImprest' | 'countCash'
> = {
  fund: (db, subject, { office, today }) => {
    const entered = db.one(
      'SELECT 1 AS x FROM fundings WHERE office = ? AND kind = ? AND document_no = ?',
      office,
      subject.kind ?? '',
      subject.document_no ?? '',
    );
    return {
      last_closed: lastClosed(db, office),
      reserve: reserveBalances(db, office),
      fixed_limit_fen: limitAt(db, 'reserve.fixed', today),
      entered: entered !== undefined,
    };
  },
  drawCash: (db, _subject, { office, today }) => ({
    last_closed: lastClosed(db, office),
    reserve: reserveBalances(db, office),
    cash_limit_fen: limitAt(db, 'reserve.cash_limit', today),
  }),
  payImprest: (db, subject, { office, today }) => ({
    award: imprestAward(db, subject.award_no),
    officers: officersInService(db, office, today),
    reserve: reserveBalances(db, office),
    single_limit_fen: limitAt(db, 'temp.reserve_single_limit', today),
    last_closed: lastClosed(db, office),
    next_voucher_no: numbered(db, office, 'V', 'voucher', today),
  }),
  reimburseImprest: (db, subject, { office, today }) => ({
    vouchers: findVouchers(db, office, subject.voucher_nos ?? []),
    next_reimburse_no: numbered(db, office, 'R', 'reimburse', today),
    last_closed: lastClosed(db, office),
  }),
  receiveImprest: (db, subject, { office }) => {
    const claim = db.one<ClaimRow>(
      `SELECT reimburse_no, sum_fen, received_on, submitted_on FROM reimbursements
       WHERE reimburse_no = ?`,
      subject.reimburse_no ?? '',
    );
    return {
      claim: claim ? { ...claim, expenses: claimExpenses(db, claim.reimburse_no) } : null,
      last_closed: lastClosed(db, office),
    };
  },
  countCash: (db, _subject, { office, today }) => ({
    cash_fen: balanceOf(db, office, '1001'),
    officers: officersInService(db, office, today),
    last_closed: lastClosed(db, office),
  }),
};
