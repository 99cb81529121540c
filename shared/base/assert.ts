/** Assertions: a broken promise inside the program stops the act; expected trouble is a refusal. */

/** Throws a fault when `holds` is false. Use for programmer's promises, never for bad input. */
export function assert(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Error(`broken promise: ${promise}`);
}

/** Marks a branch that the types rule out. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** Returns `value` or throws a fault: for look-ups that may not miss. */
export function present<T>(value: T | null | undefined, promise: string): T {
  assert(value !== null && value !== undefined, promise);
  return value;
}
