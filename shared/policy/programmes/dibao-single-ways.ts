/** Dibao single ways: the rules of the single-person household and by which way a member may come in. */
import { bornBy } from '../age';
import type { AssessMember } from '../assess-input';
import type { Run } from '../assess-run';
import { memberPath, nameOf } from '../counting';
import { meetsGrade, type GradeRule } from '../grade-rule';
import { hasWork, isAdult } from '../household-support';
import { compileMeans } from '../means-rules';
import type { ParameterRead } from '../parameter-at';
import type { Compiled, Reader } from '../rules';
import type { Tracer } from '../trace';

export interface SingleRules extends Compiled {
  disability: ParameterRead<GradeRule[]>;
  severe: GradeRule[];
  basis: ParameterRead<'own' | 'household_per_capita'>;
  unemployed: ParameterRead<boolean>;
  /** Years at a religious place after which one may ask alone; undefined where the pack has no such way. */
  religious: ParameterRead<number> | undefined;
}

export function compileSingle(reader: Reader): SingleRules {
  const made = {
    disability: reader.get('dibao_single.disability'),
    severe: reader.get('disability.severe').value,
    basis: reader.get('dibao_single.income_basis'),
    unemployed: reader.get('dibao_single.adult_severe_unemployed'),
    religious: reader.rules.read('dibao_single.religious_years'),
  };
  return { ...made, missing: reader.missing, last_value: reader.last_value };
}

/** Which way in: by disability or illness within the margin, as religious staff who ask alone, or none. */
export type Way = 'margin' | 'religious' | 'none' | 'unknown';

/**
 * Religious staff away from the family for the years of the pack, who ask alone
 * (民发〔2021〕57号第八条): judged by their own living, whatever the family has.
 */
export function asksAsReligious(run: Run, rules: SingleRules): boolean {
  const [member, ...others] = run.input.household.members;
  const since = member?.religious_since ?? null;
  if (rules.religious === undefined || others.length > 0) return false;
  return since !== null && since !== 'unknown' && since <= bornBy(run.as_of, rules.religious.value);
}

export function wayOf(run: Run, member: AssessMember, rules: SingleRules, t: Tracer | null): Way {
  if (rules.religious && asksAsReligious(run, rules)) {
    const what = `${member.religious_since}起脱离家庭、在宗教场所居住，已满 ${rules.religious.value} 年`;
    t?.step('single_ground', '单人户情形', nameOf(member), what, 'none', [rules.religious]);
    return 'religious';
  }
  const { disability = null, serious_illness: ill = false } = member;
  if (
    ill === true ||
    (disability !== 'unknown' && meetsGrade(disability, rules.disability.value))
  ) {
    const what = ill === true ? '患重大疾病' : '残疾类别和等级符合规定';
    t?.step('single_ground', '单人户情形', nameOf(member), what, 'none', [rules.disability]);
    return 'margin';
  }
  if (ill === 'unknown' || disability === 'unknown') return 'unknown';
  t?.step('single_ground', '单人户情形', nameOf(member), '不属于规定情形', 'none', [
    rules.disability,
  ]);
  return 'none';
}

export function unknownPaths(run: Run, member: AssessMember): string[] {
  const facts = (['disability', 'serious_illness'] as const).filter(
    (fact) => member[fact] === 'unknown',
  );
  return facts.map((fact) => memberPath(run.input.household, member, fact));
}

/** An adult, severely disabled member without work, by the notice of 2022-10-20 where the pack opens it. */
export function isUnemployedSevere(run: Run, member: AssessMember, rules: SingleRules): boolean {
  const { disability = null } = member;
  if (!rules.unemployed.value || disability === null || disability === 'unknown') return false;
  const { household } = run.input;
  const severe = meetsGrade(disability, rules.disability.value);
  return (
    severe &&
    isAdult(member, run.rules.of(compileMeans), run.as_of) &&
    !hasWork(household, member.key)
  );
}
