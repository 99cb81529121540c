/** Dibao add-ons: 分类施保, the highest of five categories plus the sum for disabled people. */
import type { PlainDate } from '../../base/plain-date';
import { yuan } from '../amount-text';
import type { AssessMember } from '../assess-input';
import { nameOf } from '../counting';
import { meetsGrade } from '../grade-rule';
import type { ParameterRead } from '../parameter-at';
import type { Tracer } from '../trace';
import type { AddonRules } from './dibao-rules';

/** Name of the first fact that is not known and that the add-on needs; empty when none is. */
export function unknownForAddon(member: AssessMember): string {
  if (member.disability === 'unknown') return 'disability';
  if (member.serious_illness === 'unknown') return 'serious_illness';
  if (member.student === 'unknown') return 'student';
  return member.birth_date === 'unknown' ? 'birth_date' : '';
}

/**
 * A member's monthly add-on in fen (渝府 2018 and 2022 standards): the greatest of the categories
 * that apply, plus the sum for disabled people, which stacks. Call only when nothing is unknown.
 */
export function addonOf(
  member: AssessMember,
  rules: AddonRules,
  asOf: PlainDate,
  t: Tracer | null,
): number {
  const disability = (member.disability ?? null) as Exclude<
    AssessMember['disability'],
    'unknown' | undefined
  >;
  const severe = meetsGrade(disability, rules.severeGrades);
  const elderly = rules.elderlyAge.reached(member.birth_date, asOf);
  const stage = member.student ?? null;
  const preschool =
    stage === 'preschool' || (stage === null && !rules.schoolAge.reached(member.birth_date, asOf));
  let best = 0;
  if (severe) best = Math.max(best, rules.severe.value);
  if (member.serious_illness === true) best = Math.max(best, rules.illness.value);
  if (elderly) best = Math.max(best, rules.elderly.value);
  if (preschool) best = Math.max(best, rules.preschool.value);
  else if (stage !== null) best = Math.max(best, rules.student.value);
  const stacked = disability === null ? 0 : rules.disabled.value;
  if (t && best + stacked > 0) {
    const applies = [
      severe ? rules.severe : null,
      member.serious_illness === true ? rules.illness : null,
      elderly ? rules.elderly : null,
      preschool ? rules.preschool : stage === null ? null : rules.student,
    ].filter((read) => read !== null);
    traceAddon(member, applies, disability === null ? null : rules.disabled, best + stacked, t);
  }
  return best + stacked;
}

const categoryNames: Record<string, string> = {
  'dibao.addon.severe_disability': '重度残疾',
  'dibao.addon.serious_illness': '重大疾病',
  'dibao.addon.elderly': '老年人',
  'dibao.addon.preschool': '学龄前儿童',
  'dibao.addon.student': '在校学生',
};

function traceAddon(
  member: AssessMember,
  applies: readonly ParameterRead<number>[],
  disabled: ParameterRead<number> | null,
  fen: number,
  t: Tracer,
): void {
  const parts = applies.map((read) => `${categoryNames[read.key] ?? ''} ${yuan(read.value)}`);
  const single = disabled === null ? (categoryNames[applies[0]?.key ?? ''] ?? '') : parts.join('');
  const highest = parts.length > 1 ? `${parts.join('、')} 中取最高` : single;
  const alone = applies.length === 0;
  const stacked = disabled === null ? '' : alone ? '残疾人员' : `残疾人员 ${yuan(disabled.value)}`;
  const expression = [highest, stacked].filter((part) => part !== '').join(' + ');
  const reads = disabled === null ? applies : [...applies, disabled];
  t.step('addon', `${nameOf(member)}的分类施保`, expression, yuan(fen), 'yuan', reads);
}
