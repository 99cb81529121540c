/** Ledger dues as facts: what awards are owed up to a month, follow-ups asked for, signs against paying. */
import type { PlainDate, PlainMonth } from '../../../shared/base/plain-date';
import { addMonths } from '../../../shared/base/plain-date';
import { programmeMoney, type ProgrammeGroup } from '../../../shared/ledger/data/programmes';
import type { DueAward, DueLevel, DueLine, DueStage } from '../../../shared/ledger/dues';
import type { AwardSigns } from '../../../shared/ledger/line-checks';
import type { LinePayee } from '../../../shared/ledger/pay-line';
import type { ReadableDb } from '../../store/database';
import { ABOVE } from './ledger-back';

/** A run: one roster of one office up to a month, all awards or a range of them. */
export interface Run {
  office: string;
  group: ProgrammeGroup;
  month: PlainMonth;
  /** Planned parts are lined from their day on. */
  today: PlainDate;
  first_award?: string;
  last_award?: string;
}

interface AwardRow extends LinePayee {
  award_no: string;
  household_no: string;
  programme: string;
  due_from: PlainMonth;
  suspended_from: PlainMonth | null;
}

const payee = `a.payee_person AS person_no, a.payee_name AS name, a.payee_id_number AS id_number,
  a.holder_name, a.bank, a.account_no`;
const head = `a.award_no, a.household_no, a.programme, a.due_from, a.suspended_from, ${payee}`;
const inRun = 'a.office = ? AND a.roster = ? AND a.award_no BETWEEN ? AND ?';

/** Above every award number. */
const LAST = '~';

function runValues(run: Run): [string, string, string, string] {
  return [run.office, run.group, run.first_award ?? '', run.last_award ?? LAST];
}

/** Awards of the run that may be owed something, with levels, stages and what is lined already. */
export function dueAwards(db: ReadableDb, run: Run): DueAward[] {
  return [...monthlyAwards(db, run), ...onceAwards(db, run)];
}

function monthlyAwards(db: ReadableDb, run: Run): DueAward[] {
  const lined = linedMonths(db, run);
  const rows = db.all<AwardRow & DueLevel>(
    `SELECT ${head}, l.from_month AS "from", l.until_month AS until, l.amount_fen, l.base_fen,
       l.addons_fen, l.trace_hash
     FROM awards a JOIN award_levels l ON l.award_no = a.award_no AND l.from_month <= ?
       AND (l.until_month IS NULL OR l.until_month >= a.due_from)
     WHERE ${inRun} AND a.due_from <= ? AND a.payment = 'monthly'
     ORDER BY a.award_no, l.from_month`,
    run.month,
    ...runValues(run),
    run.month,
  );
  const awards: (DueAward & { levels: DueLevel[] })[] = [];
  for (const { from, until, amount_fen, base_fen, addons_fen, trace_hash, ...award } of rows) {
    const level = { from, until, amount_fen, base_fen, addons_fen, trace_hash };
    const last = awards.at(-1);
    if (last?.award_no === award.award_no) last.levels.push(level);
    else {
      const before = lined.get(award.award_no) ?? [];
      awards.push({ ...award, payment: 'monthly', levels: [level], stages: [], lined: before });
    }
  }
  return awards;
}

/** Live lines by award and month, less what decisions have called overpaid. */
function linedMonths(db: ReadableDb, run: Run): Map<string, DueAward['lined'][number][]> {
  const rows = db.all<{ award_no: string; month: PlainMonth; amount_fen: number; lines: number }>(
    `SELECT p.award_no, p.month, count(*) AS lines,
       sum(p.amount_fen) - coalesce((SELECT sum(o.amount_fen) FROM award_overpaid o
         WHERE o.award_no = p.award_no AND o.month = p.month), 0) AS amount_fen
     FROM awards a JOIN pay_lines p ON p.award_no = a.award_no AND p.month >= a.due_from
       AND p.month <= ? AND p.source_line IS NULL AND p.state <> 'voided'
     WHERE ${inRun} AND a.due_from <= ? AND a.payment = 'monthly'
     GROUP BY p.award_no, p.month`,
    run.month,
    ...runValues(run),
    run.month,
  );
  return Map.groupBy(rows, (row) => row.award_no);
}

