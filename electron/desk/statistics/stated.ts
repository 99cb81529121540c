/** Stated: what households stated by a day, read once a version and kept, since a version is never overwritten. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Declaration, Member } from '../../../shared/household/declaration';
import type { ReadableDb } from '../../store/database';

/** The part of a member's facts that is counted. */
export type CountedMember = Pick<
  Member,
  'birth_date' | 'sex' | 'disability' | 'student' | 'able_to_work' | 'registered_unemployed' | 'living'
>;

/** A version of a household as the statistics need it. */
export interface Stated {
  registered_at: Declaration['registered_at'];
  /** Member by person number. */
  members: Map<string, CountedMember>;
}

const kept = new WeakMap<ReadableDb, Map<string, Stated>>();

function read(db: ReadableDb, householdNo: string, version: number): Stated | undefined {
  const row = db.one<{ declaration: string; person_nos: string }>(
    'SELECT declaration, person_nos FROM household_versions WHERE household_no = ? AND version = ?',
    householdNo,
    version,
  );
  if (!row) return undefined;
  const declaration = JSON.parse(row.declaration) as Declaration;
  const numbers = JSON.parse(row.person_nos) as Record<string, string>;
  const members = declaration.members.flatMap((member) => {
    const number = numbers[member.key];
    const { birth_date, sex, disability, student, able_to_work, registered_unemployed, living } = member;
    const counted = { birth_date, sex, disability, student, able_to_work, registered_unemployed, living };
    return number === undefined ? [] : [[number, counted] as const];
  });
  return { registered_at: declaration.registered_at, members: new Map(members) };
}

/** The version of each household that was in force on the day; of later ones, the first. */
function versionsBy(db: ReadableDb, day: PlainDate): Map<string, number> {
  const chosen = new Map<string, number>();
  const rows = db.iterate<{ household_no: string; version: number; effective_on: string }>(
    'SELECT household_no, version, effective_on FROM household_versions ORDER BY household_no, version',
  );
  for (const { household_no, version, effective_on } of rows) {
    if (effective_on <= day || !chosen.has(household_no)) chosen.set(household_no, version);
  }
  return chosen;
}

/** Answers what a household had stated by the day. */
export function statedBy(db: ReadableDb, day: PlainDate): (householdNo: string) => Stated | undefined {
  const known = kept.get(db) ?? new Map<string, Stated>();
  kept.set(db, known);
  const versions = versionsBy(db, day);
  return (householdNo) => {
    const version = versions.get(householdNo);
    if (version === undefined) return undefined;
    const key = `${householdNo} ${String(version)}`;
    const found = known.get(key) ?? read(db, householdNo, version);
    if (found) known.set(key, found);
    return found;
  };
}
