/** Search: people by name, pinyin initials, or the beginning or tail of an identity number. */
import type { ReadableDb } from '../../store/database';

/** A hit: the person and the household. */
export interface FoundPerson {
  person_no: string;
  household_no: string;
  name: string;
}

const MOST = 200;
const END = '\u{10ffff}';

function range(db: ReadableDb, office: string, column: string, key: string): FoundPerson[] {
  return db.all<FoundPerson>(
    `SELECT person_no, household_no, name FROM persons
     WHERE office = ? AND ${column} >= ? AND ${column} < ? LIMIT ${MOST}`,
    office,
    key,
    key + END,
  );
}

/** At most 200 people; every look-up is a range of an index; whose name begins so stands before whose name goes on so. */
export function personsLike(db: ReadableDb, office: string, typed: string): FoundPerson[] {
  const text = typed.trim();
  if (text === '') return [];
  if (/^\d[\dXx]*$/.test(text)) {
    const digits = text.toUpperCase();
    const heads = range(db, office, 'id_number', digits);
    const tail = [...digits].reverse().join('');
    return unique([...heads, ...range(db, office, 'id_reversed', tail)]);
  }
  if (/^[A-Za-z]+$/.test(text)) {
    const letters = text.toLowerCase();
    return unique([
      ...range(db, office, 'initials', letters),
      ...range(db, office, 'pinyin', letters),
    ]);
  }
  const named = range(db, office, 'name', text);
  return named.length >= MOST ? named : unique([...named, ...insideNames(db, office, text)]).slice(0, MOST);
}

/** People whose name goes on with these characters after its first. */
function insideNames(db: ReadableDb, office: string, text: string): FoundPerson[] {
  return db.all<FoundPerson>(
    `SELECT p.person_no, p.household_no, p.name FROM name_tails t
     CROSS JOIN persons p ON p.person_no = t.person_no
     WHERE t.office = ? AND t.tail >= ? AND t.tail < ? LIMIT ${MOST}`,
    office,
    text,
    text + END,
  );
}

function unique(found: FoundPerson[]): FoundPerson[] {
  return [...new Map(found.map((person) => [person.person_no, person])).values()];
}
