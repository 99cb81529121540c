/** Outcome: what every act, check and question answers; permitted with a result or refused with words. */

/** Facts shown beside a refusal: plain JSON values under snake_case keys. */
export type RefusalFacts = Record<string, unknown>;

/** An expected "no": a stable code, a Chinese sentence with the next step, and the facts behind it. */
export interface Refusal {
  permitted: false;
  code: string;
  message: string;
  facts: RefusalFacts;
  /** Path of the payload field the refusal stands at, e.g. 'members.0.id_number'. */
  field?: string;
  /** The refusals behind this one (several bad fields of one form). */
  others?: Refusal[];
}

export interface Permitted<R> {
  permitted: true;
  result: R;
}

export type Outcome<R> = Permitted<R> | Refusal;

export function permit<R>(result: R): Permitted<R> {
  return { permitted: true, result };
}

/** Builds a refusal without a declared list: only for the edges (schema, import). Acts use `refusals`. */
export function refuse(
  code: string,
  message: string,
  facts: RefusalFacts = {},
  field?: string,
): Refusal {
  return field === undefined
    ? { permitted: false, code, message, facts }
    : { permitted: false, code, message, facts, field };
}

/** A sentence for each refusal of an act, in the order in which they are checked. */
export type Sentences = Record<string, (facts: never) => string>;

/** What a sentence needs to know; nothing for sentences without facts. */
export type FactsFor<T> = T extends (facts: infer F) => string
  ? unknown extends F
    ? RefusalFacts
    : F
  : never;

/** The declared refusals of one act: `list` keeps the order of precedence. */
export interface Refusals<S extends Sentences> {
  list: readonly (keyof S & string)[];
  because<C extends keyof S & string>(code: C, facts: FactsFor<S[C]>, field?: string): Refusal;
}

/** Declares an act's refusals; the order of keys is the order of precedence. */
export function refusals<S extends Sentences>(sentences: S): Refusals<S> {
  return {
    list: Object.keys(sentences),
    because(code, facts, field) {
      const sentence = sentences[code] as (facts: unknown) => string;
      return refuse(code, sentence(facts), facts, field);
    },
  };
}
