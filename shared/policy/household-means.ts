/** Household means: who counts, what they live on and what they own, exact and with every step. */
import { yuan, yuanOf } from './amount-text';
import type { AssessHousehold } from './assess-input';
import { nameOf, NONE, type People, type IncomeSum } from './counting';
import { addIncome } from './household-income';
import { testProperty, type PropertyVerdict } from './household-property';
import type { MeansRules } from './means-rules';
import { Tracer, type TraceStep } from './trace';

/** The household's means; income in parts of a fen (`scale` parts make one fen). */
export interface Means {
  n: number;
  scaled: number;
  scale: number;
  property: PropertyVerdict;
  /** Code of the property that fails a test; empty when none does. */
  failing: string;
  /** Paths of facts that are not known. */
  people_missing: readonly string[];
  income_missing: readonly string[];
  property_missing: readonly string[];
  steps: readonly TraceStep[];
}

/**
 * Measures a household (民发〔2021〕57号第七条、第十三条、第十四条): counted people, monthly income
 * in exact parts of a fen, property. Runs bare when `traced` is false; the figures are the same.
 */
export function measureMeans(
  household: AssessHousehold,
  rules: MeansRules,
  standardFen: number,
  people: People,
  traced: boolean,
): Means {
  const t = traced ? new Tracer() : null;
  const n = people.members.length;
  t?.begin('per_capita_income', '家庭月人均收入');
  t?.step(
    'counted_members',
    '共同生活家庭成员',
    people.members.map(nameOf).join('、'),
    String(n),
    'people',
  );
  const income = addIncome(household, rules, people, t);
  t?.end(perCapitaText(income, rules, n), perCapita(income, rules, n), 'yuan');
  if (t) markApproximate(t.steps, income.scaled, rules.scale * n);
  const owned = testProperty(household, rules, n, standardFen, t);
  return {
    n,
    scaled: income.scaled,
    scale: rules.scale,
    property: owned.verdict,
    failing: owned.failing,
    people_missing: people.missing,
    income_missing: income.missing,
    property_missing: owned.missing,
    steps: t ? t.steps : NONE,
  };
}

function perCapitaText(income: IncomeSum, rules: MeansRules, n: number): string {
  if (income.missing.length > 0) return '收入尚不清楚';
  return `${yuanOf(income.scaled, rules.scale)} ÷ ${n}`;
}

function perCapita(income: IncomeSum, rules: MeansRules, n: number): string {
  if (income.missing.length > 0 || n === 0) return '';
  return income.scaled === 0 ? yuan(0) : yuanOf(income.scaled, rules.scale * n);
}

function markApproximate(steps: readonly TraceStep[], n: number, d: number): void {
  const first = steps[0];
  if (first && d > 0 && n % d !== 0) first.approximate = true;
}
