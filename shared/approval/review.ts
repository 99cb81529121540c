/** Review: the reviewer's signed first opinion (审核), before the public notice. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { caseStateNames, findMissingStep, stepNames, type CaseFacts, type Step } from '../application/case';

export const Review = z.strictObject({
  case_no: z.string().min(1),
  /** agree with what was assessed, or return the file for more work. */
  opinion: z.enum(['agree', 'return']),
  text: z.string().min(2, { error: '请写明审核意见，至少2个字' }).max(1000),
});
export type Review = z.infer<typeof Review>;

export interface ReviewFacts {
  case: CaseFacts | null;
  order: readonly Step[];
}

export const reviewRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: (f: { state: string }) => `案件${f.state}，不能再审核，请在案件页查看办理结果`,
  already_reviewed: () => '案件已经审核，公示期满后请直接审批',
  step_missing: (f: { step: string }) => `尚未${f.step}，请经办人先完成${f.step}再送审核`,
  undetermined: () => '核算还缺必要事实，请经办人补全后重新核算再送审核',
  facts_changed: () => '核算之后家庭情况有变更，请经办人重新核算后再送审核',
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，经办、调查、审核须由不同的人担任，请由其他审核人办理`,
});

export const review = act({
  kind: 'review',
  title: '审核',
  posts: ['reviewer'],
  payload: Review,
  refusals: reviewRefusals,
  guard: (facts: ReviewFacts, standing) => {
    const found = facts.case;
    if (!found) return reviewRefusals.because('case_unknown', {}, 'case_no');
    if (found.state !== 'open') {
      return reviewRefusals.because('case_closed', { state: caseStateNames[found.state] });
    }
    if (found.done.review) return reviewRefusals.because('already_reviewed', {});
    const missing = findMissingStep(facts.order, found.done, 'review');
    if (missing) return reviewRefusals.because('step_missing', { step: stepNames[missing] });
    if (found.assessment?.decision === 'undetermined') {
      return reviewRefusals.because('undetermined', {});
    }
    if (found.assessment && found.assessment.household_version !== found.household_version) {
      return reviewRefusals.because('facts_changed', {});
    }
    const did = findPart(found, standing.officer_id);
    return did ? reviewRefusals.because('same_person', { did }) : null;
  },
  decide: () => permit({}),
});

/** Which earlier part this officer had in the file; null when none. */
export function findPart(found: CaseFacts, officerId: string): string | null {
  if (found.handler_id === officerId) return '经办人';
  if (found.done.assess?.officer_ids.includes(officerId)) return '核算人';
  if (found.done.visit?.officer_ids.includes(officerId)) return '调查人';
  return null;
}
