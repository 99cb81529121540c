/** Trace compare: two traces of one programme side by side — why the amount changed. */
import type { TraceParameter, TraceStep } from './trace';

/** One difference; `before` or `after` is null where the step is missing on that side. */
export interface TraceDifference {
  /** Steps from the outermost one, e.g. 'per_capita_income/household_income/income#周明的工资性收入'. */
  path: string;
  label: string;
  before: string | null;
  after: string | null;
  /** Parameters that differ, by key. */
  parameters: { key: string; before: TraceParameter | null; after: TraceParameter | null }[];
  text: string;
}

/** A step on both sides; `was` or `is` is missing where the step is. */
export interface StepPair {
  path: string;
  was?: TraceStep | undefined;
  is?: TraceStep | undefined;
  parameters: TraceDifference['parameters'];
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
  before: TraceStep | undefined,
  after: TraceStep | undefined,
): TraceDifference['parameters'] {
  const old = new Map((before?.parameters ?? []).map((read) => [read.key, read]));
  const fresh = new Map((after?.parameters ?? []).map((read) => [read.key, read]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? null, after: fresh.get(key) ?? null }))
    .filter(
      (pair) =>
        pair.before?.from !== pair.after?.from || pair.before?.source !== pair.after?.source,
    );
}

function textOf(label: string, before: string | null, after: string | null): string {
  if (before === null) return `新增“${label}”：${after ?? ''}`;
  if (after === null) return `不再有“${label}”（原为：${before}）`;
  return `“${label}”由 ${before} 变为 ${after}`;
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

/** What differs between two traces, in the order of the later one, then what is gone. */
export function compareTraces(
  before: readonly TraceStep[],
  after: readonly TraceStep[],
): TraceDifference[] {
  return changedSteps(before, after).map(({ path, was, is, parameters }) => {
    const [a, b] = [shown(was), shown(is)];
    const label = (is ?? was)?.label ?? '';
    return { path, label, before: a, after: b, parameters, text: textOf(label, a, b) };
  });
}
