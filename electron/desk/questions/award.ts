/** Award questions: the register of awards in force, and one award with levels and payments. */
import type { Page } from '../../../shared/base/question';
import { monthOf, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import {
  awardStandingNames,
  type AwardStanding,
  type AwardState,
  type Change,
  type OverpaidMonth,
} from '../../../shared/award/award';
import type {
  AwardDetail,
  AwardLevelRow,
  AwardPaymentRow,
  AwardRow,
} from '../../../shared/award/rows';
import { acts, findKind } from '../../../shared/docket/act';
import { lineKindNames, lineStateNames, type LineKind, type LineState } from '../../../shared/ledger/pay-line';
import { assessedHousehold } from '../../../shared/household/declaration';
import { reviewInterval } from '../../../shared/policy/review-interval';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { drawnAwards } from '../facts/drawn-awards';
import { findHousehold } from '../facts/household';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { householdsLike } from './search';

interface AwardRecord {
  award_no: string;
  programme: string;
  household_no: string;
  case_no: string;
  name: string;
  id_number: string;
  village_code: string | null;
  members_count: number;
  state: AwardState;
  suspended_from: PlainMonth | null;
  payment: 'monthly' | 'once';
  amount_fen: number | null;
  unpaid: number;
  from: PlainMonth;
  until: PlainMonth | null;
}

/** What an award pays: a month of monthly aid, else the sum of its stages; values: the month twice. */
export const AWARD_AMOUNT = `CASE WHEN a.payment = 'once'
    THEN (SELECT sum(s.amount_fen) FROM award_stages s WHERE s.award_no = a.award_no)
    ELSE (SELECT l.amount_fen FROM award_levels l WHERE l.award_no = a.award_no
      AND l.from_month <= ? AND (l.until_month IS NULL OR l.until_month >= ?)) END`;

/** A single payment is done when all its stages are paid; values: the month twice. */
const AWARD = `SELECT a.award_no, a.programme, a.household_no, a.case_no, a.payee_name AS name,
  a.payee_id_number AS id_number, h.village_code, a.state, a.suspended_from, a.payment,
  (SELECT count(*) FROM award_members m WHERE m.award_no = a.award_no AND m.to_month IS NULL)
    AS members_count,
  ${AWARD_AMOUNT} AS amount_fen,
  (SELECT count(*) FROM award_stages s WHERE s.award_no = a.award_no
    AND (s.paid_by IS NULL OR (s.supplement_due IS NOT NULL AND s.papers_on IS NULL))) AS unpaid,
  a.from_month AS "from", a.until_month AS until
  FROM awards a LEFT JOIN households h ON h.household_no = a.household_no`;

function standingOf(row: AwardRecord, now: PlainMonth): AwardStanding {
  if (row.state !== 'live') return row.state;
  if (row.payment === 'once') return row.unpaid === 0 ? 'ended' : 'live';
  if (row.until !== null && row.until < now) return 'ended';
  return row.suspended_from !== null && row.suspended_from <= now ? 'suspended' : 'live';
}

function toRow(inside: Within, row: AwardRecord): AwardRow {
  const { desk } = inside;
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const standing = standingOf(row, monthOf(today));
  const { state: _state, suspended_from: _from, unpaid: _unpaid, village_code, ...shown } = row;
  return {
    ...shown,
    amount_fen: row.amount_fen ?? 0,
    programme_name: pack?.programmes.find((one) => one.code === row.programme)?.name ?? row.programme,
    village_name: shortVillageName(village_code ?? ''),
    standing,
    standing_name: awardStandingNames[standing],
  };
}

/** Values: office, programme twice, standing and month ×4, households as JSON twice. */
const CHOSEN = `a.office = ? AND (? = '' OR a.programme = ?)
  AND CASE ? WHEN '' THEN 1
    WHEN 'stopped' THEN a.state = 'stopped'
    WHEN 'suspended' THEN a.state = 'live' AND a.suspended_from <= ?
    WHEN 'ended' THEN a.state = 'ended' OR (a.state = 'live' AND a.until_month < ?)
    ELSE a.state = 'live' AND (a.until_month IS NULL OR a.until_month >= ?)
      AND (a.suspended_from IS NULL OR a.suspended_from > ?) END
  AND (? IS NULL OR a.household_no IN (SELECT value FROM json_each(?)))`;

/** Awards, newest first; a search finds those of any member's household. */
export function awards(
  inside: Within,
  input: { search: string; programme: string; standing: string; offset: number; limit: number },
): Page<AwardRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const now = monthOf(inside.desk.clock.today());
  const found =
    input.search.trim() === ''
      ? null
      : JSON.stringify(householdsLike(db, office, input.search));
  const { programme, standing } = input;
  const values = [office, programme, programme, standing, now, now, now, now, found, found] as const;
  const total = db.one<{ n: number }>(`SELECT count(*) AS n FROM awards a WHERE ${CHOSEN}`, ...values);
  const rows = db.all<AwardRecord>(
    `${AWARD} WHERE ${CHOSEN} ORDER BY a.opened_seq DESC LIMIT ? OFFSET ?`,
    now,
    now,
    ...values,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map((row) => toRow(inside, row)) };
}

