/** Pay line: one payment of one award for one month and stage, its end states and how it may move. */
import { z } from 'zod';
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';

/**
 * What a line pays: a month's benefit, a single payment, or the difference for an earlier month.
 * A follow-up keeps the kind of its source, so that the payment key covers the whole chain.
 */
export const LineKind = z.enum(['month', 'once', 'back_pay']);
export type LineKind = z.infer<typeof LineKind>;

export const lineKindNames: Record<LineKind, string> = {
  month: '当月',
  once: '一次性',
  back_pay: '补发',
};

/** Who is paid, frozen when the line was made. */
export interface LinePayee {
  person_no: string;
  name: string;
  id_number: string;
  holder_name: string;
  bank: string;
  account_no: string;
}

/** A line as the batch freezes it. */
export interface PayLine extends LinePayee {
  line_no: string;
  award_no: string;
  household_no: string;
  programme: string;
  /** The month that is paid, not the month of the batch. */
  month: PlainMonth;
  kind: LineKind;
  /** 0 for months, the award's stage for single payments, a running number for back pay. */
  stage: number;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  /** The line whose money came back, or was held, and is paid by this one. */
  source_line: string | null;
  /** Account (and party) in which the money waits: 2101 of a batch or 2102 of the award. */
  payable: string;
  payable_party: string;
  /** Why it is kept out of the bank file; null when it is to be paid. */
  held: string | null;
  trace_hash: string;
}

/**
 * Where a line stands. `declared` and `sent` are on the way; the other seven are the end states:
 * paid, paid in part, returned, refused by the bank, voided before sending, held, unknown.
 */
export const LineState = z.enum([
  'declared',
  'sent',
  'paid',
  'part_paid',
  'returned',
  'refused',
  'voided',
  'held',
  'unknown',
]);
export type LineState = z.infer<typeof LineState>;

export const lineStateNames: Record<LineState, string> = {
  declared: '待签批',
  sent: '已签批待回盘',
  paid: '已发放',
  part_paid: '部分发放',
  returned: '退汇',
  refused: '银行拒付',
  voided: '作废（未发放）',
  held: '暂缓发放',
  unknown: '银行未回',
};

export const endStates = [
  'paid',
  'part_paid',
  'returned',
  'refused',
  'voided',
  'held',
  'unknown',
] as const;
export type EndState = (typeof endStates)[number];

/** Moves that a line may make; everything else is refused by the acts and by the database. */
export const moves: Record<LineState, readonly LineState[]> = {
  declared: ['sent', 'voided'],
  sent: ['paid', 'part_paid', 'returned', 'refused', 'unknown', 'voided'],
  unknown: ['paid', 'part_paid', 'returned', 'refused'],
  paid: ['returned'],
  part_paid: [],
  returned: ['voided'],
  refused: ['voided'],
  voided: [],
  held: ['voided'],
};

/** Whether a line may go from one state to another. */
export function mayMove(from: LineState, to: LineState): boolean {
  return moves[from].includes(to);
}

/** The next act that an end state calls for, in words. */
export const nextActNames: Record<EndState, string> = {
  paid: '无需办理',
  part_paid: '核对账户后补发余额',
  returned: '更正账户并复核后重发',
  refused: '更正账户并复核后重发',
  voided: '需要发放的，列入下一批次',
  held: '消除暂缓原因后重发，或办理停发',
  unknown: '向银行查询后补录回盘',
};

/** Terms of the equation decision = due = paid + returned + withheld + open, in fen. */
export interface LineTerms {
  paid_fen: Fen;
  returned_fen: Fen;
  withheld_fen: Fen;
  open_fen: Fen;
}

/**
 * The terms of one line. `followed` says that a later line took over what came back or was held,
 * which then counts there. `paid_fen` is what the bank confirmed.
 */
export function termsOf(
  line: { state: LineState; amount_fen: Fen; paid_fen: Fen },
  followed: boolean,
): LineTerms {
  const none = { paid_fen: 0, returned_fen: 0, withheld_fen: 0, open_fen: 0 };
  const rest = line.amount_fen - line.paid_fen;
  switch (line.state) {
    case 'paid':
      return { ...none, paid_fen: line.amount_fen };
    case 'part_paid':
      return { ...none, paid_fen: line.paid_fen, returned_fen: followed ? 0 : rest };
    case 'returned':
    case 'refused':
      return { ...none, returned_fen: followed ? 0 : line.amount_fen };
    case 'held':
      return { ...none, withheld_fen: followed ? 0 : line.amount_fen };
    case 'voided':
      return none;
    case 'declared':
    case 'sent':
    case 'unknown':
      return { ...none, open_fen: line.amount_fen };
  }
}
