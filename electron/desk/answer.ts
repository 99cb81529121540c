/** Answer: checks a question's input and finds the function that answers it. */
import type { z } from 'zod';
import { parse } from '../../shared/base/parse';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import { questions, type QuestionName } from '../../shared/questions';
import { answers } from './questions/all';
import type { PlainDate } from '../../shared/base/plain-date';
import { deskAsOf } from './past';
import { within, type Session, type Within } from './session';

/** Answers one question for the session's officer; with `as_of`, as it was answered on that day. */
export function answer(session: Session, name: string, input: unknown): Outcome<unknown> {
  if (!Object.hasOwn(questions, name)) {
    return refuse('question_unknown', `没有“${name}”这种查询`);
  }
  const question = name as QuestionName;
  const parsed = parse(questions[question].input as z.ZodType, input);
  if (!parsed.permitted) return parsed;
  const inside = within(session);
  if (!inside.permitted) return inside;
  const ask = answers[question] as (within: Within, input: unknown) => unknown;
  const { as_of } = parsed.result as { as_of?: PlainDate };
  if (as_of === undefined) return permit(ask(inside.result, parsed.result));
  const desk = deskAsOf(inside.result.desk, as_of);
  return desk.permitted ? permit(ask({ ...inside.result, desk: desk.result }, parsed.result)) : desk;
}
