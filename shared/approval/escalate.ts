/** Escalate: hands a case beyond the town's power to the district for its decision (报区审批). */
import { z } from 'zod';
import { act, type Standing } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { searchPower, type Power } from '../office/power';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

/** Why the town does not decide itself. */
export const EscalationReason = z.enum([
  'decider',
  'above_power',
  'relative',
  'complaint',
  'dispute',
  'several_towns',
  'ordered',
]);
export type EscalationReason = z.infer<typeof EscalationReason>;

export const escalationReasonNames: Record<EscalationReason, string> = {
  decider: '按政策由区里决定',
  above_power: '没有委托权限或超过限额',
  relative: '申请人是经办人员或村干部近亲属',
  complaint: '实名举报',
  dispute: '赡养、抚养义务有争议',
  several_towns: '涉及几个镇街',
  ordered: '区里要求上报',
};

export const Escalate = z.strictObject({
  case_no: z.string().min(1),
  why: EscalationReason,
  text: z.string().min(2, { error: '请写明上报意见，至少2个字' }).max(1000),
});
export type Escalate = z.infer<typeof Escalate>;

export interface EscalateFacts extends PositionFacts {
  powers: readonly Power[];
}

export interface Escalated {
  position: string;
}

export const escalateRefusals = refusals({
  ...positionSentences,
  objection_open: needSentences.objection_open,
  facts_changed: needSentences.facts_changed,
  town_decides: () => '本案核算后由本镇街决定，请选择其他上报原因或交审批人审批',
  power_suffices: (f: { document_no: string }) =>
    `本案在${f.document_no}的委托权限内，请选择其他上报原因或交审批人审批`,
  relative_none: () => '本案没有登记近亲属关系，请先登记近亲属或选择其他上报原因',
});

export const escalate = act({
  kind: 'escalate',
  title: '报区审批',
  posts: ['reviewer', 'approver'],
  payload: Escalate,
  refusals: escalateRefusals,
  guard: (facts: EscalateFacts, standing) =>
    positionRefusal(escalateRefusals, facts, { act: 'escalate', standing }),
  decide: ({ why }, facts, standing) =>
    findUnfounded(why, facts, standing) ??
    permit<Escalated>({ position: positionAfter(facts, 'escalate') }),
});

/** A reason that the desk can test and that does not hold. */
function findUnfounded(why: EscalationReason, facts: EscalateFacts, standing: Standing): Refusal | null {
  const { because } = escalateRefusals;
  const found = facts.case as CaseFacts;
  if (why === 'decider' && found.assessment?.route === 'town') return because('town_decides', {}, 'why');
  if (why === 'above_power') {
    const amount_fen = found.assessment?.amount_fen ?? 0;
    const wanted = { programme: found.programme, kind: 'grant', on: standing.today, amount_fen } as const;
    const search = searchPower(facts.powers, wanted);
    const { document_no } = search.found ? search.power : { document_no: '' };
    return search.found ? because('power_suffices', { document_no }, 'why') : null;
  }
  const none = why === 'relative' && found.relatives.length === 0;
  return none ? because('relative_none', {}, 'why') : null;
}
