/** Adjust plan: the clerk keeps, drops or postpones items of a needs plan, each change with its reason. */
import { z } from 'zod';
import { permit, refusals, type Outcome } from '../base/outcome';
import { greatestCount } from './data/codes';
import type { NeedsPlan, PlanItem } from './needs-plan';

/** One change to a proposed plan. */
export const PlanAdjustment = z.strictObject({
  id: z.string().min(1),
  to: z.enum(['drop', 'postpone']),
  reason: z.string().min(2, { error: '请写明理由，至少2个字' }).max(greatestCount),
});
export type PlanAdjustment = z.infer<typeof PlanAdjustment>;

/** An item with what the clerk made of it. */
export interface AdjustedItem extends PlanItem {
  choice: 'proposed' | PlanAdjustment['to'];
  choice_reason: string;
}

export const adjustPlanRefusals = refusals({
  item_unknown: (f: { id: string }) => `综合评估中没有“${f.id}”这一项，请重新评估后再调整`,
  item_twice: (f: { name: string }) => `“${f.name}”调整了两次，请只保留一次`,
  emergency_kept: (f: { name: string }) => `“${f.name}”属于急难事项，不能暂缓，请先办理`,
});

/** Applies adjustments; a plan is never shortened silently: every item stays, marked. */
export function adjustPlan(
  plan: NeedsPlan,
  adjustments: readonly PlanAdjustment[],
): Outcome<AdjustedItem[]> {
  const chosen = new Map<string, PlanAdjustment>();
  for (const adjustment of adjustments) {
    const item = plan.items.find(({ id }) => id === adjustment.id);
    if (!item) return adjustPlanRefusals.because('item_unknown', { id: adjustment.id }, 'id');
    if (chosen.has(item.id))
      return adjustPlanRefusals.because('item_twice', { name: item.name }, 'id');
    if (item.programme === 'temporary_emergency' && adjustment.to === 'postpone') {
      return adjustPlanRefusals.because('emergency_kept', { name: item.name }, 'to');
    }
    chosen.set(item.id, adjustment);
  }
  return permit(
    plan.items.map((item) => {
      const adjustment = chosen.get(item.id);
      const choice = adjustment?.to ?? 'proposed';
      return { ...item, choice, choice_reason: adjustment?.reason ?? '' };
    }),
  );
}
