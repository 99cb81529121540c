/** Month questions: what keeps a month from closing, each check as a tick, and the equation by award. */
import type { Page } from '../../../shared/base/question';
import { formatFen } from '../../../shared/base/money';
import { chineseMonth, lastDay, type PlainMonth } from '../../../shared/base/plain-date';
import { postNames } from '../../../shared/base/posts';
import { batchStateNames } from '../../../shared/ledger/batch';
import type { MoneyRow, MonthView, SentenceRow } from '../../../shared/ledger/book-rows';
import type { MoneyTotals } from '../../../shared/ledger/close-month';
import { reserveHolds } from '../../../shared/ledger/reserve';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { reserveBalances } from '../facts/ledger-books';
import { countMoneyRows, moneyRows, moneyTotals } from '../facts/ledger-equation';
import {
  accountSums,
  driftedAccounts,
  exceptionSignatures,
  nextToClose,
  openBatches,
  overdueAdvances,
  unexplainedReturns,
} from '../facts/ledger-month';
import type { Within } from '../session';
import { clueQueriesView } from './clues';
import { batches } from './ledger-batches';
import { reserveSentence } from './ledger-reserve';

/** Rows of the equation of a month. */
export function money(
  inside: Within,
  input: { month: PlainMonth; failing: boolean; search: string; offset: number; limit: number },
): Page<MoneyRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const { month, ...page } = input;
  return {
    total: countMoneyRows(db, office, month, page),
    rows: moneyRows(db, office, month, page),
  };
}

/** The equation over all awards, in words. */
export function moneySentence(totals: MoneyTotals): string {
  const { due_fen, paid_fen, returned_fen, withheld_fen, open_fen } = totals;
  const parts = [
    `应发${formatFen(due_fen)}元`,
    `已发${formatFen(paid_fen)}元`,
    ...(returned_fen > 0 ? [`退回${formatFen(returned_fen)}元`] : []),
    ...(withheld_fen > 0 ? [`暂缓${formatFen(withheld_fen)}元`] : []),
    ...(open_fen > 0 ? [`在途${formatFen(open_fen)}元`] : []),
  ];
  return parts.join('，');
}

interface CloseRow {
  closed_on: string;
  closed_by: string | null;
  reopened_on: string | null;
}

function checksOf(db: ReadableDb, office: string, month: PlainMonth, today: string): SentenceRow[] {
  const next = nextToClose(db, office);
  const open = openBatches(db, office, month);
  const failing = countMoneyRows(db, office, month, { failing: true, search: '', offset: 0, limit: 1 });
  const first = moneyRows(db, office, month, { failing: true, search: '', offset: 0, limit: 1 })[0];
  const unexplained = unexplainedReturns(db, office);
  const drifted = driftedAccounts(db, office);
  const sums = accountSums(db, office, month);
  const off = sums.reduce((sum, row) => sum + row.debit_fen - row.credit_fen, 0);
  const tick = (code: string, holds: boolean, yes: string, no: string): SentenceRow => ({
    code,
    holds,
    sentence: holds ? yes : no,
  });
  const shown = open.map((row) => `${row.batch_no}${batchStateNames[row.state]}`).join('；');
  return [
    tick('over', today >= lastDay(month), '本月已经结束。', `本月尚未结束，${lastDay(month)}起可以月结。`),
    tick(
      'turn',
      next === null || next >= month,
      '以前月份均已月结。',
      `请先月结${next ?? ''}。`,
    ),
    tick('batches', open.length === 0, '批次均已入账。', `还有批次未入账：${shown}。`),
    tick(
      'equation',
      failing === 0,
      '每份待遇的“决定＝应发＝已发＋退回＋暂缓＋在途”都平。',
      `有${failing}份待遇不平：${first?.message ?? ''}。`,
    ),
    tick(
      'returns',
      unexplained.length === 0,
      '退汇均有原因。',
      `有${unexplained.length}笔退汇没有原因，如${unexplained[0]?.name ?? ''}。`,
    ),
    tick(
      'books',
      drifted.length === 0 && off === 0,
      '试算平衡，余额与明细一致。',
      '试算不平或余额与明细不一致，请用“系统—校验”查明。',
    ),
    tick('reserve', reserveHolds(reserveBalances(db, office)), reserveSentence(db, office), reserveSentence(db, office)),
  ];
}

