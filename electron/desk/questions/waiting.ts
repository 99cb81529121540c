/** Waiting: how much stands behind each page, and the workbench of the day. */
import { clockRow, clockRuleOf, stillRuns } from '../../../shared/application/clock';
import type { DueRow, Workbench } from '../../../shared/application/rows';
import type { SessionView } from '../../../shared/office/rows';
import { ownOffice } from '../desk';
import { clockOf, type ClockRecord } from '../facts/clock';
import { findPackInForce } from '../facts/policy';
import { headOf } from '../../store/docket';
import type { Within } from '../session';
import { countApprovals, waitingFor } from './approvals';
import { moneySentences } from './ledger';
import { isConfirmed } from './exchange';

function count({ desk }: Within, sql: string, ...values: (string | number)[]): number {
  return desk.db.one<{ n: number }>(sql, ...values)?.n ?? 0;
}

function lastConfirmed({ desk }: Within): { to_seq: number; received_at: string } | undefined {
  return desk.db.one(
    'SELECT to_seq, received_at FROM receipts WHERE office = ? ORDER BY to_seq DESC LIMIT 1',
    ownOffice(desk),
  );
}

/** Acts that the district has not confirmed; the note of its last receipt alone is none. */
function unconfirmed(inside: Within): number {
  const { desk } = inside;
  const office = ownOffice(desk);
  const { seq } = headOf(desk.db, office);
  const confirmed = lastConfirmed(inside);
  if (!confirmed) return seq;
  return isConfirmed(desk, office, confirmed, seq) ? 0 : seq - confirmed.to_seq;
}

/** The counts at the left of the frame. */
export function waitingCounts(inside: Within): SessionView['waiting'] {
  const office = ownOffice(inside.desk);
  return {
    cases: count(inside, `SELECT count(*) AS n FROM cases WHERE office = ? AND state = 'open'`, office),
    approvals: countApprovals(inside),
    referrals: count(
      inside,
      `SELECT count(*) AS n FROM referrals WHERE office = ? AND state = 'open' AND due_on <= ?`,
      office,
      inside.desk.clock.today(),
    ),
    money: count(
      inside,
      `SELECT count(*) AS n FROM batches WHERE office = ? AND state NOT IN ('settled', 'voided')`,
      office,
    ),
    papers: count(
      inside,
      `SELECT count(*) AS n FROM notices
       WHERE office = ? AND state = 'in_force' AND served_on IS NULL AND code IN ('D16', 'D17')`,
      office,
    ),
    bundle: unconfirmed(inside),
  };
}

interface DueRecord extends ClockRecord {
  case_no: string;
  applicant_name: string;
  programme: string;
  step: string;
}

const answeredBy: Record<string, string> = {
  visit: '登记入户调查',
  supplement: '补办手续',
  approve: '审批',
};

function dueRows(inside: Within): DueRow[] {
  const { desk } = inside;
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const rule = clockRuleOf(pack, today);
  const rows = desk.db.all<DueRecord>(
    `SELECT k.case_no, c.applicant_name, c.programme, k.name, k.step, k.started_on, k.due_on, k.unit, k.started_by
     FROM case_clocks k JOIN cases c ON c.case_no = k.case_no
     WHERE k.open = 1 AND c.office = ?
     ORDER BY (c.advanced IS NOT NULL AND k.step = 'supplement' AND k.due_on < ?) DESC, k.due_on, k.case_no
     LIMIT 100`,
    ownOffice(desk),
    today,
  );
  const running = rows.filter((row) => stillRuns(row, today));
  return running.map((row) => ({
    case_no: row.case_no,
    applicant_name: row.applicant_name,
    programme_name: pack?.programmes.find((p) => p.code === row.programme)?.name ?? row.programme,
    clock: clockRow(rule, clockOf(row), today),
    action_title: answeredBy[row.step] ?? row.name,
  }));
}

function exchangeSentences(inside: Within): string[] {
  const confirmed = lastConfirmed(inside);
  const open = unconfirmed(inside);
  const last = confirmed
    ? `区民政局已确认至第${confirmed.to_seq}号办件（${confirmed.received_at.slice(0, 10)}）。`
    : '尚未收到区民政局的回执。';
  return [last, open > 0 ? `还有${open}件办件未经区里确认。` : '全部办件已经区里确认。'];
}

/** 工作台: what is due, what waits for me, the month's money, the last exchange. */
export function workbench(inside: Within): Workbench {
  const { desk } = inside;
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const year = Number(today.slice(0, 4));
  const known = pack?.calendar.years.some((row) => row.year === year) ?? false;
  return {
    due: dueRows(inside),
    waiting: waitingFor(inside),
    money: { sentences: moneySentences(desk.db, ownOffice(desk), today) },
    exchange: { sentences: exchangeSentences(inside) },
    calendar_missing: known ? [] : [year],
  };
}
