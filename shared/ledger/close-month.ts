/** Close month: seals a month when every fen of it is explained; later facts are entered in the open month. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { lastDay, PlainMonth, type PlainDate } from '../base/plain-date';
import type { Post } from '../base/posts';
import { batchStateNames, type BatchState } from './batch';
import { reserveSum, type ReserveBalances } from './reserve';

export const CloseMonth = z.strictObject({
  month: PlainMonth,
  text: z.string().max(500),
});
export type CloseMonth = z.infer<typeof CloseMonth>;

/** An account at the month's end. */
export interface AccountSum {
  account: string;
  debit_fen: Fen;
  credit_fen: Fen;
}

/** An advance whose papers are overdue (补办手续逾期). */
export interface OverdueAdvance {
  award_no: string;
  name: string;
  amount_fen: Fen;
  supplement_due: PlainDate;
}

/** Sums of the month's equation over all awards. */
export interface MoneyTotals {
  decision_fen: Fen;
  overpaid_fen: Fen;
  due_fen: Fen;
  paid_fen: Fen;
  returned_fen: Fen;
  withheld_fen: Fen;
  open_fen: Fen;
}

export interface CloseMonthFacts {
  /** The month whose turn it is. */
  next: PlainMonth | null;
  last_closed: PlainMonth | null;
  /** Batches of this or an earlier month that are not settled or voided. */
  open_batches: readonly { batch_no: string; state: BatchState }[];
  failing: { count: number; first: string };
  unexplained: readonly { line_no: string; name: string }[];
  /** Accounts whose kept balance differs from the sum of their postings. */
  drifted: readonly string[];
  balances: AccountSum[];
  reserve: ReserveBalances;
  /** Clues (疑点) that bar the close and are not settled: how many, and the first of them in words. */
  clues: { count: number; first: string };
  overdue: OverdueAdvance[];
  signed: readonly Post[];
  totals: MoneyTotals;
  /** Awards whose last month is now behind them. */
  ended: string[];
  /** Head of the docket that the close stands on. */
  head_hash: string;
}

export interface MonthClosed {
  balances: AccountSum[];
  totals: MoneyTotals;
  exceptions: OverdueAdvance[];
  ended: string[];
  head_hash: string;
}

export const closeMonthRefusals = refusals({
  already_closed: (f: { month: string }) => `${f.month}已经月结，无需重复`,
  month_running: (f: { month: string; last_day: string }) =>
    `${f.month}尚未结束，请在${f.last_day}或以后月结`,
  other_month: (f: { next: string }) => `月结要按月份先后，请先月结${f.next}`,
  batch_open: (f: { batch_no: string; state: string }) =>
    `批次${f.batch_no}${f.state}，请先入账或作废再月结`,
  equation_differs: (f: { count: number; first: string }) =>
    `有${f.count}份待遇的“决定＝应发＝已发＋退回＋暂缓＋在途”不平，第一份：${f.first}`,
  return_unexplained: (f: { name: string; count: number }) =>
    `有${f.count}笔退汇没有原因（如${f.name}），请先说明原因再月结`,
  books_drifted: (f: { accounts: string }) =>
    `账户${f.accounts}的余额与明细合计不一致，请停止记账并用“系统—校验”查明`,
  trial_off: (f: { debit_fen: Fen; credit_fen: Fen }) =>
    `试算不平：借方${formatFen(f.debit_fen)}元，贷方${formatFen(f.credit_fen)}元，请用“系统—校验”查明`,
  reserve_off: (f: { sum_fen: Fen; fixed_fen: Fen }) =>
    `备用金各项合计${formatFen(f.sum_fen)}元，不等于定额${formatFen(f.fixed_fen)}元，请先盘点查明`,
  clues_unsettled: (f: { count: number; first: string }) =>
    `有${f.count}条疑点没有了结（${f.first}），请在“资金—疑点”答复并复核后月结`,
  exceptions_unsigned: (f: { count: number; name: string }) =>
    `有${f.count}件先行救助超期未补办手续（如${f.name}），须经审核人和审批人签认后月结`,
});

const because = closeMonthRefusals.because;

export const closeMonth = act({
  kind: 'closeMonth',
  title: '月结',
  posts: ['accountant'],
  payload: CloseMonth,
  refusals: closeMonthRefusals,
  decide: (payload, facts: CloseMonthFacts, standing) => {
    const bar =
      findTurnBar(payload.month, facts, standing.today) ??
      findMoneyBar(facts) ??
      findBooksBar(facts) ??
      findClueBar(facts) ??
      findSignatureBar(facts);
    if (bar) return bar;
    const { balances, totals, overdue, ended, head_hash } = facts;
    return permit<MonthClosed>({ balances, totals, exceptions: overdue, ended, head_hash });
  },
});

function findTurnBar(month: PlainMonth, facts: CloseMonthFacts, today: PlainDate): Refusal | null {
  if (facts.last_closed !== null && month <= facts.last_closed) {
    return because('already_closed', { month }, 'month');
  }
  const last_day = lastDay(month);
  if (today < last_day) return because('month_running', { month, last_day }, 'month');
  const { next } = facts;
  return next !== null && month !== next ? because('other_month', { next }, 'month') : null;
}

function findMoneyBar(facts: CloseMonthFacts): Refusal | null {
  const batch = facts.open_batches[0];
  if (batch) {
    const { batch_no, state } = batch;
    return because('batch_open', { batch_no, state: batchStateNames[state] });
  }
  if (facts.failing.count > 0) return because('equation_differs', facts.failing);
  const returned = facts.unexplained[0];
  if (!returned) return null;
  return because('return_unexplained', { name: returned.name, count: facts.unexplained.length });
}

function findBooksBar(facts: CloseMonthFacts): Refusal | null {
  const { drifted, balances, reserve } = facts;
  if (drifted.length > 0) return because('books_drifted', { accounts: drifted.join('、') });
  const debit_fen = balances.reduce((sum, row) => sum + row.debit_fen, 0);
  const credit_fen = balances.reduce((sum, row) => sum + row.credit_fen, 0);
  if (debit_fen !== credit_fen) return because('trial_off', { debit_fen, credit_fen });
  const sum_fen = reserveSum(reserve);
  const { fixed_fen } = reserve;
  return sum_fen === fixed_fen ? null : because('reserve_off', { sum_fen, fixed_fen });
}

function findClueBar({ clues }: CloseMonthFacts): Refusal | null {
  return clues.count === 0 ? null : because('clues_unsettled', clues);
}

function findSignatureBar(facts: CloseMonthFacts): Refusal | null {
  const first = facts.overdue[0];
  if (!first) return null;
  const both = facts.signed.includes('reviewer') && facts.signed.includes('approver');
  const count = facts.overdue.length;
  return both ? null : because('exceptions_unsigned', { count, name: first.name });
}
