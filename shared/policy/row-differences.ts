/** Row differences: how two lists of a pack's rows differ, row by row, in words. */
import { canonical } from '../base/canonical';

/** One difference. `before` and `after` are words for the reader; null where there is none. */
export interface PackDifference {
  kind: 'parameter' | 'programme' | 'procedure' | 'relation' | 'text' | 'calendar' | 'case' | 'department';
  change: 'added' | 'removed' | 'changed';
  /** Stable: a parameter key with its date, a programme with its field. */
  key: string;
  /** What it concerns: 城市最低生活保障标准. */
  name: string;
  /** Which line or field of it: 2022年12月1日起, 办理期限. */
  detail: string;
  before: string | null;
  after: string | null;
  source: string;
}

export function changeOf(before: unknown, after: unknown): PackDifference['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** Pairs of rows known by the same key that are not equal, in the order of the older list. */
export function* pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): Generator<{ key: string; row: T; a: T | undefined; b: T | undefined }> {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const fresh = new Map(after.map((row) => [keyOf(row), row]));
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [a, b] = [old.get(key), fresh.get(key)];
    const row = b ?? a;
    if (row !== undefined && textOf(a) !== textOf(b)) yield { key, row, a, b };
  }
}

export function textOf(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}

/** How one kind of row is shown. */
interface Shown<T> {
  kind: PackDifference['kind'];
  keyOf: (row: T) => string;
  nameOf: (row: T) => string;
  detailOf: (row: T) => string;
  wordsOf: (row: T) => string;
  sourceOf: (row: T) => string;
}

export function rowDifferences<T>(
  before: readonly T[],
  after: readonly T[],
  shown: Shown<T>,
): PackDifference[] {
  return [...pairs(before, after, shown.keyOf)].map(({ key, row, a, b }) => ({
    kind: shown.kind,
    change: changeOf(a, b),
    key,
    name: shown.nameOf(row),
    detail: shown.detailOf(row),
    before: a === undefined ? null : shown.wordsOf(a),
    after: b === undefined ? null : shown.wordsOf(b),
    source: shown.sourceOf(row),
  }));
}
