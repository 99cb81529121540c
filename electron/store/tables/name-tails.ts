/** Name tails: every ending of a person's name, so that a given name or a middle of a name is found at once. */
import type { WritableDb } from '../database';

export const nameTailsDdl = `
CREATE TABLE name_tails (        -- 小雨 and 雨 of 周小雨; the whole name stands in persons_name
  office TEXT NOT NULL,
  tail TEXT NOT NULL,
  person_no TEXT NOT NULL,
  household_no TEXT NOT NULL,    -- found without looking up the person
  PRIMARY KEY (office, tail, person_no)
) STRICT, WITHOUT ROWID;
`;

/** Endings of a name shorter than itself, by whole characters, each once. */
function tailsOf(name: string): string[] {
  const letters = [...name];
  return [...new Set(letters.slice(1).map((_, at) => letters.slice(at + 1).join('')))];
}

/** What the endings of a person's name are made of. */
export interface Tailed {
  name: string;
  household_no: string;
}

/** Enters the endings of a person's name; `before` is what stood there, null for a new person. */
export function stateTails(
  db: WritableDb,
  person: Tailed & { office: string; person_no: string },
  before: Tailed | null,
): void {
  const { office, person_no, name, household_no } = person;
  if (name === before?.name && household_no === before.household_no) return;
  for (const tail of before === null ? [] : tailsOf(before.name)) {
    db.runOne('DELETE FROM name_tails WHERE office = ? AND tail = ? AND person_no = ?', office, tail, person_no);
  }
  for (const tail of tailsOf(name)) {
    db.runOne(
      'INSERT INTO name_tails (office, tail, person_no, household_no) VALUES (?, ?, ?, ?)',
      office,
      tail,
      person_no,
      household_no,
    );
  }
}
