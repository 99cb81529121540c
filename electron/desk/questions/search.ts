/** Search: households by a person's name, pinyin initials, or the beginning or tail of an identity number. */
import type { ReadableDb } from '../../store/database';

const MOST = 200;
const END = '\u{10ffff}';

/** Each names an index that holds the household itself: no row of a person is looked up. */
type Searched = 'name' | 'initials' | 'pinyin' | 'id_number' | 'id_reversed';

function range(db: ReadableDb, office: string, column: Searched, key: string): string[] {
  return numbers(
    db,
    `SELECT household_no FROM persons WHERE office = ? AND ${column} >= ? AND ${column} < ? LIMIT ${MOST}`,
    office,
    key,
  );
}

/** The households of at most 200 people, each once; whose name begins so stands before whose name goes on so. */
export function householdsLike(db: ReadableDb, office: string, typed: string): string[] {
  const text = typed.trim();
  if (text === '') return [];
  if (/^\d[\dXx]*$/.test(text)) {
    const digits = text.toUpperCase();
    const tail = [...digits].reverse().join('');
    return unique([...range(db, office, 'id_number', digits), ...range(db, office, 'id_reversed', tail)]);
  }
  if (/^[A-Za-z]+$/.test(text)) {
    const letters = text.toLowerCase();
    return unique([...range(db, office, 'initials', letters), ...range(db, office, 'pinyin', letters)]);
  }
  const named = range(db, office, 'name', text);
  return unique(named.length >= MOST ? named : [...named, ...insideNames(db, office, text)]);
}

/** Households of people whose name goes on with these characters after its first. */
function insideNames(db: ReadableDb, office: string, text: string): string[] {
  return numbers(
    db,
    `SELECT household_no FROM name_tails WHERE office = ? AND tail >= ? AND tail < ? LIMIT ${MOST}`,
    office,
    text,
  );
}

function numbers(db: ReadableDb, sql: string, office: string, key: string): string[] {
  return db.all<{ household_no: string }>(sql, office, key, key + END).map(({ household_no }) => household_no);
}

function unique(found: readonly string[]): string[] {
  return [...new Set(found)].slice(0, MOST);
}
