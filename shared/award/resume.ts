/** Resume: lifts a suspension; the months kept back are paid with the next batch. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { awardStandingNames, type AwardFacts } from './award';

export const Resume = z.strictObject({
  award_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明恢复理由，至少2个字' }).max(500),
});
export type Resume = z.infer<typeof Resume>;

export interface ResumeFacts {
  award: AwardFacts | null;
}

export interface Resumed {
  programme: string;
  household_no: string;
  /** First month that was kept back. */
  suspended_from: PlainMonth;
}

export const resumeRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  award_closed: (f: { state: string }) => `这份待遇${f.state}，不能恢复，请重新申请`,
  not_suspended: () => '这份待遇没有暂停发放，无需恢复',
});

const because = resumeRefusals.because;

export const resume = act({
  kind: 'resume',
  title: '恢复发放',
  posts: ['approver'],
  payload: Resume,
  refusals: resumeRefusals,
  guard: (facts: ResumeFacts) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (award.state !== 'live') {
      return because('award_closed', { state: awardStandingNames[award.state] });
    }
    return award.suspended_from === null ? because('not_suspended', {}) : null;
  },
  decide: (_payload, facts) => {
    const award = facts.award as AwardFacts;
    const { programme, household_no } = award;
    const suspended_from = award.suspended_from as PlainMonth;
    return permit<Resumed>({ programme, household_no, suspended_from });
  },
});
