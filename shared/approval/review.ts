/** Review: the reviewer's signed first opinion (审核), before the public notice. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const Review = z.strictObject({
  case_no: z.string().min(1),
  /** Agree with what was assessed, or return the file: to assess again, or to visit again. */
  opinion: z.enum(['agree', 'return', 'return_visit']),
  text: z.string().min(2, { error: '请写明审核意见，至少2个字' }).max(1000),
});
export type Review = z.infer<typeof Review>;

export interface ReviewFacts extends PositionFacts {
  /** Whether this small office's handler may also review (pack: office.combine_reviewer). */
  combine: boolean;
}

export interface Reviewed {
  position: string;
  /** Reviewed by who took it in or assessed it: listed for the district's spot check. */
  combined: boolean;
}

export const reviewRefusals = refusals({
  ...positionSentences,
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，经办、调查、审核须由不同的人担任，请由其他审核人办理`,
  undetermined: needSentences.undetermined,
  facts_changed: needSentences.facts_changed,
});

export const review = act({
  kind: 'review',
  title: '审核',
  posts: ['reviewer'],
  payload: Review,
  refusals: reviewRefusals,
  guard: (facts: ReviewFacts, standing) => {
    const bar = positionRefusal(reviewRefusals, facts, { act: 'review', standing });
    if (bar) return bar;
    const did = facts.case && findPart(facts.case, standing.officer_id);
    const investigated = facts.case?.parts.visit?.includes(standing.officer_id) === true;
    if (facts.combine && !investigated) return null;
    return did ? reviewRefusals.because('same_person', { did }) : null;
  },
  decide: ({ opinion }, facts, standing) =>
    positionRefusal(reviewRefusals, facts, { act: 'review', standing, answer: opinion }) ??
    permit<Reviewed>({
      position: positionAfter(facts, 'review', opinion),
      combined: facts.case !== null && findPart(facts.case, standing.officer_id) !== null,
    }),
});

/** Which earlier part this officer had anywhere in the file, through all returns; null when none. */
export function findPart({ handler_id, parts }: CaseFacts, officerId: string): string | null {
  if (handler_id === officerId || parts.receive?.includes(officerId)) return '经办人';
  if (parts.assess?.includes(officerId)) return '核算人';
  return parts.visit?.includes(officerId) ? '调查人' : null;
}

/** The same with the review, for who decides: the decision is a third person's. */
export function findPartOrReview(found: CaseFacts, officerId: string): string | null {
  const part = findPart(found, officerId);
  return part ?? (found.parts.review?.includes(officerId) ? '审核人' : null);
}
