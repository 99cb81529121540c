/** Household income: four kinds of income and support from outside, summed in exact parts of a fen. */
import { isWholeFen, yuan, yuanOf } from './amount-text';
import type { AssessHousehold, AssessIncome, AssessMember } from './assess-input';
import { incomeItems, incomeKinds } from './data/codes';
import { memberOf, nameOf, noting, NONE, type IncomeSum, type People } from './counting';
import { addSupport } from './household-support';
import type { MeansRules } from './means-rules';
import type { IncomeItem } from './parameter-shapes';
import type { Tracer } from './trace';

/** Adds up what counted people have a month (重庆市城乡居民最低生活保障条例第十二条). */
export function addIncome(
  household: AssessHousehold,
  rules: MeansRules,
  people: People,
  t: Tracer | null,
  label = '家庭月收入',
): IncomeSum {
  const sum: IncomeSum = { scaled: 0, missing: NONE };
  const parts: string[] | null = t ? [] : null;
  t?.begin('household_income', label);
  addOwn(household, rules, people, sum, t, parts);
  addSupport(household, rules, people, sum, t, parts);
  const expression = parts && parts.length > 1 ? parts.join(' + ') : '';
  const step = t?.end(
    expression,
    sum.missing.length > 0 ? '' : yuanOf(sum.scaled, rules.scale),
    'yuan',
  );
  if (step && !isWholeFen(sum.scaled, rules.scale)) step.approximate = true;
  return sum;
}

function addOwn(
  household: AssessHousehold,
  rules: MeansRules,
  people: People,
  sum: IncomeSum,
  t: Tracer | null,
  parts: string[] | null,
): void {
  const rows = household.income;
  if (rows === undefined) return;
  if (rows === 'unknown') {
    sum.missing = noting(sum.missing, 'household.income');
    return;
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as AssessIncome;
    if (row.kind === 'exempt') continue;
    const member = memberOf(people.members, row.member);
    if (member === undefined) continue;
    if (row.transfer !== undefined && leavesOut(row.transfer, member, rules, sum, t)) continue;
    const scaled = scaledIncome(row, rules);
    if (scaled === null) {
      sum.missing = noting(sum.missing, `household.income.${at}`);
      continue;
    }
    sum.scaled += scaled;
    t?.step(
      'income',
      incomeLabel(member, row),
      incomeText(row, rules),
      yuanOf(scaled, rules.scale),
      'yuan',
      incomeReads(row, rules),
    );
    parts?.push(yuanOf(scaled, rules.scale));
  }
}

/** Transfers that the programme leaves out by the pack, said so in the trace. */
function leavesOut(
  item: IncomeItem,
  member: AssessMember,
  rules: MeansRules,
  sum: IncomeSum,
  t: Tracer | null,
): boolean {
  const { exemptItems } = rules;
  if (exemptItems === undefined) {
    sum.missing = noting(sum.missing, `parameter:${rules.exemptKey}`);
    return true;
  }
  if (!exemptItems.value.includes(item)) return false;
  t?.step('income_exempt', `${nameOf(member)}的${incomeItems[item]}`, '按规定不计入收入', yuan(0), 'yuan', [exemptItems]);
  return true;
}

/** One row as a monthly amount in parts of a fen; null when it is not known. */
export function scaledIncome(row: AssessIncome, rules: MeansRules): number | null {
  const monthly = row.monthly_fen;
  if (monthly === 'unknown') return null;
  if (monthly !== undefined) {
    const scaled = monthly * rules.scale;
    return row.kind === 'wage' ? scaled - workCost(monthly, rules) : scaled;
  }
  const gross = row.last_12_months_gross_fen ?? 0;
  const cost = row.last_12_months_cost_fen ?? 0;
  if (gross === 'unknown' || cost === 'unknown') return null;
  const scaled = (gross - cost) * rules.yearlyScale;
  return scaled < 0 && rules.farmLoss.value === 'zero' ? 0 : scaled;
}

/** Necessary work cost of a wage, in parts of a fen; never more than the wage. */
function workCost(wageFen: number, rules: MeansRules): number {
  const { mode, cap_fen: cap } = rules.workCost.value;
  if (mode === 'none') return 0;
  const percent = wageFen * rules.workRate.n * (rules.scale / rules.workRate.d);
  const fixed = Math.min(cap, wageFen) * rules.scale;
  if (mode === 'percent') return percent;
  return mode === 'fixed' ? fixed : Math.min(percent, fixed);
}

function incomeLabel(member: AssessMember, row: AssessIncome): string {
  return `${nameOf(member)}的${row.transfer === undefined ? incomeKinds[row.kind] : incomeItems[row.transfer]}`;
}

function incomeText(row: AssessIncome, rules: MeansRules): string {
  if (row.monthly_fen !== undefined) {
    const cost = row.kind === 'wage' && rules.workCost.value.mode !== 'none';
    if (!cost || row.monthly_fen === 'unknown') return '';
    return `${yuan(row.monthly_fen)} − 必要就业成本 ${yuanOf(workCost(row.monthly_fen, rules), rules.scale)}`;
  }
  const gross = row.last_12_months_gross_fen as number;
  const cost = (row.last_12_months_cost_fen ?? 0) as number;
  const loss = gross < cost && rules.farmLoss.value === 'zero' ? '，亏损按零计' : '';
  return `(${yuan(gross)} − ${yuan(cost)}) ÷ 12${loss}`;
}

function incomeReads(row: AssessIncome, rules: MeansRules): readonly MeansRules['workCost'][] {
  return row.kind === 'wage' && rules.workCost.value.mode !== 'none' ? [rules.workCost] : NONE;
}
