/** Pack text: the one readable spelling of a pack; a signature covers exactly these bytes. */
import type { Pack } from './pack';

/**
 * Keys in the order in which people read them; others follow by name. Signed files depend on this
 * list: it may grow at the end of the release that adds a key, but nothing in it may move.
 */
const reading = [
  'format', 'id', 'title', 'example', 'watermark', 'issuer', 'covers_from', 'known_until',
  'key', 'name', 'code', 'programme', 'by', 'kind', 'scope', 'when', 'mode', 'unit', 'description',
  'from', 'value', 'corrects', 'source', 'document', 'article', 'page', 'certain', 'values',
  'parameters', 'programmes', 'relations', 'reason_sources', 'legal_bases', 'remedies',
  'departments', 'calendar', 'cases',
];
const ranks = new Map(reading.map((key, at) => [key, at]));

const INDENT = 2;

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const rows = Object.entries(value).sort(([a], [b]) => before(a, b));
  return Object.fromEntries(rows.map(([key, inner]) => [key, ordered(inner)]));
}

function before(a: string, b: string): number {
  const rank = (ranks.get(a) ?? reading.length) - (ranks.get(b) ?? reading.length);
  return rank === 0 ? Number(a > b) - Number(a < b) : rank;
}

/**
 * The content of a pack's file: JSON with two spaces, keys in reading order, one line feed at the
 * end. Equal packs give equal texts whatever the order of their keys, so a signature made over the
 * file can be verified again from the docket.
 */
export function packText(pack: Pack): string {
  return `${JSON.stringify(ordered(pack), null, INDENT)}\n`;
}
