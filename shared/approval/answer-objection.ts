/** Answer objection: the reviewer finds an objection wrong, with reasons, or right: then all is investigated again. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { findPart } from './review';

export const AnswerObjection = z.strictObject({
  case_no: z.string().min(1),
  objection_no: z.string().min(1, { error: '请选择要答复的异议' }),
  answer: z.enum(['reject', 'uphold']),
  text: z.string().min(5, { error: '请写明调查情况和理由，至少5个字' }).max(1000),
});
export type AnswerObjection = z.infer<typeof AnswerObjection>;

export interface AnswerObjectionFacts extends PositionFacts {
  /** The objection named, if it is this case's; only guards ask without a name. */
  objection: { state: 'open' | 'rejected' | 'upheld' } | null;
  calendar: Calendar;
  /** Working days to begin the new survey; null where the programme has none. */
  survey_working_days: number | null;
}

export interface ObjectionAnswered {
  position: string;
  /** Last day to begin the survey again; null for an objection found wrong. */
  survey_by: PlainDate | null;
}

export const answerObjectionRefusals = refusals({
  ...positionSentences,
  no_objection: () => '本案没有待答复的公示异议，无需答复',
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，异议须由没有经办、调查的人答复，请由其他审核人办理`,
  objection_unknown: () => '本案没有这件异议，请从异议列表中选择',
  objection_answered: () => '这件异议已经答复，请选择其他异议',
});

export const answerObjection = act({
  kind: 'answerObjection',
  title: '答复异议',
  posts: ['reviewer'],
  payload: AnswerObjection,
  refusals: answerObjectionRefusals,
  guard: (facts: AnswerObjectionFacts, standing) => {
    const { because } = answerObjectionRefusals;
    const bar = positionRefusal(answerObjectionRefusals, facts, { act: 'answerObjection', standing });
    if (bar) return bar;
    if (facts.case?.objections.open === 0) return because('no_objection', {});
    const did = facts.case && findPart(facts.case, standing.officer_id);
    return did ? because('same_person', { did }) : null;
  },
  decide: ({ answer }, facts, standing) => {
    const { because } = answerObjectionRefusals;
    const { objection, survey_working_days: days } = facts;
    if (!objection) return because('objection_unknown', {}, 'objection_no');
    if (objection.state !== 'open') return because('objection_answered', {}, 'objection_no');
    const again = answer === 'uphold' && days !== null;
    return permit<ObjectionAnswered>({
      position: positionAfter(facts, 'answerObjection', answer),
      survey_by: again ? addWorkingDays(facts.calendar, standing.today, days).value : null,
    });
  },
});
