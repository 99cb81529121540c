/** Counting: which people of a household count, as of which month. */
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { AssessMember } from './assess-input';

/** Which people count: as of a past month (null: now, without the dead), and who is left out. */
export interface Counting {
  as_of: PlainDate;
  month: PlainMonth | null;
  left_out: readonly string[];
}

export const NONE: readonly never[] = Object.freeze([]);

/** Whether the member counts; 'unknown' when a fact for it is. */
export function isCounted(member: AssessMember, counting: Counting): boolean | 'unknown' {
  if (member.counted === false) return false;
  const died = member.deceased_on ?? null;
  if (died !== null && died !== 'unknown') {
    if (counting.month === null || counting.month > died.slice(0, counting.month.length)) return false;
  }
  if (counting.left_out.length > 0 && counting.left_out.includes(member.key)) return false;
  return member.counted === 'unknown' || died === 'unknown' ? 'unknown' : true;
}

export function nameOf(member: AssessMember): string {
  return member.name ?? member.key;
}

/** Adds a fact's path to a list that stays shared while it is empty. */
export function noting(missing: readonly string[], path: string): readonly string[] {
  return missing.length === 0 ? [path] : [...missing, path];
}
