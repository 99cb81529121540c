/** Trace compare: two traces of one programme side by side — why the amount changed. */
import type { TraceParameter, TraceStep } from './trace';

/** A parameter that one side read and the other read otherwise, or not at all. */
export interface ParameterPair {
  key: string;
  before: TraceParameter | null;
  after: TraceParameter | null;
}

/** A step on both sides; `was` or `is` is missing where the step is. */
export interface StepPair {
  /** Steps from the outermost one, e.g. 'per_capita_income#家庭月人均收入/household_income#家庭月收入'. */
  path: string;
  was?: TraceStep | undefined;
  is?: TraceStep | undefined;
  parameters: ParameterPair[];
  /** 0 is outermost. */
  depth: number;
}

interface Flat {
  path: string;
  step: TraceStep;
  depth: number;
}

/** A step is known by its kind and label: labels name the person or the thing. */
function flatten(steps: readonly TraceStep[], above = '', depth = 0): Flat[] {
  const seen = new Map<string, number>();
  return steps.flatMap((step) => {
    const name = `${step.step}#${step.label}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const path = `${above}${above === '' ? '' : '/'}${name}${times > 1 ? `#${times}` : ''}`;
    return [{ path, step, depth }, ...flatten(step.children ?? [], path, depth + 1)];
  });
}

function shown(step: TraceStep | undefined): string | null {
  if (!step) return null;
  if (step.expression === '') return step.value;
  return step.value === '' ? step.expression : `${step.expression} → ${step.value}`;
}

function parameterDifferences(
  before: TraceStep,
  after: TraceStep,
): ParameterPair[] {
  const old = new Map(before.parameters.map((read) => [read.key, read]));
  const fresh = new Map(after.parameters.map((read) => [read.key, read]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? null, after: fresh.get(key) ?? null }))
    .filter(
      (pair) =>
        pair.before?.from !== pair.after?.from || pair.before?.source !== pair.after?.source,
    );
}

/** The steps that differ, in the order of the later trace, then those that are gone. */
export function changedSteps(
  before: readonly TraceStep[],
  after: readonly TraceStep[],
): StepPair[] {
  const old = new Map(flatten(before).map((flat) => [flat.path, flat]));
  const fresh = new Map(flatten(after).map((flat) => [flat.path, flat]));
  const paths = [...fresh.keys(), ...[...old.keys()].filter((path) => !fresh.has(path))];
  return paths.flatMap((path) => {
    const flat = fresh.get(path) ?? old.get(path);
    const [was, is] = [old.get(path)?.step, fresh.get(path)?.step];
    const parameters = was && is ? parameterDifferences(was, is) : [];
    if (shown(was) === shown(is) && parameters.length === 0) return [];
    return [{ path, was, is, parameters, depth: flat?.depth ?? 0 }];
  });
}
