/** Paths: reads and changes a value inside a form by its dotted path ('members.0.name'). */

export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return (inner as Record<string, unknown>)[key];
  }, value);
}

/** A copy with another value at the path; everything beside the path stays the same object. */
export function withValueAt(value: unknown, path: string, next: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? next : withValueAt(valueAt(value, key), rest.join('.'), next);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === key ? inner : (item as unknown)));
  return { ...(value as Record<string, unknown> | undefined), [key]: inner };
}
