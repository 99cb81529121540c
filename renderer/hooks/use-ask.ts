/** Ask: a question to the desk, kept until the docket grows. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Refusal } from '../../shared/base/outcome';
import type { AnswerOf, QuestionName, questions } from '../../shared/questions';
import { useDesk } from './desk-context';

export type InputOf<Q extends QuestionName> = z.input<(typeof questions)[Q]['input']>;

export interface Asked<A> {
  /** Undefined while the first answer is on its way, and after a refusal. */
  answer: A | undefined;
  refusal: Refusal | undefined;
}

export interface AskOptions {
  /** False: do not ask yet. */
  when?: boolean;
  /** Keep showing the previous answer while a changed question is under way: lists only. */
  keep?: boolean;
}

/** Asks and asks again whenever the desk tells that something was recorded. */
export function useAsk<Q extends QuestionName>(
  question: Q,
  input: InputOf<Q>,
  { when = true, keep = false }: AskOptions = {},
): Asked<AnswerOf<Q>> {
  const desk = useDesk();
  const query = useQuery({
    queryKey: [question, input],
    queryFn: () => desk.ask(question, input),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  const outcome = query.data;
  if (outcome === undefined) return { answer: undefined, refusal: undefined };
  return outcome.permitted
    ? { answer: outcome.result, refusal: undefined }
    : { answer: undefined, refusal: outcome };
}
