/** Money queries: SQL of the clues about checks, accounts, payments and signatures; a subject and its facts. */
import { CUT_OFF, LIVE, MONTH, OFFICE, PAID, TODAY } from './given';

/** No agent of the case stands behind the account or the payee. */
const noAgent = (name: string): string =>
  `NOT EXISTS (SELECT 1 FROM cases c WHERE c.case_no = a.case_no AND c.agent_name = ${name})`;

/** What the last report on an award's case found of one item. */
const found = (item: string): string => `SELECT a.award_no AS subject, l.person, l.name, l.declared, l.found,
    c.request_no FROM case_check_lines l CROSS JOIN case_checks c ON c.request_no = l.request_no
  CROSS JOIN awards a ON a.case_no = c.case_no
  WHERE l.item = '${item}' AND l.finding = 'differs' AND ${LIVE}
    AND c.seq = (SELECT max(n.seq) FROM case_checks n WHERE n.case_no = c.case_no AND n.reported_on IS NOT NULL)`;

/** Money that came back or is kept, with nothing after it, since too long. */
const waiting = (states: string): string => `SELECT p.award_no AS subject, p.line_no, p.name, p.month,
    p.state_on, p.amount_fen - p.paid_fen AS amount_fen FROM pay_lines p
  WHERE p.office = ${OFFICE} AND p.state IN (${states}) AND p.state_on <= ${CUT_OFF}
    AND NOT EXISTS (SELECT 1 FROM pay_lines f WHERE f.source_line = p.line_no AND f.state <> 'voided')`;

export const moneyQueries = {
  vehicle_owner: found('vehicle'),
  company_owner: found('company'),
  no_valid_check: `SELECT a.award_no AS subject, a.payee_name AS name, a.opened_on FROM awards a
    WHERE ${LIVE} AND a.programme IN (SELECT value FROM json_each((SELECT checked FROM given)))
      AND NOT EXISTS (SELECT 1 FROM case_checks c
        WHERE c.case_no = a.case_no AND c.reported_on IS NOT NULL AND c.valid_until >= a.opened_on)`,
  review_overdue: `SELECT award_no AS subject, payee_name AS name, reviewed_on FROM (
      SELECT a.award_no, a.payee_name, max(coalesce(r.reviewed_on, ''), coalesce((SELECT max(l.decided_on)
        FROM award_levels l WHERE l.award_no = a.award_no), a.opened_on)) AS reviewed_on
      FROM awards a LEFT JOIN award_reviews r ON r.award_no = a.award_no
      WHERE ${LIVE} AND a.payment = 'monthly') WHERE reviewed_on < ${CUT_OFF}`,
  one_hand_case: `SELECT c.case_no AS subject, s.applicant_name AS name, c.reviewed_on,
      coalesce(o.name, c.officer) AS officer FROM combined_reviews c
    JOIN cases s ON s.case_no = c.case_no AND s.award_no IS NOT NULL
    LEFT JOIN officers o ON o.office = c.office AND o.officer_id = c.officer
    WHERE c.office = ${OFFICE}`,
  account_shared: `SELECT min(t.award_no) AS subject, t.account_no, min(t.name) AS name, max(t.name) AS other_name,
      count(DISTINCT t.household_no) AS count
    FROM (SELECT p.award_no, p.household_no, p.account_no, p.name FROM pay_lines p
      WHERE ${PAID} AND p.account_no <> '') t
    GROUP BY t.account_no HAVING min(t.household_no) <> max(t.household_no)`,
  holder_differs: `SELECT a.award_no AS subject, a.payee_name AS name, a.holder_name FROM awards a
    WHERE ${LIVE} AND a.account_no <> '' AND a.holder_name <> a.payee_name AND ${noAgent('a.holder_name')}`,
  payee_not_member: `SELECT a.award_no AS subject, a.payee_name AS name FROM awards a
    WHERE ${LIVE} AND NOT EXISTS (SELECT 1 FROM award_members m
      WHERE m.award_no = a.award_no AND m.person_no = a.payee_person) AND ${noAgent('a.payee_name')}`,
  paid_after_stop: `SELECT p.award_no AS subject, p.line_no, p.name, p.month, p.amount_fen FROM pay_lines p
    WHERE ${PAID} AND p.kind = 'month' AND p.source_line IS NULL
      AND NOT EXISTS (SELECT 1 FROM award_levels l WHERE l.award_no = p.award_no AND l.amount_fen > 0
        AND l.from_month <= p.month AND (l.until_month IS NULL OR l.until_month >= p.month))
      AND NOT EXISTS (SELECT 1 FROM award_overpaid o WHERE o.award_no = p.award_no
        AND o.month = p.month AND o.demanded_on IS NOT NULL)`,
  overpaid_open: `SELECT o.award_no AS subject, a.payee_name AS name, o.month, o.amount_fen
    FROM award_overpaid o CROSS JOIN awards a ON a.award_no = o.award_no
    WHERE a.office = ${OFFICE} AND o.demanded_on IS NULL AND EXISTS (
      SELECT 1 FROM award_levels l WHERE l.award_no = o.award_no AND l.amount_fen > 0
        AND l.from_month <= o.month AND (l.until_month IS NULL OR l.until_month >= o.month))`,
  due_unpaid: `SELECT a.award_no AS subject, a.payee_name AS name, ${MONTH} AS month, l.amount_fen
    FROM awards a JOIN award_levels l ON l.award_no = a.award_no AND l.amount_fen > 0
      AND l.from_month <= ${MONTH} AND (l.until_month IS NULL OR l.until_month >= ${MONTH})
    WHERE ${LIVE} AND a.payment = 'monthly' AND ${TODAY} >= date(${MONTH} || '-01', '+1 month', '-1 day')
      AND (a.suspended_from IS NULL OR a.suspended_from > ${MONTH})
      AND NOT EXISTS (SELECT 1 FROM pay_lines p WHERE p.award_no = a.award_no AND p.month = ${MONTH}
        AND p.state <> 'voided')`,
  return_kept: waiting(`'returned', 'refused', 'part_paid'`),
  held_long: waiting(`'held'`),
  batch_waiting: `SELECT b.batch_no AS subject, b.batch_no, b.sealed_on, b.sum_fen AS amount_fen FROM batches b
    WHERE b.office = ${OFFICE} AND b.state = 'sealed' AND b.sealed_on <= ${CUT_OFF}`,
  advance_papers: `SELECT s.award_no AS subject, a.payee_name AS name, s.amount_fen, s.supplement_due
    FROM award_stages s CROSS JOIN awards a ON a.award_no = s.award_no
    WHERE s.papers_on IS NULL AND s.supplement_due < ${TODAY} AND a.office = ${OFFICE}`,
  one_hand_batch: `SELECT b.batch_no AS subject, b.batch_no, b.sum_fen AS amount_fen FROM batches b
    WHERE b.office = ${OFFICE} AND b.state IN ('sealed', 'settled') AND (b.checked_by IS NULL
      OR b.sealed_by IS NULL OR b.checked_by = b.declared_by OR b.sealed_by IN (b.declared_by, b.checked_by))`,
  one_hand_cash: `SELECT v.award_no AS subject, v.voucher_no, v.amount_fen FROM vouchers v
    WHERE v.office = ${OFFICE} AND v.cashier = v.second_officer`,
};