function levelRows(db: ReadableDb, awardNo: string): AwardLevelRow[] {
  const rows = db.all<Omit<AwardLevelRow, 'decision'> & { kind: string; on: PlainDate }>(
    `SELECT from_month AS "from", until_month AS until, amount_fen, base_fen, addons_fen,
       decided_by AS kind, decided_on AS "on", seq
     FROM award_levels WHERE award_no = ? ORDER BY from_month DESC`,
    awardNo,
  );
  return rows.map(({ kind, on, ...row }) => {
    const known = findKind(kind);
    return { ...row, decision: `${known ? acts[known].title : kind} ${on}` };
  });
}

function paymentRows(db: ReadableDb, awardNo: string): AwardPaymentRow[] {
  const rows = db.all<{
    line_no: string;
    month: PlainMonth;
    kind: LineKind;
    amount_fen: number;
    state: LineState;
    on: PlainDate;
  }>(
    `SELECT line_no, month, kind, amount_fen, state, state_on AS "on" FROM pay_lines
     WHERE award_no = ? ORDER BY month DESC, line_no DESC`,
    awardNo,
  );
  return rows.map(({ kind, state, ...row }) => ({
    ...row,
    kind_name: lineKindNames[kind],
    state_name: lineStateNames[state],
  }));
}

function recheckOf(db: ReadableDb, office: string, awardNo: string): AwardDetail['recheck'] {
  const row = db.one<{ on: PlainDate; officer_name: string | null; change: string; text: string; seq: number }>(
    `SELECT r.checked_on AS "on", o.name AS officer_name, r.change, r.text, r.seq
     FROM award_rechecks r LEFT JOIN officers o ON o.office = ? AND o.officer_id = r.officer
     WHERE r.award_no = ?`,
    office,
    awardNo,
  );
  if (!row) return null;
  return {
    ...row,
    officer_name: row.officer_name ?? '',
    change: JSON.parse(row.change) as Change,
  };
}

interface AccountRecord {
  person_no: string;
  name: string;
  holder_name: string;
  bank: string;
  account_no: string;
  pending_account: string | null;
  suspended_from: PlainMonth | null;
}

interface Pending {
  holder_name: string;
  bank: string;
  account_no: string;
  officer_id: string;
  on: PlainDate;
}

function pendingOf(db: ReadableDb, office: string, text: string | null): AwardDetail['pending_account'] {
  if (text === null) return null;
  const { officer_id, on, ...account } = JSON.parse(text) as Pending;
  const officer = db.one<{ name: string }>(
    'SELECT name FROM officers WHERE office = ? AND officer_id = ?',
    office,
    officer_id,
  );
  return { ...account, proposed_by: officer?.name ?? '', proposed_on: on };
}

/** The day of the next review of what is drawn monthly, by the household's group in the pack. */
function reviewOf(db: ReadableDb, householdNo: string, awardNo: string, today: PlainDate): AwardDetail['review'] {
  const pack = findPackInForce(db, today);
  const known = findHousehold(db, householdNo);
  if (!pack || !known) return null;
  const drawn = drawnAwards(db, known, householdNo, pack, today).find((one) => one.award_no === awardNo);
  const interval = reviewInterval(assessedHousehold(known.declaration), pack, today);
  if (!drawn?.review_due || !interval) return null;
  const { review_due: due, put_off_by } = drawn;
  return { due, months: interval.months, group_name: interval.group_name, put_off_by };
}

/** One award with its history; null for an unknown number. */
export function award(inside: Within, input: { award_no: string }): AwardDetail | null {
  const { db } = inside.desk;
  const { award_no } = input;
  const office = ownOffice(inside.desk);
  const now = monthOf(inside.desk.clock.today());
  const row = db.one<AwardRecord>(`${AWARD} WHERE a.award_no = ?`, now, now, award_no);
  const account = db.one<AccountRecord>(
    `SELECT payee_person AS person_no, payee_name AS name, holder_name, bank, account_no,
       pending_account, suspended_from FROM awards WHERE award_no = ?`,
    award_no,
  );
  if (!row || !account) return null;
  const { pending_account, suspended_from, ...payee } = account;
  return {
    row: toRow(inside, row),
    members: db.all(
      `SELECT person_no, name, deceased_on FROM award_members
       WHERE award_no = ? AND to_month IS NULL ORDER BY person_no`,
      award_no,
    ),
    payee,
    pending_account: pendingOf(db, office, pending_account),
    suspended_from,
    levels: levelRows(db, award_no),
    payments: paymentRows(db, award_no),
    recheck: recheckOf(db, office, award_no),
    overpaid: db.all<OverpaidMonth>(
      `SELECT month, sum(amount_fen) AS amount_fen FROM award_overpaid
       WHERE award_no = ? GROUP BY month ORDER BY month`,
      award_no,
    ),
    review: reviewOf(db, row.household_no, award_no, inside.desk.clock.today()),
  };
}

export const awardAnswers = { awards, award };
