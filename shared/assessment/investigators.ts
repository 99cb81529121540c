/** Investigators: who may go and survey a household: two different people, one of them of the town's staff. */
import type { Refusal, Refusals, Sentences } from '../base/outcome';
import type { Employment } from '../base/posts';
import type { CaseFacts } from '../application/case';

export interface InvestigatorFacts {
  /** Officers who may investigate on the day, by id. */
  officers: Record<string, { name: string; employment: Employment; posts: string[] }>;
}

/** Refusals of every survey, in order. */
export const investigatorSentences = {
  investigator_unknown: () => '调查人中有人当日不在岗，请从在岗人员中选择',
  investigators_few: () => '入户调查须由两名不同的调查人进行，请再选择一人',
  investigators_decide: (f: { name: string }) =>
    `${f.name}担任审核或审批岗位，不能参加入户调查，请换一名调查人`,
  investigators_reviewed: (f: { name: string }) =>
    `${f.name}审核过本案，不能再参加入户调查，请换一名调查人`,
  investigators_not_town: () => '社工和购买服务人员只能协助入户调查，请至少选择一名镇街工作人员',
};

/** The first fault of those who went, in the act's own declared sentences; null when they may. */
export function findInvestigatorFault<S extends Sentences & typeof investigatorSentences>(
  declared: Refusals<S>,
  ids: readonly string[],
  { officers }: InvestigatorFacts,
  found: CaseFacts | null,
): Refusal | null {
  const because = declared.because as (code: string, facts: object, field?: string) => Refusal;
  const field = 'investigators';
  const went = ids.map((id) => officers[id]);
  if (went.some((officer) => officer === undefined)) return because('investigator_unknown', {}, field);
  if (new Set(ids).size < 2) return because('investigators_few', {}, field);
  const decides = went.find((officer) =>
    officer?.posts.some((post) => post === 'reviewer' || post === 'approver'),
  );
  if (decides) return because('investigators_decide', { name: decides.name }, field);
  const reviewed = ids.find((id) => found?.parts.review?.includes(id));
  if (reviewed !== undefined) {
    return because('investigators_reviewed', { name: officers[reviewed]?.name ?? reviewed }, field);
  }
  return went.some((officer) => officer?.employment === 'town') ? null : because('investigators_not_town', {}, field);
}
