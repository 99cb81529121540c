/** Ledger facts of money that comes back: returns, follow-ups, dues given up, overpaid months. */
import type { CancellableLine } from '../../../shared/ledger/cancel-due';
import type { ReissuableLine } from '../../../shared/ledger/reissue';
import type { LineState } from '../../../shared/ledger/pay-line';
import type { DemandedMonth } from '../../../shared/ledger/recover';
import type { ReadableDb } from '../../store/database';
import type { Facts } from './fact';
import { balanceOf, findEntry, lastClosed, shortAccounts } from './ledger-books';
import { powersOf } from './office';

/** What live root lines of a line's month cover above what is decided for it now; alias p. */
export const ABOVE = `((SELECT coalesce(sum(r.amount_fen), 0) FROM pay_lines r
    WHERE r.award_no = p.award_no AND r.month = p.month AND r.source_line IS NULL
      AND r.state <> 'voided')
  - (SELECT coalesce(sum(o.amount_fen), 0) FROM award_overpaid o
    WHERE o.award_no = p.award_no AND o.month = p.month)
  - CASE WHEN p.kind = 'once' THEN (SELECT coalesce(sum(s.amount_fen), 0) FROM award_stages s
      JOIN awards w ON w.award_no = s.award_no AND w.state <> 'stopped'
      WHERE s.award_no = p.award_no AND s.month = p.month)
    ELSE (SELECT coalesce(sum(l.amount_fen), 0) FROM award_levels l WHERE l.award_no = p.award_no
      AND l.from_month <= p.month AND (l.until_month IS NULL OR l.until_month >= p.month)) END)`;

interface BackRow {
  line_no: string;
  award_no: string;
  name: string;
  month: string;
  above_fen: number;
  state: LineState;
  back_fen: number;
  followed: number;
  account_no: string;
  account_now: string;
  pending: number;
  deceased: number;
}

function reissuableLines(db: ReadableDb, lineNos: readonly string[]): ReissuableLine[] {
  const rows = db.all<BackRow>(
    `SELECT p.line_no, p.award_no, p.name, p.month, p.state, p.amount_fen - p.paid_fen AS back_fen,
       ${ABOVE} AS above_fen,
       (p.requested_on IS NOT NULL OR EXISTS (SELECT 1 FROM pay_lines f
         WHERE f.source_line = p.line_no AND f.state <> 'voided')) AS followed,
       p.account_no, a.account_no AS account_now, a.pending_account IS NOT NULL AS pending,
       a.payee_deceased_on IS NOT NULL AS deceased
     FROM pay_lines p JOIN awards a ON a.award_no = p.award_no
     WHERE p.line_no IN (SELECT value FROM json_each(?))`,
    JSON.stringify(lineNos),
  );
  return rows.map(({ followed, account_now, pending, deceased, ...row }) => ({
    ...row,
    followed: followed === 1,
    payee: { account_no: account_now, pending: pending === 1, deceased: deceased === 1 },
  }));
}

interface CancelRow extends Omit<CancellableLine, 'followed' | 'chain'> {
  followed: number;
  source_line: string | null;
}

function cancellableLines(db: ReadableDb, lineNos: readonly string[]): CancellableLine[] {
  const rows = db.all<CancelRow>(
    `SELECT p.line_no, p.award_no, p.name, p.programme, p.month, p.state, p.amount_fen, p.source_line,
       EXISTS (SELECT 1 FROM pay_lines f
         WHERE f.source_line = p.line_no AND f.state <> 'voided') AS followed,
       CASE WHEN p.state = 'held' THEN p.payable ELSE '2102' END AS payable,
       CASE WHEN p.state = 'held' THEN p.payable_party ELSE p.award_no END AS payable_party,
       ${ABOVE} AS above_fen
     FROM pay_lines p WHERE p.line_no IN (SELECT value FROM json_each(?))`,
    JSON.stringify(lineNos),
  );
  return rows.map(({ followed, source_line, ...row }) => ({
    ...row,
    followed: followed === 1,
    chain: [row.line_no, ...chainOf(db, source_line)],
  }));
}

