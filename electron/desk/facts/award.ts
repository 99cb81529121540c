/** Award facts: awards in force with levels and paid months, and the household's facts for a review. */
import type { PlainDate, PlainMonth } from '../../../shared/base/plain-date';
import type { AwardFacts, AwardLevel, Change, LinedMonth } from '../../../shared/award/award';
import type { AccountFacts } from '../../../shared/award/change-account';
import type { CorrectFacts } from '../../../shared/award/correct';
import type { RecheckFacts } from '../../../shared/award/recheck';
import type { ReadableDb } from '../../store/database';
import { awardInput, memberKeys } from './assess-input';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { powersOf } from './office';
import { findPackInForce } from './policy';

interface AwardRecord {
  award_no: string;
  programme: string;
  household_no: string;
  payment: 'monthly' | 'once';
  state: AwardFacts['state'];
  payee_name: string;
  account_no: string;
  pending_account: string | null;
  from_month: PlainMonth;
  until_month: PlainMonth | null;
  suspended_from: PlainMonth | null;
}

function findRecord(db: ReadableDb, awardNo: string | undefined): AwardRecord | undefined {
  return db.one<AwardRecord>(
    `SELECT award_no, programme, household_no, payment, state, payee_name, account_no,
       pending_account, from_month, until_month, suspended_from FROM awards WHERE award_no = ?`,
    awardNo ?? '',
  );
}

export function levelsOf(db: ReadableDb, awardNo: string): AwardLevel[] {
  return db.all<AwardLevel>(
    `SELECT from_month AS "from", until_month AS until, amount_fen, base_fen, addons_fen, trace_hash
     FROM award_levels WHERE award_no = ? ORDER BY from_month`,
    awardNo,
  );
}

/**
 * What reached the person, by month, less what was called overpaid before: money that is held
 * or came back is not overpaid, it is given up by cancelDue.
 */
function linedOf(db: ReadableDb, awardNo: string): LinedMonth[] {
  return db.all<LinedMonth>(
    `SELECT p.month, sum(p.paid_fen) - coalesce((SELECT sum(o.amount_fen) FROM award_overpaid o
         WHERE o.award_no = p.award_no AND o.month = p.month), 0) AS amount_fen
     FROM pay_lines p WHERE p.award_no = ? AND p.paid_fen > 0
     GROUP BY p.month ORDER BY p.month`,
    awardNo,
  );
}

function onWayOf(db: ReadableDb, awardNo: string): LinedMonth[] {
  return db.all<LinedMonth>(
    `SELECT month, sum(amount_fen) AS amount_fen FROM pay_lines
     WHERE award_no = ? AND state IN ('declared', 'sent', 'unknown')
     GROUP BY month ORDER BY month`,
    awardNo,
  );
}

interface RecheckRow {
  officer: string;
  checked_on: PlainDate;
  change: string;
  household_version: number;
}

/** The award as acts on it see it; null for an unknown number. */
export function findAward(db: ReadableDb, awardNo: string | undefined): AwardFacts | null {
  const row = findRecord(db, awardNo);
  if (!row) return null;
  const open = db.one<RecheckRow>(
    `SELECT officer, checked_on, change, household_version FROM award_rechecks WHERE award_no = ?`,
    row.award_no,
  );
  const version = db.one<{ version: number }>(
    'SELECT version FROM households WHERE household_no = ?',
    row.household_no,
  );
  return {
    award_no: row.award_no,
    programme: row.programme,
    household_no: row.household_no,
    payment: row.payment,
    state: row.state,
    name: row.payee_name,
    from: row.from_month,
    until: row.until_month,
    suspended_from: row.suspended_from,
    levels: levelsOf(db, row.award_no),
    lined: linedOf(db, row.award_no),
    on_way: onWayOf(db, row.award_no),
    recheck: open
      ? {
          officer_id: open.officer,
          on: open.checked_on,
          change: JSON.parse(open.change) as Change,
          household_version: open.household_version,
        }
      : null,
    household_version: version?.version ?? 0,
  };
}

function accountFacts(db: ReadableDb, awardNo: string | undefined): AccountFacts {
  const row = findRecord(db, awardNo);
  if (!row) return { award: null };
  const pending = row.pending_account;
  return {
    award: {
      household_no: row.household_no,
      payee: { name: row.payee_name, account_no: row.account_no },
      pending:
        pending === null ? null : (JSON.parse(pending) as { account_no: string; officer_id: string }),
    },
  };
}

function recheckFacts(db: ReadableDb, awardNo: string | undefined, today: PlainDate): RecheckFacts {
  const award = findAward(db, awardNo);
  const known = award ? findHousehold(db, award.household_no) : undefined;
  return {
    award,
    pack: findPackInForce(db, today),
    input: award && known ? awardInput(db, award, known, today) : null,
    person_nos: known?.person_nos ?? {},
    member_keys: award && known ? memberKeys(db, award.award_no, known) : [],
  };
}

function correctFacts(
  db: ReadableDb,
  awardNo: string | undefined,
  office: string,
  today: PlainDate,
): CorrectFacts {
  const { award, pack, input, person_nos, member_keys } = recheckFacts(db, awardNo, today);
  const stated = db.one<{ officer: string }>(
    'SELECT officer FROM household_versions WHERE household_no = ? ORDER BY version DESC LIMIT 1',
    award?.household_no ?? '',
  );
  return {
    award,
    powers: powersOf(db, office),
    pack,
    input,
    member_keys,
    members: member_keys.flatMap((key) => person_nos[key] ?? []),
    stated_by: stated?.officer ?? '',
  };
}

export const awardFacts: Facts<
  | 'correct'
  | 'recheck'
  | 'adjust'
  | 'phaseOut'
  | 'suspend'
  | 'resume'
  | 'stop'
  | 'changeAccount'
  | 'checkAccount'
> = {
  recheck: (db, subject, { today }) => recheckFacts(db, subject.award_no, today),
  correct: (db, subject, { office, today }) => correctFacts(db, subject.award_no, office, today),
  adjust: (db, subject, { office }) => ({
    award: findAward(db, subject.award_no),
    powers: powersOf(db, office),
  }),
  phaseOut: (db, subject, { office }) => ({
    award: findAward(db, subject.award_no),
    powers: powersOf(db, office),
  }),
  stop: (db, subject, { office }) => ({
    award: findAward(db, subject.award_no),
    powers: powersOf(db, office),
  }),
  suspend: (db, subject) => ({ award: findAward(db, subject.award_no) }),
  resume: (db, subject) => ({ award: findAward(db, subject.award_no) }),
  changeAccount: (db, subject) => accountFacts(db, subject.award_no),
  checkAccount: (db, subject) => accountFacts(db, subject.award_no),
};
