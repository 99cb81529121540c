/** Outcome exit: the one JSON document a command prints, and its exit status. */
import type { Outcome } from '../../shared/base/outcome';

/** 0 done, 1 refused or findings, 2 wrong usage, 3 fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a verb ends with. */
export interface Ended {
  code: ExitCode;
  document: unknown;
}

export function done(document: unknown): Ended {
  return { code: 0, document };
}

/** A refusal as a document with its stable code and Chinese message; else the result. */
export function ended(outcome: Outcome<unknown>): Ended {
  if (outcome.permitted) return done(outcome.result);
  return { code: 1, document: outcome };
}

/** Wrong usage: says how the verb is used. */
export function misused(message: string, usage: string): Ended {
  return { code: 2, document: { permitted: false, code: 'usage', message, facts: { usage } } };
}