/** The lines that a follow-up stands for, newest first. */
function chainOf(db: ReadableDb, source: string | null): string[] {
  const chain: string[] = [];
  for (let line = source; line !== null; ) {
    chain.push(line);
    line =
      db.one<{ source_line: string | null }>(
        'SELECT source_line FROM pay_lines WHERE line_no = ?',
        line,
      )?.source_line ?? null;
  }
  return chain;
}

interface NamedAward {
  programme: string;
  household_no: string;
  name: string;
}

function namedAward(db: ReadableDb, awardNo: string | undefined): NamedAward | null {
  const row = db.one<NamedAward>(
    'SELECT programme, household_no, payee_name AS name FROM awards WHERE award_no = ?',
    awardNo ?? '',
  );
  return row ?? null;
}

/** Collected from a person and not handed over: the claim less what is still owed. */
function heldOf(db: ReadableDb, office: string, awardNo: string): number {
  return balanceOf(db, office, '2103', awardNo) - balanceOf(db, office, '1201', awardNo);
}

export const backFacts: Facts<
  'explainReturn' | 'reissue' | 'cancelDue' | 'recover' | 'planRecovery' | 'waiveRecovery' | 'collect' | 'surrender' | 'reverse'
> = {
  explainReturn: (db, subject) => {
    const line = db.one<{ state: LineState; award_no: string; name: string }>(
      'SELECT state, award_no, name FROM pay_lines WHERE line_no = ?',
      subject.line_no ?? '',
    );
    return { line: line ?? null };
  },
  reissue: (db, subject) => ({ lines: reissuableLines(db, subject.line_nos ?? []) }),
  cancelDue: (db, subject, { office }) => ({
    lines: cancellableLines(db, subject.line_nos ?? []),
    last_closed: lastClosed(db, office),
  }),
  recover: (db, subject, { office }) => ({
    award: namedAward(db, subject.award_no),
    overpaid: db.all<DemandedMonth>(
      `SELECT o.month, sum(o.amount_fen) AS amount_fen,
         (SELECT coalesce(sum(p.paid_fen), 0) FROM pay_lines p
            WHERE p.award_no = o.award_no AND p.month = o.month) AS paid_fen
       FROM award_overpaid o
       WHERE o.award_no = ? AND o.demanded_on IS NULL GROUP BY o.month ORDER BY o.month`,
      subject.award_no ?? '',
    ),
    powers: powersOf(db, office),
    last_closed: lastClosed(db, office),
  }),
  planRecovery: (db, subject, { office }) => ({
    award: namedAward(db, subject.award_no),
    outstanding_fen: balanceOf(db, office, '1201', subject.award_no ?? ''),
  }),
  waiveRecovery: (db, subject, { office }) => ({
    award: namedAward(db, subject.award_no),
    outstanding_fen: balanceOf(db, office, '1201', subject.award_no ?? ''),
    demanded_by:
      db.one<{ officer: string }>(
        'SELECT officer FROM demands WHERE award_no = ? ORDER BY seq DESC LIMIT 1',
        subject.award_no ?? '',
      )?.officer ?? null,
    powers: powersOf(db, office),
    last_closed: lastClosed(db, office),
  }),
  collect: (db, subject, { office }) => ({
    award: namedAward(db, subject.award_no),
    outstanding_fen: balanceOf(db, office, '1201', subject.award_no ?? ''),
    last_closed: lastClosed(db, office),
  }),
  surrender: (db, subject, { office }) => ({
    award: namedAward(db, subject.award_no),
    held_fen: heldOf(db, office, subject.award_no ?? ''),
    last_closed: lastClosed(db, office),
  }),
  reverse: (db, subject, { office }) => {
    const entry_no = subject.entry_no ?? '';
    const entry = findEntry(db, office, entry_no);
    const made = db.one<{ kind: string; officer_id: string; reversed_by: string | null }>(
      `SELECT e.kind, e.officer AS officer_id, r.entry_no AS reversed_by FROM ledger_entries e
       LEFT JOIN ledger_entries r ON r.office = e.office AND r.reverses = e.entry_no
       WHERE e.office = ? AND e.entry_no = ?`,
      office,
      entry_no,
    );
    return {
      entry: entry && made ? { entry, ...made } : null,
      short: shortAccounts(db, office, entry),
      last_closed: lastClosed(db, office),
    };
  },
};
