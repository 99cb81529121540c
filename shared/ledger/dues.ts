/** Dues: the lines an award is owed up to a month, worked out from its levels and from what was lined before. */
import type { Fen } from '../base/money';
import { addMonths, type PlainMonth } from '../base/plain-date';
import type { LinePayee, PayLine } from './pay-line';

/** A level: the amount decided for a run of months. */
export interface DueLevel {
  from: PlainMonth;
  until: PlainMonth | null;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  trace_hash: string;
}

/** A single payment that was decided and not yet lined. */
export interface DueStage {
  stage: number;
  month: PlainMonth;
  amount_fen: Fen;
  trace_hash: string;
}

/** An award as a month's run sees it. */
export interface DueAward extends LinePayee {
  award_no: string;
  household_no: string;
  programme: string;
  payment: 'monthly' | 'once';
  /** Earliest month that may still be owed; months before it are settled in lines. */
  due_from: PlainMonth;
  /** First month kept back; null when paid normally. */
  suspended_from: PlainMonth | null;
  levels: readonly DueLevel[];
  stages: readonly DueStage[];
  /** What live lines already cover from `due_from` on. */
  lined: readonly { month: PlainMonth; amount_fen: Fen; lines: number }[];
}

/** A line before it has its number and its checks; a null `payable_party` becomes the batch. */
export type DueLine = Omit<PayLine, 'line_no' | 'held' | 'payable_party'> & {
  payable_party: string | null;
};

/** The level that governs a month; undefined when nothing is decided for it. */
export function levelOf<L extends { from: PlainMonth; until: PlainMonth | null }>(
  levels: readonly L[],
  month: PlainMonth,
): L | undefined {
  return levels.find(
    (level) => level.from <= month && (level.until === null || month <= level.until),
  );
}

/**
 * The lines owed to an award up to and including `month`: each unlined month whole, and for a
 * month that was lined lower than now decided, the difference as back pay. A month lined higher
 * gives nothing: what was overpaid is recovered on its own, never set off (CQ16 第22条).
 */
export function duesOf(award: DueAward, month: PlainMonth): DueLine[] {
  return award.payment === 'once' ? stageLines(award, month) : monthLines(award, month);
}

function monthLines(award: DueAward, until: PlainMonth): DueLine[] {
  const lines: DueLine[] = [];
  for (let month = award.due_from; month <= until; month = addMonths(month, 1)) {
    const level = levelOf(award.levels, month);
    const kept = award.suspended_from !== null && award.suspended_from <= month;
    const line = level && !kept ? monthLine(award, month, level) : null;
    if (line) lines.push(line);
  }
  return lines;
}

function monthLine(award: DueAward, month: PlainMonth, level: DueLevel): DueLine | null {
  const before = award.lined.find((row) => row.month === month);
  const { trace_hash } = level;
  if (!before) {
    if (level.amount_fen === 0) return null;
    const { amount_fen, base_fen, addons_fen } = level;
    const amounts = { amount_fen, base_fen, addons_fen };
    return { ...shared(award), month, kind: 'month', stage: 0, ...amounts, trace_hash };
  }
  const amount_fen = level.amount_fen - before.amount_fen;
  if (amount_fen <= 0) return null;
  const amounts = { amount_fen, base_fen: amount_fen, addons_fen: 0 };
  return { ...shared(award), month, kind: 'back_pay', stage: before.lines, ...amounts, trace_hash };
}

function stageLines(award: DueAward, until: PlainMonth): DueLine[] {
  return award.stages
    .filter((row) => row.month <= until)
    .map(({ stage, month, amount_fen, trace_hash }) => {
      const amounts = { amount_fen, base_fen: amount_fen, addons_fen: 0 };
      return { ...shared(award), month, kind: 'once', stage, ...amounts, trace_hash };
    });
}

function shared(award: DueAward) {
  const { award_no, household_no, programme } = award;
  const { person_no, name, id_number, holder_name, bank, account_no } = award;
  const payee = { person_no, name, id_number, holder_name, bank, account_no };
  const waits = { source_line: null, payable: '2101', payable_party: null };
  return { award_no, household_no, programme, ...payee, ...waits };
}
