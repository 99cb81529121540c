/** Act: the shape every act of every room is declared in, and what the door tells it about the officer. */
import type { z } from 'zod';
import type { Outcome, Refusal, Refusals, Sentences } from './outcome';
import type { PlainDate } from './plain-date';
import type { Employment, Post } from './posts';

/** Who acts, in which post, on which civil day: bound to the login, never sent by a screen. */
export interface Standing {
  /** Code of the office whose docket this is. */
  office: string;
  officer_id: string;
  officer_name: string;
  employment: Employment;
  post: Post;
  /** The office's civil date. */
  today: PlainDate;
}

/** A permitted act's result; `power` is the delegation the decision used. */
export type ActOutcome<R> = Outcome<R> & { power?: string };

/**
 * One act: `guard` needs no payload and makes the buttons; `decide` comes after it and
 * gives the result to be recorded. Both are pure and see only facts.
 */
export interface Act<K extends string, P, F, R> {
  kind: K;
  /** The verb as clerks say it: 受理, 批准. */
  title: string;
  posts: readonly Post[];
  payload: z.ZodType<P>;
  /** Declared refusals in order of precedence. */
  refusals: Refusals<Sentences>;
  guard?: (facts: F, standing: Standing) => Refusal | null;
  decide: (payload: P, facts: F, standing: Standing) => ActOutcome<R>;
}

/** Any act, for the registry, the door and the tests. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the registry forgets the types on purpose
export type AnyAct = Act<string, any, any, any>;

/** Declares an act; infers payload, facts and result from its functions. */
export function act<K extends string, P, F, R, S extends Sentences>(
  declared: Omit<Act<K, P, F, R>, 'refusals'> & { refusals: Refusals<S> },
): Act<K, P, F, R> & { refusals: Refusals<S> } {
  return declared as unknown as Act<K, P, F, R> & { refusals: Refusals<S> };
}

/** Payload type of an act. */
export type PayloadOf<A> = A extends { payload: z.ZodType<infer P> } ? P : never;
/** Facts type of an act. */
export type FactsOf<A> = A extends { decide: (p: never, f: infer F, s: Standing) => unknown }
  ? F
  : never;
/** Result type of an act. */
export type ResultOf<A> = A extends { decide: (...args: never[]) => infer O }
  ? O extends { permitted: true; result: infer R }
    ? R
    : never
  : never;
