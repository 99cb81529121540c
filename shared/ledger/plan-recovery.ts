/** Plan recovery: agrees with a person in which instalments an overpaid sum is paid back. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';

export const Instalment = z.strictObject({ due_on: PlainDate, amount_fen: PositiveFen });
export type Instalment = z.infer<typeof Instalment>;

export const PlanRecovery = z.strictObject({
  award_no: z.string().min(1),
  /** In the order of their dates; a later plan takes the place of an earlier one. */
  instalments: z
    .array(Instalment)
    .min(1, { error: '请至少约定一期' })
    .max(120, { error: '期数过多，请合并' }),
  text: z.string().min(2, { error: '请写明困难情况和约定经过，至少2个字' }).max(500),
});
export type PlanRecovery = z.infer<typeof PlanRecovery>;

export interface PlanRecoveryFacts {
  award: { name: string } | null;
  /** Still owed on account 1201, fen. */
  outstanding_fen: Fen;
}

export interface RecoveryPlanned {
  /** What the instalments add up to: all that was owed on the day, fen. */
  outstanding_fen: Fen;
  last_due: PlainDate;
}

export const planRecoveryRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从追缴列表中选择',
  nothing_owed: (f: { name: string }) => `${f.name}没有应追缴款，无需约定分期`,
  due_past: (f: { due_on: string; today: string }) =>
    `还款日期（${f.due_on}）早于今天（${f.today}），请改为今天以后的日期`,
  dates_order: (f: { row: number }) => `第${f.row}期的还款日期不晚于上一期，请按日期先后填写`,
  sum_differs: (f: { planned_fen: Fen; outstanding_fen: Fen }) =>
    `各期合计${formatFen(f.planned_fen)}元，与尚欠的${formatFen(f.outstanding_fen)}元不等，请核对各期金额`,
});

const because = planRecoveryRefusals.because;

export const planRecovery = act({
  kind: 'planRecovery',
  title: '约定分期退还',
  posts: ['approver'],
  payload: PlanRecovery,
  refusals: planRecoveryRefusals,
  guard: (facts: PlanRecoveryFacts): Refusal | null => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    return facts.outstanding_fen > 0 ? null : because('nothing_owed', { name: award.name });
  },
  decide: (payload, facts, { today }) => {
    const { instalments } = payload;
    const bar = dateBar(instalments, today);
    if (bar) return bar;
    const planned_fen = instalments.reduce((sum, row) => sum + row.amount_fen, 0);
    const { outstanding_fen } = facts;
    if (planned_fen !== outstanding_fen) {
      return because('sum_differs', { planned_fen, outstanding_fen }, 'instalments');
    }
    const last_due = instalments.at(-1)?.due_on ?? today;
    return permit<RecoveryPlanned>({ outstanding_fen, last_due });
  },
});

function dateBar(instalments: readonly Instalment[], today: PlainDate): Refusal | null {
  const past = instalments.findIndex((row) => row.due_on < today);
  if (past >= 0) {
    const due_on = instalments[past]?.due_on ?? '';
    return because('due_past', { due_on, today }, `instalments.${past}.due_on`);
  }
  const late = instalments.findIndex((row, i) => i > 0 && row.due_on <= (instalments[i - 1]?.due_on ?? ''));
  return late < 0 ? null : because('dates_order', { row: late + 1 }, `instalments.${late}.due_on`);
}

/** An instalment with what has been paid of it. */
export interface InstalmentStanding extends Instalment {
  paid_fen: Fen;
  overdue: boolean;
}

/** Spreads what was paid since the plan over its instalments, the earliest first. */
export function instalmentStandings(
  instalments: readonly Instalment[],
  outstandingFen: Fen,
  today: PlainDate,
): InstalmentStanding[] {
  const planned = instalments.reduce((sum, row) => sum + row.amount_fen, 0);
  let paid = Math.max(0, planned - outstandingFen);
  return instalments.map((row) => {
    const paid_fen = Math.min(paid, row.amount_fen);
    paid -= paid_fen;
    return { ...row, paid_fen, overdue: paid_fen < row.amount_fen && row.due_on < today };
  });
}
