/** Ledger month as facts: everything that closing, signing for exceptions and reopening ask for. */
import { addMonths, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import type { Post } from '../../../shared/base/posts';
import type { BatchState } from '../../../shared/ledger/batch';
import type {
  AccountSum,
  CloseMonthFacts,
  OverdueAdvance,
} from '../../../shared/ledger/close-month';
import type { ReadableDb } from '../../store/database';
import { headOf } from '../../store/docket';
import type { Facts } from './fact';
import { barringClues } from './clues';
import { lastClosed, reserveBalances } from './ledger-books';
import { countMoneyRows, moneyRows, moneyTotals } from './ledger-equation';

/** Months whose lines a close must look at: its own and those its batches reached back to. */
function monthsTouched(db: ReadableDb, office: string, month: PlainMonth): PlainMonth[] {
  const rows = db.all<{ month: PlainMonth }>(
    `SELECT DISTINCT p.month FROM pay_lines p JOIN batches b ON b.batch_no = p.batch_no
     WHERE p.office = ? AND b.month = ? AND p.month < ?
     UNION SELECT DISTINCT a.due_from FROM awards a JOIN award_levels l ON l.award_no = a.award_no
       AND l.amount_fen > 0 AND l.from_month <= a.due_from
       AND (l.until_month IS NULL OR l.until_month >= a.due_from)
     WHERE a.office = ? AND a.payment = 'monthly' AND a.due_from < ? AND a.suspended_from IS NULL`,
    office,
    month,
    month,
    office,
    month,
  );
  return [...rows.map((row) => row.month), month];
}

function failingOf(db: ReadableDb, office: string, month: PlainMonth): CloseMonthFacts['failing'] {
  const page = { failing: true, search: '', offset: 0, limit: 1 };
  let count = 0;
  let first = '';
  for (const one of monthsTouched(db, office, month)) {
    const found = countMoneyRows(db, office, one, page);
    if (found > 0 && first === '') first = moneyRows(db, office, one, page)[0]?.message ?? '';
    count += found;
  }
  return { count, first };
}

/** Accounts whose kept balance is not the sum of their postings. */
export function driftedAccounts(db: ReadableDb, office: string): string[] {
  return db
    .all<{ account: string }>(
      `SELECT DISTINCT account FROM (
         SELECT account, party, debit_fen, credit_fen FROM balances WHERE office = ?
         UNION ALL
         SELECT account, party, -sum(debit_fen), -sum(credit_fen) FROM postings
           WHERE office = ? GROUP BY account, party)
       GROUP BY account, party HAVING sum(debit_fen) <> 0 OR sum(credit_fen) <> 0
       ORDER BY account`,
      office,
      office,
    )
    .map((row) => row.account);
}

/** Sums of postings up to the end of a month (all of them without one), by account. */
export function accountSums(db: ReadableDb, office: string, month?: PlainMonth): AccountSum[] {
  return db.all<AccountSum>(
    `SELECT account, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen FROM postings
     WHERE office = ? AND month <= ? GROUP BY account ORDER BY account`,
    office,
    month ?? '9999-12',
  );
}

/** Advances whose papers are overdue on a day. */
export function overdueAdvances(db: ReadableDb, office: string, today: PlainDate): OverdueAdvance[] {
  return db.all<OverdueAdvance>(
    `SELECT a.award_no, a.payee_name AS name, s.amount_fen, s.supplement_due
     FROM award_stages s JOIN awards a ON a.award_no = s.award_no
     WHERE a.office = ? AND s.papers_on IS NULL AND s.supplement_due < ?
     ORDER BY s.supplement_due, a.award_no`,
    office,
    today,
  );
}

/** Who signed for exactly these overdue advances in this month. */
export function exceptionSignatures(
  db: ReadableDb,
  office: string,
  month: PlainMonth,
  awardNos: readonly string[],
): { post: Post; officer_id: string }[] {
  return db.all(
    `SELECT post, officer AS officer_id FROM month_signatures
     WHERE office = ? AND month = ? AND award_nos = ?`,
    office,
    month,
    JSON.stringify([...awardNos].sort()),
  );
}

/** Returned money without any reason. */
export function unexplainedReturns(
  db: ReadableDb,
  office: string,
): { line_no: string; name: string }[] {
  return db.all(
    `SELECT line_no, name FROM pay_lines WHERE office = ? AND reason = ''
       AND state IN ('part_paid', 'returned', 'refused') ORDER BY line_no`,
    office,
  );
}

/** Batches of this or an earlier month that are still on the way. */
export function openBatches(
  db: ReadableDb,
  office: string,
  month: PlainMonth,
): { batch_no: string; state: BatchState }[] {
  return db.all(
    `SELECT batch_no, state FROM batches WHERE office = ? AND month <= ?
       AND state NOT IN ('settled', 'voided') ORDER BY batch_no`,
    office,
    month,
  );
}

/** The month whose turn it is to be closed; null while nothing was ever entered. */
export function nextToClose(db: ReadableDb, office: string): PlainMonth | null {
  const last = lastClosed(db, office);
  if (last !== null) return addMonths(last, 1);
  const row = db.one<{ month: PlainMonth | null }>(
    `SELECT min(month) AS month FROM (SELECT min(month) AS month FROM ledger_entries WHERE office = ?
       UNION ALL SELECT min(month) FROM batches WHERE office = ?)`,
    office,
    office,
  );
  return row?.month ?? null;
}

export const monthFacts: Facts<'closeMonth' | 'reopenMonth' | 'signExceptions'> = {
  closeMonth: (db, { month = '' }, { office, today }) => {
    const overdue = overdueAdvances(db, office, today);
    const signed = exceptionSignatures(db, office, month, overdue.map((row) => row.award_no));
    return {
      next: nextToClose(db, office),
      last_closed: lastClosed(db, office),
      open_batches: openBatches(db, office, month),
      failing: failingOf(db, office, month),
      unexplained: unexplainedReturns(db, office),
      drifted: driftedAccounts(db, office),
      balances: accountSums(db, office, month),
      reserve: reserveBalances(db, office),
      clues: barringClues(db, { office, month, today }),
      overdue,
      signed: signed.map((row) => row.post),
      totals: moneyTotals(db, office, month),
      ended: endedAwards(db, office, month),
      head_hash: headOf(db, office).hash,
    };
  },
  reopenMonth: (db, { month = '' }, { office }) => {
    const proposal = db.one<{ officer_id: string | null; post: Post; name: string | null }>(
      `SELECT c.proposed_by AS officer_id, c.proposed_post AS post, o.name FROM month_closes c
       LEFT JOIN officers o ON o.office = c.office AND o.officer_id = c.proposed_by
       WHERE c.office = ? AND c.month = ? AND c.reopened_on IS NULL`,
      office,
      month,
    );
    const { officer_id = null, post = 'reviewer', name = '' } = proposal ?? {};
    return {
      last_closed: lastClosed(db, office),
      proposal: officer_id === null ? null : { officer_id, post, name: name ?? '' },
    };
  },
  signExceptions: (db, { month = '' }, { office, today }) => {
    const overdue = overdueAdvances(db, office, today).map((row) => row.award_no);
    return { overdue, signed: exceptionSignatures(db, office, month, overdue) };
  },
};

function endedAwards(db: ReadableDb, office: string, month: PlainMonth): string[] {
  return db
    .all<{ award_no: string }>(
      `SELECT award_no FROM awards WHERE office = ? AND payment = 'monthly' AND state = 'live'
         AND until_month <= ? ORDER BY award_no`,
      office,
      month,
    )
    .map((row) => row.award_no);
}