/** Whether the auditors' questions were asked, and whether a clue keeps the month from closing. */
function clueCheck(inside: Within, month: PlainMonth): SentenceRow {
  const { last, barring } = clueQueriesView(inside);
  const asked = last !== null && last.month >= month;
  const clear = asked ? '疑点已排查，没有妨碍月结的疑点。' : '本月尚未排查疑点，月结时自动排查；也可先到“疑点”页排查。';
  const open = `有${barring}条妨碍月结的疑点没有了结，请到“疑点”页答复并复核。`;
  return { code: 'clues', holds: barring === 0, sentence: barring === 0 ? clear : open };
}

function exceptionCheck(count: number, signed: readonly string[]): SentenceRow {
  const missing = (['reviewer', 'approver'] as const).filter((post) => !signed.includes(post));
  const holds = count === 0 || missing.length === 0;
  const names = missing.map((post) => postNames[post]).join('、');
  const no = `有${count}件先行救助超期未补办手续，待${names}签认。`;
  return {
    code: 'exceptions',
    holds,
    sentence: count === 0 ? '没有超期未补办的先行救助。' : holds ? '超期事项已由两人签认。' : no,
  };
}

/** 月结页: state, ticks, batches, sums and exceptions. */
export function month(inside: Within, input: { month: PlainMonth }): MonthView {
  const { desk } = inside;
  const { db } = desk;
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const overdue = overdueAdvances(db, office, today);
  const awardNos = overdue.map((row) => row.award_no);
  const signed = exceptionSignatures(db, office, input.month, awardNos).map((row) => row.post);
  const close = db.one<CloseRow>(
    `SELECT c.closed_on, o.name AS closed_by, c.reopened_on FROM month_closes c
     LEFT JOIN officers o ON o.office = c.office AND o.officer_id = c.officer
     WHERE c.office = ? AND c.month = ? ORDER BY c.seq DESC LIMIT 1`,
    office,
    input.month,
  );
  const totals = moneyTotals(db, office, input.month);
  const state = !close ? 'open' : close.reopened_on === null ? 'closed' : 'reopened';
  return {
    month: input.month,
    state,
    closed_on: state === 'closed' ? (close?.closed_on ?? null) : null,
    closed_by: state === 'closed' ? (close?.closed_by ?? null) : null,
    checks: [
      ...checksOf(db, office, input.month, today),
      clueCheck(inside, input.month),
      exceptionCheck(overdue.length, signed),
    ],
    batches: batches(inside, { month: input.month, offset: 0, limit: 200 }).rows,
    due_fen: totals.due_fen,
    paid_fen: totals.paid_fen,
    returned_fen: totals.returned_fen,
    withheld_fen: totals.withheld_fen,
    open_fen: totals.open_fen,
    exceptions: overdue,
    signed_by: signed.map((post) => postNames[post]),
  };
}

/** The month's money for the workbench, in plain sentences. */
export function moneySentences(db: ReadableDb, office: string, today: string): string[] {
  const now = today.slice(0, 7);
  const totals = moneyTotals(db, office, now);
  const due = totals.due_fen > 0 ? `${moneySentence(totals)}。` : '花名册尚未申报。';
  const waiting = db.all<{ batch_no: string; state: keyof typeof batchStateNames }>(
    `SELECT batch_no, state FROM batches WHERE office = ? AND state NOT IN ('settled', 'voided')
     ORDER BY batch_no`,
    office,
  );
  const next = nextToClose(db, office);
  return [
    `${chineseMonth(now)}${due}`,
    ...waiting.map((row) => `批次${row.batch_no}${batchStateNames[row.state]}。`),
    ...(next !== null && next < now ? [`${chineseMonth(next)}尚未月结。`] : []),
    ...clueSentences(db, office),
    reserveSentence(db, office),
  ];
}

/** Clues that wait for an answer or for the second person. */
function clueSentences(db: ReadableDb, office: string): string[] {
  const row = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM clue_hits WHERE office = ? AND present = 1 AND state <> 'settled'`,
    office,
  );
  return row && row.n > 0 ? [`有${row.n}条疑点没有了结，见“资金—疑点”。`] : [];
}
