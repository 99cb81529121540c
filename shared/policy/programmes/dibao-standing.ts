/** Dibao standing: where a household stands by income and property; shared by all programmes that ask. */
import { yuan, yuanOf } from '../amount-text';
import { tracerOf, type Run } from '../assess-run';
import { countPeople, NONE } from '../counting';
import { measureMeans, type Means } from '../household-means';
import { compileMeans, type MeansRules } from '../means-rules';
import type { Rules } from '../rules';
import type { Tracer, TraceStep } from '../trace';
import { placeOf, tracePlace, type Place } from './dibao-measure';
import { ruralDibao, urbanDibao, type DibaoRules } from './dibao-rules';
import type { DibaoStanding } from './standing';

/** The dibao rules of the household's area; null while the area is unknown. */
export function dibaoRulesOf(rules: Rules, area: 'urban' | 'rural' | 'unknown'): DibaoRules | null {
  if (area === 'unknown') return null;
  return rules.of(area === 'urban' ? urbanDibao : ruralDibao);
}

function missingRules(rules: DibaoRules, means: MeansRules): readonly string[] {
  return [...rules.missing, ...means.missing];
}

/** Works out the standing of a run's household, without those who are left out. */
export function standingOf(run: Run, leftOut: readonly string[]): DibaoStanding {
  if (run.standing) return run.standing;
  const { household } = run.input;
  const people = countPeople(household, run.as_of, null, leftOut);
  const standing: DibaoStanding = {
    rules: null,
    means: null,
    people,
    left_out: leftOut,
    members: people.keys,
    place: null,
    missing: NONE,
    steps: NONE,
  };
  run.standing = standing;
  const rules = dibaoRulesOf(run.rules, household.area);
  if (!rules) {
    standing.missing = ['household.area'];
    return standing;
  }
  const meansRules = run.rules.of(compileMeans);
  standing.missing = missingRules(rules, meansRules);
  if (standing.missing.length > 0) return standing;
  fill(run, standing, rules, meansRules);
  return standing;
}

function fill(run: Run, standing: DibaoStanding, rules: DibaoRules, meansRules: MeansRules): void {
  const { household } = run.input;
  const means = measureMeans(
    household,
    meansRules,
    rules.standard.value,
    standing.people,
    run.traced,
  );
  standing.rules = rules;
  standing.means = means;
  const known = means.people_missing.length === 0 && means.income_missing.length === 0;
  if (known && means.n > 0) standing.place = placeOf(means, rules);
  const t = tracerOf(run);
  if (t) standing.steps = stepsOf(means, rules, standing.place, t);
}

function stepsOf(
  means: Means,
  rules: DibaoRules,
  place: Place | null,
  t: Tracer,
): readonly TraceStep[] {
  t.include(means.steps.slice(0, 1));
  if (place) tracePlace(means, rules, place, t);
  t.include(means.steps.slice(1));
  return t.steps;
}

/** Facts that must be known before a household can be granted anything by its means. */
export function missingFacts(means: Means): readonly string[] {
  const { people_missing: people, income_missing: income, property_missing: property } = means;
  return [...people, ...income, ...property];
}

/** '466.67 元' of per-capita income; the exact figure was compared. */
export function perCapitaText(means: Means): string {
  return `${yuanOf(means.scaled, means.scale * means.n)} 元`;
}

/** '717.00 元' of the standard with its area. */
export function standardText(rules: DibaoRules): string {
  return `${rules.area === 'urban' ? '城市' : '农村'}低保标准 ${yuan(rules.standard.value)} 元`;
}

/** '1075.50 元' of the margin line. */
export function marginText(rules: DibaoRules): string {
  return `低保边缘线 ${yuanOf(rules.standard.value * rules.margin.n, rules.margin.d)} 元`;
}
