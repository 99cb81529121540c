/** Stages: one approval of single aid paid in several parts (一次审批、分阶段救助), each with its day and its condition. */
import { z } from 'zod';
import { formatFen, Fen } from '../base/money';
import { PlainDate } from '../base/plain-date';

/** One part as the approver plans it. */
export const StagePlan = z.strictObject({
  /** What must be seen before it is paid; empty where the day alone decides. */
  condition: z.string().max(200),
  /** First day on which it may be paid. */
  due_on: PlainDate,
  amount_fen: Fen.refine((fen) => fen > 0, { error: '请填写本次金额' }),
});
export type StagePlan = z.infer<typeof StagePlan>;

/** A planned part with the number it is paid by: no two payments of an award share one. */
export interface PlannedStage extends StagePlan {
  stage: number;
}

/** What the pack says about paying in parts. */
export interface StagingFacts {
  /** Programmes whose aid may be paid in parts. */
  staged_programmes: readonly string[];
  /** Greatest single payment from the reserve, where conditions are looked at; null when unset. */
  reserve_single_limit_fen: Fen | null;
}

/** Refusals of a plan of parts, in order. */
export const stageSentences = {
  stages_barred: () => '本项目按政策不能分次发放，请清空分次计划',
  stages_few: () => '只有一次的不用分次，请填写两次以上或清空分次计划',
  stages_order: (f: { number: number; due_on: string }) =>
    `第${f.number}次的发放日期（${f.due_on}）不能早于今天，也不能早于上一次，请改正`,
  stages_sum: (f: { sum_fen: Fen; amount_fen: Fen }) =>
    `各次合计${formatFen(f.sum_fen)}元，应为批准后尚未发放的${formatFen(f.amount_fen)}元，请调整各次金额`,
  stage_above_reserve: (f: { number: number; amount_fen: Fen; limit_fen: Fen }) =>
    `第${f.number}次附有条件，由备用金当面核对后支付，${formatFen(f.amount_fen)}元超过单笔限额${formatFen(f.limit_fen)}元，请再分次或不附条件`,
};

/** Where a plan of parts does not stand; null when it does, or when there is none. */
export function findStageBar(
  stages: readonly StagePlan[],
  facts: StagingFacts,
  award: { programme: string; amount_fen: Fen; today: PlainDate },
) {
  if (stages.length === 0) return null;
  if (!facts.staged_programmes.includes(award.programme)) return { code: 'stages_barred', facts: {} } as const;
  if (stages.length === 1) return { code: 'stages_few', facts: {} } as const;
  const early = stages.findIndex((row, i) => row.due_on < (stages[i - 1]?.due_on ?? award.today));
  if (early !== -1) {
    const due_on = stages[early]?.due_on ?? '';
    return { code: 'stages_order', facts: { number: early + 1, due_on } } as const;
  }
  const sum_fen = stages.reduce((sum, row) => sum + row.amount_fen, 0);
  if (sum_fen !== award.amount_fen) {
    return { code: 'stages_sum', facts: { sum_fen, amount_fen: award.amount_fen } } as const;
  }
  return findAboveReserve(stages, facts.reserve_single_limit_fen);
}

function findAboveReserve(stages: readonly StagePlan[], limit_fen: Fen | null) {
  if (limit_fen === null) return null;
  const at = stages.findIndex((row) => row.condition !== '' && row.amount_fen > limit_fen);
  const amount_fen = stages[at]?.amount_fen ?? 0;
  return at === -1 ? null : ({ code: 'stage_above_reserve', facts: { number: at + 1, amount_fen, limit_fen } } as const);
}
