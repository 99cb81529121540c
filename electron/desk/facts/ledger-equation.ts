/** Ledger equation: decision + overpaid = due = paid + returned + withheld + open, by award and month. */
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { MoneyRow } from '../../../shared/ledger/book-rows';
import type { MoneyTotals } from '../../../shared/ledger/close-month';
import type { ReadableDb } from '../../store/database';

const MONTH = '(SELECT on_month FROM given)';
const OFFICE = '(SELECT in_office FROM given)';

/**
 * One row an award of a month: decision (levels, stages), overpaid, due (live root lines, and what
 * a suspension keeps back), and where the money of the whole chain of lines is.
 * Its values are the month and the office.
 */
const equation = `
WITH given (on_month, in_office) AS (SELECT ?, ?), decided AS (
  SELECT a.award_no, sum(l.amount_fen) AS decision_fen FROM awards a
    JOIN award_levels l ON l.award_no = a.award_no
      AND l.from_month <= ${MONTH} AND (l.until_month IS NULL OR l.until_month >= ${MONTH})
    WHERE a.office = ${OFFICE} AND a.payment = 'monthly' GROUP BY a.award_no
  UNION ALL
  SELECT a.award_no, sum(s.amount_fen) FROM awards a
    JOIN award_stages s ON s.award_no = a.award_no AND s.month = ${MONTH}
    WHERE a.office = ${OFFICE} AND a.payment = 'once' GROUP BY a.award_no
), lined AS (
  SELECT p.award_no,
    sum(CASE WHEN p.source_line IS NULL THEN p.amount_fen ELSE 0 END) AS lined_fen,
    sum(p.paid_fen) AS paid_fen,
    sum(CASE WHEN p.state IN ('returned', 'refused', 'part_paid') AND f.line_no IS NULL
      THEN p.amount_fen - p.paid_fen ELSE 0 END) AS returned_fen,
    sum(CASE WHEN p.state = 'held' AND f.line_no IS NULL THEN p.amount_fen ELSE 0 END) AS held_fen,
    sum(CASE WHEN p.state IN ('declared', 'sent', 'unknown') THEN p.amount_fen ELSE 0 END) AS open_fen
  FROM pay_lines p
    LEFT JOIN pay_lines f ON f.source_line = p.line_no AND f.state <> 'voided'
      AND f.source_line IS NOT NULL
  WHERE p.office = ${OFFICE} AND p.month = ${MONTH} AND p.state <> 'voided' GROUP BY p.award_no
), over AS (
  SELECT o.award_no, sum(o.amount_fen) AS overpaid_fen FROM award_overpaid o
    JOIN awards a ON a.award_no = o.award_no AND a.office = ${OFFICE}
  WHERE o.month = ${MONTH} GROUP BY o.award_no
), concerned AS (SELECT award_no FROM decided UNION SELECT award_no FROM lined), terms AS (
  SELECT c.award_no, coalesce(d.decision_fen, 0) AS decision_fen,
    coalesce(o.overpaid_fen, 0) AS overpaid_fen, coalesce(l.lined_fen, 0) AS lined_fen,
    coalesce(l.paid_fen, 0) AS paid_fen, coalesce(l.returned_fen, 0) AS returned_fen,
    coalesce(l.held_fen, 0) AS held_fen, coalesce(l.open_fen, 0) AS open_fen,
    CASE WHEN a.suspended_from <= ${MONTH} AND a.state = 'live' AND l.award_no IS NULL
      THEN coalesce(d.decision_fen, 0) ELSE 0 END AS suspended_fen,
    a.household_no, a.payee_name AS name, a.programme, a.payment, a.changed_seq
  FROM concerned c JOIN awards a ON a.award_no = c.award_no
    LEFT JOIN decided d ON d.award_no = c.award_no
    LEFT JOIN lined l ON l.award_no = c.award_no LEFT JOIN over o ON o.award_no = c.award_no
), money AS (
  SELECT award_no, household_no, name, programme, payment, changed_seq, decision_fen, overpaid_fen,
    lined_fen + suspended_fen AS due_fen, paid_fen, returned_fen,
    held_fen + suspended_fen AS withheld_fen, open_fen,
    (decision_fen + overpaid_fen = lined_fen + suspended_fen
      AND lined_fen = paid_fen + returned_fen + held_fen + open_fen) AS holds
  FROM terms WHERE decision_fen + overpaid_fen + lined_fen + suspended_fen > 0
)`;

type MoneyRecord = Omit<MoneyRow, 'holds' | 'message' | 'month'> & {
  holds: number;
  payment: string;
  changed_seq: number;
};

/** What a page of the equation shows. */
export interface MoneyPage {
  failing: boolean;
  search: string;
  offset: number;
  limit: number;
}

/** Values: 1 for failing rows only, and the searched text twice. */
const where = 'WHERE holds <= 1 - ? AND (instr(name, ?) > 0 OR instr(award_no, ?) > 0)';

/** Rows of the equation of one month, those that do not hold first. */
export function moneyRows(
  db: ReadableDb,
  office: string,
  month: PlainMonth,
  page: MoneyPage,
): MoneyRow[] {
  const { failing, search, offset, limit } = page;
  return db
    .all<MoneyRecord>(
      `${equation} SELECT * FROM money ${where} ORDER BY holds, award_no LIMIT ? OFFSET ?`,
      month,
      office,
      failing ? 1 : 0,
      search,
      search,
      limit,
      offset,
    )
    .map(({ holds, payment, changed_seq: _seq, ...row }) => {
      const shown = { ...row, month, holds: holds === 1 };
      return { ...shown, message: shown.holds ? '' : complaint(shown, payment) };
    });
}

export function countMoneyRows(
  db: ReadableDb,
  office: string,
  month: PlainMonth,
  page: MoneyPage,
): number {
  const row = db.one<{ n: number }>(
    `${equation} SELECT count(*) AS n FROM money ${where}`,
    month,
    office,
    page.failing ? 1 : 0,
    page.search,
    page.search,
  );
  return row?.n ?? 0;
}

function complaint(row: Omit<MoneyRow, 'message'>, payment: string): string {
  const owed = row.decision_fen + row.overpaid_fen;
  if (row.due_fen < owed) {
    return payment === 'once'
      ? `${row.name}的一次性救助尚未支付，请支付或列入批次`
      : `${row.name}${row.month}的待遇尚未列入批次，请申报批次`;
  }
  if (row.due_fen > owed) {
    return `${row.name}${row.month}列发多于现行决定，请作废批次、撤销应发或决定追回`;
  }
  return `${row.name}${row.month}的明细与应发不符，请用“系统—校验”查明`;
}

/** Awards whose equation fails for a month although no act has changed them since `seq`. */
export function failingSince(
  db: ReadableDb,
  office: string,
  month: PlainMonth,
  seq: number,
): string[] {
  return db
    .all<{ award_no: string }>(
      `${equation} SELECT award_no FROM money WHERE holds = 0 AND changed_seq <= ? ORDER BY award_no`,
      month,
      office,
      seq,
    )
    .map((row) => row.award_no);
}

/** Sums of the equation over all awards of a month. */
export function moneyTotals(db: ReadableDb, office: string, month: PlainMonth): MoneyTotals {
  const sums = ['decision', 'overpaid', 'due', 'paid', 'returned', 'withheld', 'open']
    .map((name) => `coalesce(sum(${name}_fen), 0) AS ${name}_fen`)
    .join(', ');
  return db.one<MoneyTotals>(`${equation} SELECT ${sums} FROM money`, month, office) as MoneyTotals;
}
