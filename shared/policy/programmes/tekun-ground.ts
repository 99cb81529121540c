/** Tekun ground: whether a member lacks labour capacity (民发〔2021〕43号第五条) or continues as a minor. */
import type { PlainDate } from '../../base/plain-date';
import type { AssessCurrent, AssessMember } from '../assess-input';
import { meetsGrade } from '../grade-rule';
import type { TekunRules } from './tekun-rules';

export type Ground = 'elderly' | 'minor' | 'kept_minor' | 'school' | 'disability';

/** The ground that holds; null when none does; 'unknown' when a fact for it is missing. */
export function groundOf(
  member: AssessMember,
  rules: TekunRules,
  asOf: PlainDate,
  current: AssessCurrent | undefined,
): Ground | null | 'unknown' {
  const { birth_date: birth, disability = null } = member;
  if (birth !== 'unknown') {
    if (rules.elderly.reached(birth, asOf)) return 'elderly';
    if (!rules.newMinor.reached(birth, asOf)) return 'minor';
    const kept = current === undefined ? null : keptGround(member, birth, rules, asOf, current);
    if (kept) return kept;
  }
  if (disability !== 'unknown' && meetsGrade(disability, rules.grounds)) return 'disability';
  return birth === 'unknown' || disability === 'unknown' ? 'unknown' : null;
}

/** A minor taken in earlier stays to the age of the pack, and beyond while in the listed schools (第二十四条). */
function keptGround(
  member: AssessMember,
  birth: PlainDate,
  rules: TekunRules,
  asOf: PlainDate,
  current: AssessCurrent,
): Ground | null {
  if (!rules.keptMinor.reached(birth, asOf)) return 'kept_minor';
  const enteredAsMinor =
    current.since === undefined || !rules.keptMinor.reached(birth, `${current.since}-01`);
  const stage = member.student ?? null;
  const inSchool = stage !== null && rules.schoolStages.includes(stage);
  return inSchool && enteredAsMinor ? 'school' : null;
}

export const groundNames: Record<Ground, string> = {
  elderly: '老年人',
  minor: '未成年人',
  kept_minor: '已在特困的未成年人，继续保障',
  school: '已满18周岁仍在规定学段就读，继续保障',
  disability: '规定类别和等级的残疾人',
};
