/** Household support: what obligors living elsewhere pay, as agreed or imputed by the pack's formula, and its waiver. */
import type { PlainDate } from '../base/plain-date';
import { isWholeFen, yuan, yuanOf } from './amount-text';
import type { AssessHousehold, AssessMember, AssessObligor } from './assess-input';
import { memberOf, nameOf, noting, type IncomeSum, type People } from './counting';
import { meetsGrade } from './grade-rule';
import type { MeansRules } from './means-rules';
import { roundFen, roundingNames } from './rational';
import type { SupportRules } from './support-rules';
import type { Tracer } from './trace';

/** Adds support received (赡养费、抚养费、扶养费) to a sum of income, row by row. */
export function addSupport(
  household: AssessHousehold,
  rules: MeansRules,
  people: People,
  sum: IncomeSum,
  t: Tracer | null,
  parts: string[] | null,
): void {
  const rows = household.obligors;
  if (rows === undefined) return;
  if (rows === 'unknown') {
    sum.missing = noting(sum.missing, 'household.obligors');
    return;
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AssessObligor;
    const member = memberOf(people.members, row.of);
    if (member === undefined) continue;
    const paid = supportOf(household, row, rules, member, t);
    if (typeof paid === 'string') {
      sum.missing = noting(sum.missing, `household.obligors.${at}.${paid}`);
      continue;
    }
    if (paid === 0) continue;
    if (isWaived(household, member, row, rules, people)) {
      t?.step(
        'support_waived',
        `${nameOf(member)}的扶养费`,
        `${yuan(paid)}，按规定不计入`,
        yuan(0),
        'yuan',
        [rules.supportWaived],
      );
      continue;
    }
    sum.scaled += paid * rules.scale;
    t?.step('support', `${nameOf(member)}所得赡养、抚养、扶养费`, '', yuan(paid), 'yuan');
    parts?.push(yuan(paid));
  }
}

/** Whole fen a month, or the name of the fact that is not known. What was agreed or judged comes first. */
function supportOf(
  household: AssessHousehold,
  row: AssessObligor,
  rules: MeansRules,
  member: AssessMember,
  t: Tracer | null,
): number | string {
  const stated = row.support_monthly_fen;
  if (stated === 'unknown') return 'support_monthly_fen';
  if (stated !== undefined) return stated;
  const { support } = rules;
  if (support === null || row.able === false || cannotPay(row)) return 0;
  return imputed(support, household.area === 'rural' ? 'rural' : 'urban', row, member, t);
}

function cannotPay({ state, programme }: AssessObligor): boolean {
  return state === 'dead' || state === 'missing' || state === 'imprisoned' || programme === 'tekun';
}

/**
 * (Y − n × floor × S) × rate ÷ people supported, not below zero, rounded once to whole fen by the
 * pack; Y and n are of the obligor's own household (区级推定办法, by the pack's source).
 */
function imputed(
  rules: SupportRules,
  area: 'urban' | 'rural',
  row: AssessObligor,
  member: AssessMember,
  t: Tracer | null,
): number | string {
  const { household_monthly_fen: income, household_people: people } = row;
  if (income === undefined || income === 'unknown') return 'household_monthly_fen';
  if (people === undefined || people === 'unknown') return 'household_people';
  const shared = row.supported_people ?? 1;
  if (shared === 'unknown') return 'supported_people';
  const { floor, share, standards } = rules;
  const standard = standards[area];
  const above = income * floor.d - people * floor.n * standard.value;
  const d = floor.d * share.d * shared;
  const n = Math.max(above, 0) * share.n;
  const fen = roundFen(n, d, rules.rounding.value);
  if (!t) return fen;
  const text = `(${yuan(income)} − ${people} × ${rules.floorRead.value} × ${yuan(standard.value)}) × ${rules.shareRead.value} ÷ ${shared}`;
  const step = t.step(
    'support_imputed',
    `推定${nameOf(member)}应得的赡养、抚养、扶养费`,
    above > 0 ? text : `${text}，不高于零的按零计`,
    yuanOf(n, d),
    'yuan',
    [rules.mode, rules.floorRead, rules.shareRead, standard],
  );
  if (isWholeFen(n, d) && fen * d === n) return fen;
  step.approximate = true;
  t.step('rounding', '取整', roundingNames[rules.rounding.value], yuan(fen), 'yuan', [
    rules.rounding,
  ]);
  return fen;
}

/** Support by siblings or elderly kin to an adult, severely disabled person without work may be waived. */
function isWaived(
  household: AssessHousehold,
  member: AssessMember,
  row: AssessObligor,
  rules: MeansRules,
  people: People,
): boolean {
  if (!rules.supportWaived.value) return false;
  const elderly = typeof row.age === 'number' && row.age >= rules.supportWaivedAge;
  if (row.relation !== 'sibling' && !elderly) return false;
  const { disability } = member;
  if (disability === undefined || disability === 'unknown') return false;
  return (
    meetsGrade(disability, rules.severe) &&
    isAdult(member, rules, people.as_of) &&
    !hasWork(household, member.key)
  );
}

export function isAdult(member: AssessMember, rules: MeansRules, asOf: PlainDate): boolean {
  return member.birth_date !== 'unknown' && rules.adult.reached(member.birth_date, asOf);
}

/** Whether the member has income from work. */
export function hasWork(household: AssessHousehold, key: string): boolean {
  const rows = household.income;
  if (rows === undefined || rows === 'unknown') return false;
  return rows.some((row) => row.member === key && (row.kind === 'wage' || row.kind === 'business'));
}
