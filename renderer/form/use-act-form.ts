/** Act form: what a form needs to perform one act, with the act's own schema run before the door. */
import type { z } from 'zod';
import type { Outcome, Refusal } from '../../shared/base/outcome';
import { parse } from '../../shared/base/parse';
import type { PerformedAct } from '../../shared/contract';
import { usePerform, type ActToDo } from '../hooks/use-perform';

/** The first fault of a value against a schema; null when it holds. */
export function faultAgainst(schema: z.ZodType, value: unknown): Refusal | null {
  const parsed = parse(schema, value);
  return parsed.permitted ? null : parsed;
}

export interface ActForm {
  check: (value: unknown) => Refusal | null;
  send: (value: unknown) => Promise<Outcome<PerformedAct[]>>;
}

/** Further acts under the same request: 批准并发文 is approve and issue. */
export function useActForm(
  kind: string,
  schema: z.ZodType,
  andThen: (value: unknown) => ActToDo[] = () => [],
): ActForm {
  const { perform } = usePerform();
  return {
    check: (value) => faultAgainst(schema, value),
    send: (value) => perform([{ kind, payload: value }, ...andThen(value)]),
  };
}
