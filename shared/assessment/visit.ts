/** Visit: the household survey (入户调查) by two investigators; by telephone only while an emergency allows it. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { emergencySentences } from '../application/needs';
import { findInvestigatorFault, investigatorSentences, type InvestigatorFacts } from './investigators';

export const Visit = z.strictObject({
  case_no: z.string().min(1),
  visited_on: PlainDate,
  /** Officer ids of those who went. */
  investigators: z.array(z.string().min(1)),
  /** 'phone' for a survey by telephone in a public emergency; left out for a visit at home. */
  way: z.enum(['home', 'phone']).optional(),
  /** Name of the member who was at home and signed. */
  met: z.string().min(1).max(40),
  /** Whether what was declared is what was found. */
  truthful: z.boolean(),
  housing: z.string().max(500),
  findings: z.string().min(2, { error: '请写明调查情况，至少2个字' }).max(2000),
});
export type Visit = z.infer<typeof Visit>;

export interface VisitFacts extends PositionFacts, InvestigatorFacts {}

export interface Visited {
  position: string;
  /** The emergency by which it was done by telephone. */
  emergency_no?: string;
}

export const visitRefusals = refusals({
  ...positionSentences,
  ...emergencySentences,
  visit_future: (f: { visited_on: string; today: string }) =>
    `入户日期（${f.visited_on}）晚于今天（${f.today}），请核对`,
  visit_early: (f: { visited_on: string; received_on: string }) =>
    `入户日期（${f.visited_on}）早于受理日期（${f.received_on}），请核对`,
  phone_early: (f: { visited_on: string; from: string }) =>
    `电话调查日期（${f.visited_on}）早于应急启动日期（${f.from}），请核对`,
  ...investigatorSentences,
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
    const { visited_on, way = 'home' } = payload;
    const bar = positionRefusal(visitRefusals, facts, { act: 'visit', standing, answer: way });
    if (bar) return bar;
    const received_on = facts.case?.received_on ?? visited_on;
    const emergency = way === 'phone' ? facts.case?.emergency : null;
    if (visited_on > standing.today) {
      const dates = { visited_on, today: standing.today };
      return visitRefusals.because('visit_future', dates, 'visited_on');
    }
    if (visited_on < received_on) {
      return visitRefusals.because('visit_early', { visited_on, received_on }, 'visited_on');
    }
    if (emergency && visited_on < emergency.from) {
      return visitRefusals.because('phone_early', { visited_on, from: emergency.from }, 'visited_on');
    }
    const fault = findInvestigatorFault(visitRefusals, payload.investigators, facts, facts.case);
    const position = positionAfter(facts, 'visit', way);
    return fault ?? permit<Visited>({ position, ...(emergency ? { emergency_no: emergency.no } : {}) });
  },
});
