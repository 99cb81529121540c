/** Review interval: how often a household in benefit is reviewed, by the first group of the pack it belongs to. */
import type { PlainDate } from '../base/plain-date';
import type { AssessHousehold, AssessIncome, AssessMember } from './assess-input';
import { AgeLimit } from './age';
import { reviewGroups } from './data/codes';
import { meetsGrade } from './grade-rule';
import { hasWork } from './household-support';
import type { Pack } from './pack';
import { parameterAt } from './parameter-at';
import type { ReviewIntervals } from './parameter-shapes';

type Group = ReviewIntervals[number]['group'];

export interface ReviewInterval {
  months: number;
  /** Why so often, in words: 有劳动能力人员的家庭. */
  group_name: string;
  source: string;
}

/**
 * Months between reviews (条例第二十六条 by four groups, 任务清单第4项 by three: dated rows of the pack).
 * Undefined where the pack has no intervals on that day. A fact that is not known puts nobody into a group.
 */
export function reviewInterval(
  household: AssessHousehold,
  pack: Pack,
  on: PlainDate,
): ReviewInterval | undefined {
  const read = parameterAt(pack, 'review.intervals', on);
  const line = read?.value.find(({ group }) => belongs(group, household, pack, on));
  if (!read || !line) return undefined;
  return { months: line.months, group_name: reviewGroups[line.group], source: read.source };
}

/** The shortest interval on a day: no review comes due sooner. */
export function shortestInterval(pack: Pack, on: PlainDate): number | undefined {
  const lines = parameterAt(pack, 'review.intervals', on)?.value;
  return lines && Math.min(...lines.map(({ months }) => months));
}

function belongs(group: Group, household: AssessHousehold, pack: Pack, on: PlainDate): boolean {
  const counted = household.members.filter((member) => member.counted === true);
  const able = counted.filter((member) => canWork(member, pack, on));
  const idle = able.some((member) => !hasWork(household, member.key));
  switch (group) {
    case 'able_idle_urban':
      return idle && household.area === 'urban';
    case 'able_idle_rural':
      return idle && household.area === 'rural';
    case 'able':
      return able.length > 0;
    case 'unstable':
      return incomeOf(household).some(({ kind }) => kind === 'farm' || kind === 'business');
    case 'severe':
      return counted.some((member) => isSevere(member, pack, on));
    case 'any':
      return true;
  }
}

function incomeOf({ income }: AssessHousehold): readonly AssessIncome[] {
  return income === undefined || income === 'unknown' ? [] : income;
}

function canWork(member: AssessMember, pack: Pack, on: PlainDate): boolean {
  const adult = parameterAt(pack, 'age.adult', on)?.value;
  if (member.able_to_work !== true || member.birth_date === 'unknown') return false;
  return adult !== undefined && new AgeLimit(adult).reached(member.birth_date, on);
}

function isSevere(member: AssessMember, pack: Pack, on: PlainDate): boolean {
  if (member.serious_illness === true) return true;
  const { disability = null } = member;
  const grades = parameterAt(pack, 'disability.severe', on)?.value ?? [];
  return disability !== 'unknown' && meetsGrade(disability, grades);
}
