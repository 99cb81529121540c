/** Tekun obligors: whether every obligor is unable to support the person (民发〔2021〕43号第八条). */
import type { PlainDate } from '../../base/plain-date';
import { relations } from '../data/codes';
import type { AssessMember, AssessObligor } from '../assess-input';
import type { Run } from '../assess-run';
import { nameOf } from '../counting';
import { meetsGrade } from '../grade-rule';
import type { Tracer } from '../trace';
import { groundOf } from './tekun-ground';
import type { TekunRules } from './tekun-rules';

/** Able or not, or which fact or parameter is missing to tell. */
export type Ability = 'able' | 'unable' | readonly string[];

/** The verdict over all obligors; `who` is the first able one. */
export interface ObligorFinding {
  able: boolean;
  who: string;
  missing: readonly string[];
}

/** One able obligor bars the person; otherwise every one must be known to be unable. */
export function obligorsOf(
  run: Run,
  member: AssessMember,
  rules: TekunRules,
  t: Tracer | null,
): ObligorFinding {
  const missing: string[] = [];
  let who = '';
  t?.begin('obligors', '法定义务人');
  const own = withinHousehold(run, member, rules, t);
  if (own) who = own;
  const rows = run.input.household.obligors ?? [];
  if (rows === 'unknown') missing.push('household.obligors');
  else {
    rows.forEach((row, at) => {
      if (row.of !== member.key) return;
      const ability = abilityOf(run, row, rules, `household.obligors.${at}`);
      const name = row.name ?? (row.relation === 'unknown' ? '义务人' : relations[row.relation]);
      if (ability === 'able' && who === '') who = name;
      if (typeof ability !== 'string') missing.push(...ability);
      const value =
        ability === 'able' ? '有履行能力' : ability === 'unable' ? '无履行能力' : '尚不清楚';
      t?.step('obligor', name, '', value, 'none');
    });
  }
  t?.end('', who === '' ? '没有或均无履行能力' : '有履行能力', 'none');
  return { able: who !== '', who, missing };
}

/** An adult who lacks no labour capacity himself: an able obligor of everybody he lives with. */
export function isAbleAdult(member: AssessMember, rules: TekunRules, asOf: PlainDate): boolean {
  const adult = rules.adult.reached(member.birth_date, asOf);
  return adult && groundOf(member, rules, asOf, undefined) === null;
}

/** The first other counted member who is an able adult; his name or ''. */
function withinHousehold(
  run: Run,
  member: AssessMember,
  rules: TekunRules,
  t: Tracer | null,
): string {
  for (const other of run.people.members) {
    if (other.key === member.key || !isAbleAdult(other, rules, run.as_of)) continue;
    t?.step('obligor', nameOf(other), '共同生活的成年家庭成员', '有履行能力', 'none');
    return nameOf(other);
  }
  return '';
}

function abilityOf(run: Run, row: AssessObligor, rules: TekunRules, path: string): Ability {
  if (row.able === 'unknown') return [`${path}.able`];
  if (row.able !== undefined) return row.able ? 'able' : 'unable';
  if (row.programme === 'tekun' || isGone(row.state)) return 'unable';
  const elderlyDibao = typeof row.age === 'number' && row.age >= rules.obligorDibaoAge;
  if (row.programme === 'dibao' && elderlyDibao) return 'unable';
  return weakness(row, rules) ? lowIncome(run, row, path) : unknownOf(row, path);
}

/** Dead, missing or locked up: cannot support anybody. */
function isGone(state: AssessObligor['state']): boolean {
  return state === 'dead' || state === 'missing' || state === 'imprisoned';
}

/** Old or severely disabled: unable when the income is low as well. */
function weakness(row: AssessObligor, rules: TekunRules): boolean {
  if (typeof row.age === 'number' && row.age >= rules.obligorLowIncomeAge) return true;
  const { disability = null } = row;
  if (row.state === 'severe_disability') return true;
  return disability !== 'unknown' && meetsGrade(disability, rules.obligorSevere);
}

function lowIncome(run: Run, row: AssessObligor, path: string): Ability {
  if (row.income_fen === undefined) return 'able';
  if (row.income_fen === 'unknown') return [`${path}.income_fen`];
  const limit = run.rules.read('income.disposable_monthly');
  if (!limit) return ['parameter:income.disposable_monthly'];
  return row.income_fen < limit.value ? 'unable' : 'able';
}

/** Nothing explains an inability: able, unless a fact that might is not known. */
function unknownOf(row: AssessObligor, path: string): Ability {
  const facts = ['age', 'programme', 'disability', 'state'] as const;
  const unknown = facts.filter((fact) => row[fact] === 'unknown');
  return unknown.length === 0 ? 'able' : unknown.map((fact) => `${path}.${fact}`);
}