/** Single payments that a bank roster may carry; a part with a condition is paid by hand. */
function onceAwards(db: ReadableDb, run: Run): DueAward[] {
  const byBank = programmeMoney
    .filter((row) => row.way !== 'imprest')
    .map((row) => row.programme);
  const rows = db.all<AwardRow & DueStage>(
    `SELECT ${head}, s.stage, s.month, s.amount_fen, s.trace_hash
     FROM awards a JOIN award_stages s ON s.award_no = a.award_no AND s.paid_by IS NULL
     WHERE ${inRun} AND a.payment = 'once' AND a.state <> 'stopped' AND a.account_no <> ''
       AND s.month <= ? AND (s.due_on IS NULL OR s.due_on <= ?) AND s.condition = '' AND a.programme IN (SELECT value FROM json_each(?))
     ORDER BY a.award_no, s.stage`,
    ...runValues(run),
    run.month,
    run.today,
    JSON.stringify(byBank),
  );
  return rows.map(({ stage, month, amount_fen, trace_hash, ...award }) => ({
    ...award,
    payment: 'once',
    levels: [],
    stages: [{ stage, month, amount_fen, trace_hash }],
    lined: [],
  }));
}

/** Follow-ups asked for and in no live batch, with the payee of today. */
export function followUps(db: ReadableDb, run: Run): DueLine[] {
  return db.all<DueLine>(
    `SELECT p.award_no, p.household_no, p.programme, p.month, p.kind, p.stage,
       p.amount_fen - p.paid_fen AS amount_fen, p.amount_fen - p.paid_fen AS base_fen,
       0 AS addons_fen, p.trace_hash, p.line_no AS source_line,
       CASE WHEN p.state = 'held' THEN p.payable ELSE '2102' END AS payable,
       CASE WHEN p.state = 'held' THEN p.payable_party ELSE p.award_no END AS payable_party,
       ${payee}
     FROM pay_lines p JOIN awards a ON a.award_no = p.award_no
     WHERE ${inRun} AND p.requested_on IS NOT NULL
       AND p.state IN ('part_paid', 'returned', 'refused', 'held') AND p.office = a.office
       AND NOT EXISTS (SELECT 1 FROM pay_lines f
         WHERE f.source_line = p.line_no AND f.state <> 'voided') AND ${ABOVE} <= 0
     ORDER BY p.line_no`,
    ...runValues(run),
  );
}

/** Awards of the run with a death or an unchecked account. */
export function awardSigns(db: ReadableDb, run: Run): Map<string, AwardSigns> {
  const rows = db.all<{
    award_no: string;
    members: number;
    deceased: number;
    payee_deceased: number;
    pending: number;
  }>(
    `SELECT a.award_no, count(m.person_no) AS members, count(m.deceased_on) AS deceased,
       a.payee_deceased_on IS NOT NULL AS payee_deceased, a.pending_account IS NOT NULL AS pending
     FROM awards a LEFT JOIN award_members m ON m.award_no = a.award_no AND m.to_month IS NULL
     WHERE ${inRun} AND (a.payee_deceased_on IS NOT NULL OR a.pending_account IS NOT NULL
       OR EXISTS (SELECT 1 FROM award_members d WHERE d.award_no = a.award_no
         AND d.to_month IS NULL AND d.deceased_on IS NOT NULL))
     GROUP BY a.award_no`,
    ...runValues(run),
  );
  return new Map(
    rows.map((row) => [
      row.award_no,
      {
        members: row.members,
        deceased: row.deceased,
        payee_deceased: row.payee_deceased === 1,
        account_pending: row.pending === 1,
      },
    ]),
  );
}

/** Regular lines of the month before; none when the month already has a live batch. */
export function linesBefore(db: ReadableDb, run: Run): { award_no: string; amount_fen: number }[] {
  const other = db.one(
    `SELECT 1 AS x FROM batches WHERE office = ? AND roster = ? AND month = ? AND kind = 'month'
       AND state <> 'voided'`,
    run.office,
    run.group,
    run.month,
  );
  if (other !== undefined) return [];
  return db.all(
    `SELECT p.award_no, p.amount_fen FROM pay_lines p JOIN batches b ON b.batch_no = p.batch_no
     WHERE p.office = ? AND p.month = ? AND p.kind = 'month' AND p.source_line IS NULL
       AND p.state <> 'voided' AND b.roster = ? ORDER BY p.award_no`,
    run.office,
    addMonths(run.month, -1),
    run.group,
  );
}
