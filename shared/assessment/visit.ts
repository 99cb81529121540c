/** Visit: the household survey (入户调查) by two different investigators, at least one on the town's staff. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { Employment } from '../base/posts';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const Visit = z.strictObject({
  case_no: z.string().min(1),
  visited_on: PlainDate,
  /** Officer ids of those who went. */
  investigators: z.array(z.string().min(1)),
  /** Name of the member who was at home and signed. */
  met: z.string().min(1).max(40),
  /** Whether what was declared is what was found. */
  truthful: z.boolean(),
  housing: z.string().max(500),
  findings: z.string().min(2, { error: '请写明调查情况，至少2个字' }).max(2000),
});
export type Visit = z.infer<typeof Visit>;

export interface VisitFacts extends PositionFacts {
  /** Officers who may investigate on the day, by id. */
  officers: Record<string, { name: string; employment: Employment; posts: string[] }>;
}

export interface Visited {
  position: string;
}

export const visitRefusals = refusals({
  ...positionSentences,
  visit_future: (f: { visited_on: string; today: string }) =>
    `入户日期（${f.visited_on}）晚于今天（${f.today}），请核对`,
  visit_early: (f: { visited_on: string; received_on: string }) =>
    `入户日期（${f.visited_on}）早于受理日期（${f.received_on}），请核对`,
  investigator_unknown: () => '调查人中有人当日不在岗，请从在岗人员中选择',
  investigators_few: () => '入户调查须由两名不同的调查人进行，请再选择一人',
  investigators_decide: (f: { name: string }) =>
    `${f.name}担任审核或审批岗位，不能参加入户调查，请换一名调查人`,
  investigators_reviewed: (f: { name: string }) =>
    `${f.name}审核过本案，不能再参加入户调查，请换一名调查人`,
  investigators_not_town: () => '社工和购买服务人员只能协助入户调查，请至少选择一名镇街工作人员',
});

export const visit = act({
  kind: 'visit',
  title: '入户调查',
  posts: ['clerk', 'investigator'],
  payload: Visit,
  refusals: visitRefusals,
  guard: (facts: VisitFacts, standing) =>
    positionRefusal(visitRefusals, facts, { act: 'visit', standing }),
  decide: (payload, facts, standing) => {
    const { visited_on } = payload;
    const received_on = facts.case?.received_on ?? visited_on;
    if (visited_on > standing.today) {
      const dates = { visited_on, today: standing.today };
      return visitRefusals.because('visit_future', dates, 'visited_on');
    }
    if (visited_on < received_on) {
      return visitRefusals.because('visit_early', { visited_on, received_on }, 'visited_on');
    }
    return findInvestigatorFault(payload.investigators, facts) ?? permit<Visited>({ position: positionAfter(facts, 'visit') });
  },
});

function findInvestigatorFault(ids: string[], facts: VisitFacts) {
  const field = 'investigators';
  const went = ids.map((id) => facts.officers[id]);
  if (went.some((officer) => officer === undefined)) {
    return visitRefusals.because('investigator_unknown', {}, field);
  }
  if (new Set(ids).size < 2) return visitRefusals.because('investigators_few', {}, field);
  const decides = went.find((officer) =>
    officer?.posts.some((post) => post === 'reviewer' || post === 'approver'),
  );
  if (decides) {
    return visitRefusals.because('investigators_decide', { name: decides.name }, field);
  }
  const reviewed = ids.find((id) => facts.case?.parts.review?.includes(id));
  if (reviewed !== undefined) {
    const name = facts.officers[reviewed]?.name ?? reviewed;
    return visitRefusals.because('investigators_reviewed', { name }, field);
  }
  return went.some((officer) => officer?.employment === 'town')
    ? null
    : visitRefusals.because('investigators_not_town', {}, field);
}
