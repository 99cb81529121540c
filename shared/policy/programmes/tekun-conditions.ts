/** Tekun conditions: labour capacity, own living, obligors, tested for one person. */
import type { Reason } from '../assess-answer';
import type { AssessMember } from '../assess-input';
import { currentOf, reason, type Run } from '../assess-run';
import { yuan, yuanOf } from '../amount-text';
import { memberPath, nameOf, onePerson } from '../counting';
import { measureMeans } from '../household-means';
import { compileOwnLiving } from '../means-rules';
import type { ParameterRead } from '../parameter-at';
import { exclusionsOf } from '../relations';
import type { Tracer, TraceStep } from '../trace';
import { qualifiesAsChild } from './child-scheme';
import { dibaoRulesOf } from './dibao-standing';
import { groundNames, groundOf, type Ground } from './tekun-ground';
import { obligorsOf } from './tekun-obligors';
import type { TekunRules } from './tekun-rules';

const code = 'tekun';

/** Tests the three conditions; bars go to `reasons`, unknown facts to `missing`. */
export function testPerson(
  run: Run,
  member: AssessMember,
  rules: TekunRules,
  reasons: Reason[],
  missing: string[],
  t: Tracer | null,
): void {
  const current = currentOf(run, code, member.key);
  const ground = groundOf(member, rules, run.as_of, current);
  t?.step(
    'labour_capacity',
    '劳动能力',
    nameOf(member),
    groundText(ground),
    'none',
    groundReads(ground, rules),
  );
  if (ground === null) reasons.push(reason(run, code, 'labour_capacity'));
  if (ground === 'unknown') missing.push(...unknownGrounds(run, member));
  const minor = ground === 'minor' || ground === 'kept_minor';
  if (minor && qualifiesAsChild(run, member)) reasons.push(reason(run, code, 'child_scheme'));
  if (hasLeft(run, member)) reasons.push(reason(run, code, 'left_support'));
  reasons.push(...exclusionsOf(run, code, member.key));
  testLiving(run, member, reasons, missing, t);
  const obligors = obligorsOf(run, member, rules, t);
  if (obligors.able) {
    const message = run.traced ? `法定义务人（${obligors.who}）有履行义务的能力` : undefined;
    reasons.push(reason(run, code, 'obligor_able', message));
  } else missing.push(...obligors.missing);
}

function unknownGrounds(run: Run, member: AssessMember): string[] {
  return (['birth_date', 'disability'] as const)
    .filter((fact) => member[fact] === 'unknown')
    .map((fact) => memberPath(run.input.household, member, fact));
}

/** Imprisoned or gone for good: the support ends (民发〔2021〕43号第二十四条). */
function hasLeft(run: Run, member: AssessMember): boolean {
  const { change } = run.input;
  const ends = ['imprisonment', 'moved_out', 'married_out', 'missing'];
  return change?.member === member.key && ends.includes(change.because ?? '');
}

function groundText(ground: Ground | null | 'unknown'): string {
  if (ground === 'unknown') return '尚不清楚';
  return ground === null ? '不属于无劳动能力的情形' : `无劳动能力：${groundNames[ground]}`;
}

function groundReads(ground: Ground | null | 'unknown', rules: TekunRules): ParameterRead[] {
  if (ground === 'elderly') return [rules.elderlyAge];
  return ground === 'minor' ? [rules.minorAge] : [];
}

/** No source of living: own income below the dibao standard and property acceptable. */
function testLiving(
  run: Run,
  member: AssessMember,
  reasons: Reason[],
  missing: string[],
  t: Tracer | null,
): void {
  const { household } = run.input;
  const dibao = dibaoRulesOf(run.rules, household.area);
  const meansRules = run.rules.of(compileOwnLiving);
  if (!dibao) {
    missing.push('household.area');
    return;
  }
  missing.push(...dibao.missing, ...meansRules.missing);
  if (missing.some((path) => path.startsWith('parameter:'))) return;
  const alone = onePerson(member, run.as_of);
  const means = measureMeans(household, meansRules, dibao.standard.value, alone, run.traced);
  t?.include(means.steps.map(ofOnePerson));
  missing.push(...means.income_missing, ...means.property_missing);
  if (means.property === 'fail') reasons.push(reason(run, code, `property_${means.failing}`));
  const standard = dibao.standard.value * means.scale;
  const enough = means.income_missing.length === 0 && means.scaled >= standard;
  if (enough) {
    const figures = `本人月收入 ${yuanOf(means.scaled, means.scale)} 元，不低于低保标准 ${yuan(dibao.standard.value)} 元`;
    reasons.push(reason(run, code, 'own_income', run.traced ? figures : undefined));
  }
  const verdict =
    means.income_missing.length > 0 ? '尚不清楚' : enough ? '有生活来源' : '无生活来源';
  t?.step('source_of_living', '生活来源', '', verdict, 'none', [dibao.standard]);
}

function ofOnePerson(step: TraceStep): TraceStep {
  if (step.step !== 'per_capita_income') return step;
  return { ...step, step: 'own_income', label: '本人月收入', expression: '' };
}
