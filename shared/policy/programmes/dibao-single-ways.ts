/** Dibao single ways: the rules of the single-person household and by which way a member may come in. */
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
}

export function compileSingle(reader: Reader): SingleRules {
  const made = {
    disability: reader.get('dibao_single.disability'),
    severe: reader.get('disability.severe').value,
    basis: reader.get('dibao_single.income_basis'),
    unemployed: reader.get('dibao_single.adult_severe_unemployed'),
  };
  return { ...made, missing: reader.missing, last_value: reader.last_value };
}

/** Which way in: by disability or illness within the margin, by the adult-unemployed rule, or none. */
export type Way = 'margin' | 'unemployed' | 'none' | 'unknown';

export function wayOf(member: AssessMember, rules: SingleRules, t: Tracer | null): Way {
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
