/** Pages: a long list of the desk, fetched a hundred rows at a time as they come into sight. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome, Refusal } from '../../shared/base/outcome';
import type { Page } from '../../shared/base/question';
import type { AnswerOf, QuestionName } from '../../shared/questions';
import type { InputOf } from './use-ask';
import { useDesk } from './desk-context';

const size = 100;

/** Questions that answer a page of rows. */
export type PagedQuestion = {
  [Q in QuestionName]: AnswerOf<Q> extends Page<infer _R> ? Q : never;
}[QuestionName];
export type RowOf<Q extends PagedQuestion> = AnswerOf<Q> extends Page<infer R> ? R : never;

export interface LongList<R> {
  /** Undefined until the first page is here. */
  total: number | undefined;
  rowAt(index: number): R | undefined;
  /** The table tells which rows are in sight. */
  onSight(first: number, last: number): void;
  refusal: Refusal | undefined;
}

/** Rows of a paged question; `input` is the question's input without offset and limit. */
export function usePages<Q extends PagedQuestion>(
  question: Q,
  input: Omit<InputOf<Q>, 'offset' | 'limit'>,
): LongList<RowOf<Q>> {
  const desk = useDesk();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pages: number[] = [0];
  for (let page = sight.first; page <= sight.last; page += 1) if (page > 0) pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => {
      const asked = { ...input, offset: page * size, limit: size } as InputOf<Q>;
      return {
        queryKey: [question, asked],
        queryFn: () => desk.ask(question, asked) as Promise<Outcome<Page<RowOf<Q>>>>,
        ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
      };
    }),
  });
  const outcomeOf = (page: number) => answers[pages.indexOf(page)]?.data;
  const first = outcomeOf(0);
  return {
    total: first?.permitted ? first.result.total : undefined,
    refusal: first && !first.permitted ? first : undefined,
    rowAt: (index) => {
      const outcome = outcomeOf(Math.floor(index / size));
      return outcome?.permitted ? outcome.result.rows[index % size] : undefined;
    },
    onSight: (from, to) => {
      const next = { first: Math.floor(from / size), last: Math.floor(to / size) };
      setSight((now) => (now.first === next.first && now.last === next.last ? now : next));
    },
  };
}
