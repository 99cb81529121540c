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

interface Flat {
  path: string;
  step: TraceStep;
}

/** A step is known by its kind and label: labels name the person or the thing. */
function flatten(steps: readonly TraceStep[], above = ''): Flat[] {
  const seen = new Map<string, number>();
  return steps.flatMap((step) => {
    const name = `${step.step}#${step.label}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const path = `${above}${above === '' ? '' : '/'}${name}${times > 1 ? `#${times}` : ''}`;
    return [{ path, step }, ...flatten(step.children ?? [], path)];
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

/** What differs between two traces, in the order of the later one, then what is gone. */
export function compareTraces(
  before: readonly TraceStep[],
  after: readonly TraceStep[],
): TraceDifference[] {
  const old = new Map(flatten(before).map(({ path, step }) => [path, step]));
  const fresh = new Map(flatten(after).map(({ path, step }) => [path, step]));
  const paths = [...fresh.keys(), ...[...old.keys()].filter((path) => !fresh.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    const [a, b] = [shown(was), shown(is)];
    const parameters = was && is ? parameterDifferences(was, is) : [];
    if (a === b && parameters.length === 0) return [];
    const label = (is ?? was)?.label ?? '';
    return [{ path, label, before: a, after: b, parameters, text: textOf(label, a, b) }];
  });
}
