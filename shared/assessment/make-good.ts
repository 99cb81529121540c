/** Make good: the visit that follows a survey by telephone once the emergency is over (补做入户调查). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { CaseFacts } from '../application/case';
import { findInvestigatorFault, investigatorSentences, type InvestigatorFacts } from './investigators';

export const MakeGood = z.strictObject({
  case_no: z.string().min(1),
  visited_on: PlainDate,
  /** Officer ids of those who went. */
  investigators: z.array(z.string().min(1)),
  /** Name of the member who was at home and signed. */
  met: z.string().min(1, { error: '请填写在家并签字的人' }).max(40),
  /** Whether what was said on the telephone is what was found. */
  truthful: z.boolean(),
  findings: z.string().min(2, { error: '请写明调查情况，至少2个字' }).max(2000),
});
export type MakeGood = z.infer<typeof MakeGood>;

export interface MakeGoodFacts extends InvestigatorFacts {
  case: CaseFacts | null;
  /** The survey by telephone that has had no visit since; null for none. */
  phone_survey: { emergency_no: string; surveyed_on: PlainDate } | null;
}

export interface MadeGood {
  emergency_no: string;
  surveyed_on: PlainDate;
}

export const makeGoodRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  nothing_to_make_good: () => '本案没有待补的电话调查，无需补做入户',
  visit_future: (f: { visited_on: string; today: string }) =>
    `入户日期（${f.visited_on}）晚于今天（${f.today}），请核对`,
  visit_early: (f: { visited_on: string; surveyed_on: string }) =>
    `入户日期（${f.visited_on}）早于电话调查（${f.surveyed_on}），请核对`,
  ...investigatorSentences,
});

export const makeGood = act({
  kind: 'makeGood',
  title: '补做入户调查',
  posts: ['clerk', 'investigator'],
  payload: MakeGood,
  refusals: makeGoodRefusals,
  guard: (facts: MakeGoodFacts) => {
    if (!facts.case) return makeGoodRefusals.because('case_unknown', {}, 'case_no');
    return facts.phone_survey ? null : makeGoodRefusals.because('nothing_to_make_good', {});
  },
  decide: ({ visited_on, investigators }, facts, { today }) => {
    const { because } = makeGoodRefusals;
    const { emergency_no, surveyed_on } = facts.phone_survey as NonNullable<MakeGoodFacts['phone_survey']>;
    if (visited_on > today) return because('visit_future', { visited_on, today }, 'visited_on');
    if (visited_on < surveyed_on) return because('visit_early', { visited_on, surveyed_on }, 'visited_on');
    const fault = findInvestigatorFault(makeGoodRefusals, investigators, facts, facts.case);
    return fault ?? permit<MadeGood>({ emergency_no, surveyed_on });
  },
});
