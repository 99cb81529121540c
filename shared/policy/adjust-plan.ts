/** Adjust plan: the clerk drops, postpones, moves or adds items of a needs plan, each with its reason. */
import { z } from 'zod';
import { permit, refusals, type Outcome } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { greatestCount } from './data/codes';
import { departmentOf, planPlaceNames, type NeedsPlan, type PlanItem, type PlanPlace } from './needs-plan';
import type { Pack } from './pack';
import { programmeRow } from './parameter-at';
import { departmentCode, type ProgrammeCode, type Route } from './programme-code';

const Reason = z
  .string()
  .min(2, { error: '请写明理由，至少2个字' })
  .max(greatestCount, { error: '理由太长' });

/** Where a clerk may send an item. */
export const ChosenPlace = z.enum(['here', 'district', 'meeting', 'refer']);
export type ChosenPlace = z.infer<typeof ChosenPlace>;

/** One change to a proposed plan: taken out, put off, or sent to another place. */
export const PlanAdjustment = z.strictObject({
  id: z.string().min(1),
  to: z.enum(['drop', 'postpone', ...ChosenPlace.options]),
  reason: Reason,
});
export type PlanAdjustment = z.infer<typeof PlanAdjustment>;

/** An item that the assessment did not propose. */
export const PlanAddition = z.strictObject({
  programme: z.string().min(1),
  /** Keys of the members it is for. */
  members: z.array(z.string().min(1)).min(1, { error: '请选择为谁申请' }),
  place: ChosenPlace,
  reason: Reason,
});
export type PlanAddition = z.infer<typeof PlanAddition>;

/** An item with what the clerk made of it. */
export interface AdjustedItem extends PlanItem {
  choice: 'proposed' | 'drop' | 'postpone' | 'move' | 'add';
  choice_reason: string;
  /** Where the assessment had put it, when the clerk moved it. */
  proposed_place: PlanPlace | null;
}

/** Refusals of a plan's changes, in order of precedence; `advise` declares them among its own. */
export const adjustPlanSentences = {
  item_unknown: (f: { key: string }) => `综合评估中没有“${f.key}”这一项，请重新评估后再调整`,
  item_in_force: (f: { name: string }) => `“${f.name}”正在享受，不在调整之列，有变化的请办理复核`,
  item_twice: (f: { name: string }) => `“${f.name}”调整了两次，请只保留一次`,
  emergency_kept: (f: { name: string }) => `“${f.name}”属于急难事项，不能暂缓，请先办理`,
  programme_unknown: (f: { programme: string }) =>
    `现行政策包没有“${f.programme}”，请从列出的救助项目中选择`,
  already_planned: (f: { name: string }) => `综合评估中已有“${f.name}”，请直接调整该项`,
  place_wrong: (f: { name: string; place_name: string }) =>
    `“${f.name}”不能改为“${f.place_name}”，请选择其他去向`,
};

const { because } = refusals(adjustPlanSentences);

/** Where an item may go: a referral to its department only, what an office decides never there. */
export function placesFor(route: Route): ChosenPlace[] {
  return departmentCode(route) === null ? ['here', 'district', 'meeting'] : ['refer'];
}

/**
 * Applies adjustments, then additions; a plan is never shortened silently: every proposed item
 * stays, marked with what became of it and why.
 */
export function adjustPlan(
  plan: NeedsPlan,
  adjustments: readonly PlanAdjustment[],
): Outcome<AdjustedItem[]> {
  const chosen = new Map<string, PlanAdjustment>();
  for (const adjustment of adjustments) {
    const { id, to } = adjustment;
    const item = plan.items.find((row) => row.id === id);
    if (!item) return because('item_unknown', { key: id }, 'adjustments');
    const { name } = item;
    if (item.place === 'in_force') return because('item_in_force', { name }, 'adjustments');
    if (chosen.has(id)) return because('item_twice', { name }, 'adjustments');
    if (item.programme === 'temporary_emergency' && to === 'postpone') {
      return because('emergency_kept', { name }, 'adjustments');
    }
    if (to !== 'drop' && to !== 'postpone' && !placesFor(item.route).includes(to)) {
      return because('place_wrong', { name, place_name: planPlaceNames[to] }, 'adjustments');
    }
    chosen.set(id, adjustment);
  }
  return permit(plan.items.map((item) => adjusted(item, chosen.get(item.id))));
}

function adjusted(item: PlanItem, change: PlanAdjustment | undefined): AdjustedItem {
  if (!change) return { ...item, choice: 'proposed', choice_reason: '', proposed_place: null };
  const { to, reason } = change;
  if (to === 'drop' || to === 'postpone') {
    return { ...item, choice: to, choice_reason: reason, proposed_place: null };
  }
  return { ...item, place: to, choice: 'move', choice_reason: reason, proposed_place: item.place };
}

/** Adds what the clerk wants beyond the proposal; each is named and placed like a proposed item. */
export function addToPlan(
  items: readonly AdjustedItem[],
  additions: readonly PlanAddition[],
  pack: Pack,
  on: PlainDate,
): Outcome<AdjustedItem[]> {
  const all = [...items];
  for (const addition of additions) {
    const { programme, place } = addition;
    const row = programmeRow(pack, programme as ProgrammeCode, on);
    if (!row) return because('programme_unknown', { programme }, 'additions');
    const { name, code, decider } = row;
    const id = `${code}:${addition.members.join('+')}`;
    if (all.some((item) => item.id === id)) return because('already_planned', { name }, 'additions');
    if (!placesFor(decider).includes(place)) {
      return because('place_wrong', { name, place_name: planPlaceNames[place] }, 'additions');
    }
    all.push({
      id,
      place,
      programme: code,
      name,
      members: addition.members,
      decision: 'undetermined',
      decision_name: '经办人提出',
      amount_fen: null,
      route: decider,
      department: departmentOf(pack, decider, on),
      reasons: [],
      hand_over: row.hand_over ?? [],
      missing: [],
      dates: [],
      choice: 'add',
      choice_reason: addition.reason,
      proposed_place: null,
    });
  }
  return permit(all);
}
