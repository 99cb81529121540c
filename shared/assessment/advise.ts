/** Advise: keeps the comprehensive needs plan (综合救助意见) of a household as the clerk settled it. */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals, type Outcome, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import {
  addToPlan,
  adjustPlan,
  adjustPlanSentences,
  PlanAddition,
  PlanAdjustment,
  type AdjustedItem,
} from '../policy/adjust-plan';
import { assess as measure } from '../policy/assess';
import { parseAssessInput, type AssessInput } from '../policy/assess-input';
import { needsPlan, planPapers, type PlanPaper } from '../policy/needs-plan';
import type { Pack } from '../policy/pack';

export const Advise = z.strictObject({
  household_no: z.string().min(1),
  /** Version of the household's facts that the clerk saw assessed. */
  version: z.int().min(1),
  /** Day of intake: the clocks of the plan start here. */
  received_on: PlainDate,
  /** Codes of papers already handed in. */
  papers: z.array(z.string().min(1).max(60)).max(60),
  adjustments: z.array(PlanAdjustment).max(60),
  additions: z.array(PlanAddition).max(20),
  text: z.string().min(2, { error: '请写明综合救助意见，至少2个字' }).max(1000),
});
export type Advise = z.infer<typeof Advise>;

export interface AdviseFacts {
  household: { version: number; member_keys: string[] } | null;
  pack: Pack | null;
  /** The household's facts of today, with the event of an open case if there is one. */
  input: AssessInput | null;
  next_plan_no: string;
}

export interface Advised {
  plan_no: string;
  /** Every proposed item and what the clerk made of it; `id` is what later acts answer. */
  items: AdjustedItem[];
  papers: PlanPaper[];
  calendar_missing: number[];
  pack: string;
  pack_example: boolean;
  trace_format: number;
  /** Hash of the traces of all answers behind the plan. */
  trace_hash: string;
  /** The facts as assessed: the file as it was that day. */
  input: AssessInput;
}

export const adviseRefusals = refusals({
  household_unknown: () => '没有这个家庭，请先在“家庭”页登记',
  no_pack: () => '尚未启用政策包，不能综合评估，请系统管理员先启用',
  changed_meanwhile: () => '评估之后家庭情况又有变更，请按新的情况重新评估后再保存',
  received_future: (f: { received_on: string; today: string }) =>
    `受理日期（${f.received_on}）晚于今天（${f.today}），请核对`,
  facts_invalid: (f: { fault: string }) => `家庭情况不能评估：${f.fault}，请先更正家庭情况`,
  member_unknown: (f: { member: string }) => `“${f.member}”不是该家庭成员，请从成员中选择`,
  ...adjustPlanSentences,
});

export const advise = act({
  kind: 'advise',
  title: '综合救助意见',
  posts: ['clerk'],
  payload: Advise,
  refusals: adviseRefusals,
  decide: (payload, facts: AdviseFacts, standing): Outcome<Advised> => {
    const bar = findBar(payload, facts, standing.today);
    if (bar) return bar;
    const { received_on } = payload;
    const parsed = parseAssessInput({ ...facts.input, applied_on: received_on });
    if (!parsed.permitted) return adviseRefusals.because('facts_invalid', { fault: parsed.message });
    const stranger = payload.additions
      .flatMap(({ members }) => members)
      .find((key) => facts.household?.member_keys.includes(key) !== true);
    if (stranger !== undefined) {
      return adviseRefusals.because('member_unknown', { member: stranger }, 'additions');
    }
    return planned(payload, facts, parsed.result);
  },
});

function findBar(payload: Advise, facts: AdviseFacts, today: PlainDate): Refusal | null {
  const { because } = adviseRefusals;
  const { household, pack, input } = facts;
  const { received_on } = payload;
  if (!household) return because('household_unknown', {}, 'household_no');
  if (!pack || !input) return because('no_pack', {});
  if (household.version !== payload.version) return because('changed_meanwhile', {}, 'version');
  return received_on > today
    ? because('received_future', { received_on, today }, 'received_on')
    : null;
}

function planned(payload: Advise, facts: AdviseFacts, input: AssessInput): Outcome<Advised> {
  const pack = facts.pack as Pack;
  const answer = measure(input, pack);
  const intake = { received_on: payload.received_on, papers: payload.papers };
  const plan = needsPlan(answer, pack, intake);
  const adjusted = adjustPlan(plan, payload.adjustments);
  if (!adjusted.permitted) return adjusted;
  const added = addToPlan(adjusted.result, payload.additions, pack, payload.received_on);
  if (!added.permitted) return added;
  const items = added.result;
  return permit<Advised>({
    plan_no: facts.next_plan_no,
    items,
    papers: planPapers(
      items.filter(({ choice }) => choice !== 'drop'),
      pack,
      intake,
    ),
    calendar_missing: plan.calendar_missing,
    pack: answer.pack,
    pack_example: answer.pack_example,
    trace_format: answer.trace_format,
    trace_hash: hashOf(answer.results.map(({ trace }) => trace)),
    input,
  });
}
