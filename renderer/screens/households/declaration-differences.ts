/** Declaration differences: where two versions of a household's facts say different things. */
import { labelOf } from '../../../shared/base/glossary';
import { wordOf } from '../../parts/words';

export interface Difference {
  path: string;
  label: string;
  mine: string;
  theirs: string;
  theirValue: unknown;
}

function leaves(value: unknown, path: string, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) {
    into.set(path, value);
    return;
  }
  for (const [key, inner] of Object.entries(value)) leaves(inner, path === '' ? key : `${path}.${key}`, into);
}

function leavesOf(value: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  leaves(value, '', found);
  return found;
}

/** One line for each single fact that differs, in the order of the form. */
export function differencesOf(mine: unknown, theirs: unknown): Difference[] {
  const [own, other] = [leavesOf(mine), leavesOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .filter((path) => (own.get(path) ?? null) !== (other.get(path) ?? null))
    .map((path) => {
      const parts = path.split('.');
      const key = parts.at(-1) ?? '';
      return {
        path,
        label: labelOf(parts),
        mine: wordOf(key, own.get(path)),
        theirs: wordOf(key, other.get(path)),
        theirValue: other.get(path),
      };
    });
}
