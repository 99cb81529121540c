/** Grade rule: which disability kinds and grades count for a rule, as data of a pack. */
import { z } from 'zod';
import { disabilityGrades, disabilityKinds, keysOf } from './data/codes';

export const DisabilityKind = z.enum(keysOf(disabilityKinds));
export type DisabilityKind = z.infer<typeof DisabilityKind>;

export const DisabilityGrade = z.literal(disabilityGrades, { error: '残疾等级为1至4级' });
export type DisabilityGrade = z.infer<typeof DisabilityGrade>;

/** A recognised disability: kind and grade of the card. */
export const Disability = z.strictObject({ kind: DisabilityKind, grade: DisabilityGrade });
export type Disability = z.infer<typeof Disability>;

/** One line of a rule; no kinds named means every kind. */
export const GradeRule = z.strictObject({
  kinds: z.array(DisabilityKind),
  grades: z.array(DisabilityGrade).min(1),
});
export type GradeRule = z.infer<typeof GradeRule>;

/** Whether the disability stands in one of the lines. */
export function meetsGrade(disability: Disability | null, rules: readonly GradeRule[]): boolean {
  if (disability === null) return false;
  for (const rule of rules) {
    const kind = rule.kinds.length === 0 || rule.kinds.includes(disability.kind);
    if (kind && rule.grades.includes(disability.grade)) return true;
  }
  return false;
}
