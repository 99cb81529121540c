/** Entry words: the written fields of a ledger's line as people read them. */
import { formatFen } from '../../../shared/base/money';
import { flagWords, type RegisterEntry, type RegisterField } from '../../../shared/outreach/register';

/** Label and words of every field that is written, in the order of the form. */
export function entryWords(fields: readonly RegisterField[], entries: readonly RegisterEntry[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const value = entries.find((entry) => entry.field === field.key)?.value ?? '';
    return value === '' ? [] : [[field.label, wordsOf(field, value)]];
  });
}

function wordsOf({ kind, choices, unit }: RegisterField, value: string | number): string {
  if (kind === 'fen' && typeof value === 'number') return `${formatFen(value)} ${unit ?? '元'}`;
  if (typeof value === 'number') return unit === undefined ? String(value) : `${String(value)} ${unit}`;
  if (kind === 'flag') return flagWords[value === 'yes' ? 'yes' : 'no'];
  return choices?.[value] ?? value;
}
