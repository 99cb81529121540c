/** Counting: which people of a household count, as of which month. */
import type { PlainDate, PlainMonth } from '../base/plain-date';
import { bornBy } from './age';
import type { AssessHousehold, AssessMember } from './assess-input';

/** The people who count. */
export interface People {
  /** Day on which ages are counted. */
  as_of: PlainDate;
  members: readonly AssessMember[];
  /** Their keys, with those of people of whom it is not known. */
  keys: string[];
  /** Paths of facts without which it is not known who counts. */
  missing: readonly string[];
}

/** A monthly sum of income in parts of a fen; `missing` names what is not known. */
export interface IncomeSum {
  scaled: number;
  missing: readonly string[];
}

export const NONE: readonly never[] = Object.freeze([]);

/** Whether the member counts in a month (null: now, without the dead); 'unknown' when a fact is. */
export function isCounted(member: AssessMember, month: PlainMonth | null): boolean | 'unknown' {
  if (member.counted === false) return false;
  const died = member.deceased_on ?? null;
  if (died !== null && died !== 'unknown') {
    // As text a month stands before its own days.
    if (month === null || month > died) return false;
  }
  return member.counted === 'unknown' || died === 'unknown' ? 'unknown' : true;
}

/**
 * Religious staff who have lived away from the family for the years of the pack are not counted
 * (民发〔2021〕57号第七条: three years; 重庆市条例第十一条: one). Unknown where a fact or the years are.
 * Who asks alone has no family to leave: he is counted, as a single-person household (第八条).
 */
export function leaveReligious(
  household: AssessHousehold,
  asOf: PlainDate,
  years: number | undefined,
): AssessHousehold {
  const members = household.members.map((member) => {
    const since = member.religious_since ?? null;
    if (since === null || member.counted === false) return member;
    if (since === 'unknown' || years === undefined) return { ...member, counted: 'unknown' as const };
    if (household.members.length === 1) return member;
    return since <= bornBy(asOf, years) ? { ...member, counted: false } : member;
  });
  return { ...household, members };
}

/** Counts the people of a household (民发〔2021〕57号第七条) without those in `leftOut`. */
export function countPeople(
  household: AssessHousehold,
  asOf: PlainDate,
  month: PlainMonth | null,
  leftOut: readonly string[],
): People {
  const members: AssessMember[] = [];
  const keys: string[] = [];
  let missing: readonly string[] = NONE;
  const all = household.members;
  for (let at = 0; at < all.length; at += 1) {
    const member = all[at] as AssessMember;
    const counted = isCounted(member, month);
    if (counted === false || leftOut.includes(member.key)) continue;
    keys.push(member.key);
    if (counted === true) members.push(member);
    else missing = noting(missing, `household.members.${at}.${openFact(member)}`);
  }
  return { as_of: asOf, members, keys, missing };
}

/** Which fact leaves open whether the member counts. */
function openFact(member: AssessMember): 'deceased_on' | 'religious_since' | 'counted' {
  if (member.deceased_on === 'unknown') return 'deceased_on';
  return member.religious_since === 'unknown' ? 'religious_since' : 'counted';
}

/** One person alone. */
export function onePerson(member: AssessMember, asOf: PlainDate): People {
  return { as_of: asOf, members: [member], keys: [member.key], missing: NONE };
}

/** The member with that key, by a plain walk: households are small. */
export function memberOf(members: readonly AssessMember[], key: string): AssessMember | undefined {
  for (const member of members) if (member.key === key) return member;
  return undefined;
}

export function nameOf(member: AssessMember): string {
  return member.name ?? member.key;
}

/** Path of a member's fact, e.g. 'household.members.0.disability'. */
export function memberPath(household: AssessHousehold, member: AssessMember, fact: string): string {
  return `household.members.${household.members.indexOf(member)}.${fact}`;
}

/** A list with one more path; the one given, often the shared empty one, stays as it is. */
export function noting(missing: readonly string[], path: string): readonly string[] {
  return [...missing, path];
}
