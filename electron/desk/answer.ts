/** Answer: checks a question's input and finds the function that answers it. */
import type { z } from 'zod';
import { parse } from '../../shared/base/parse';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import { questions, type QuestionName } from '../../shared/questions';
import { answers } from './questions/all';
import { within, type Session, type Within } from './session';

/** Answers one question for the session's officer. */
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
  return permit(ask(inside.result, parsed.result));
}
