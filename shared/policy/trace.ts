/** Trace: the tree of steps by which a figure was reached, with every parameter read on the way. */
import { z } from 'zod';
import { present } from '../base/assert';
import type { ParameterRead } from './parameter-at';

/** Version of the trace format; a change of meaning raises it. */
export const TRACE_FORMAT = 1;

/** A parameter as read by a step. */
export const TraceParameter = z.strictObject({
  key: z.string(),
  from: z.string(),
  source: z.string(),
  certain: z.boolean().optional(),
  last_value: z.boolean().optional(),
});
export type TraceParameter = z.infer<typeof TraceParameter>;

/** Units of step values; 'yuan' values carry two decimals, 'none' values are words. */
export const TraceUnit = z.enum([
  'yuan',
  'people',
  'months',
  'years',
  'percent',
  'times',
  'date',
  'items',
  'none',
]);
export type TraceUnit = z.infer<typeof TraceUnit>;

/**
 * One step: what was worked out, from which figures, with which result.
 * `approximate` marks a value shown with two decimals while the exact figure went on.
 */
export interface TraceStep {
  step: string;
  label: string;
  expression: string;
  value: string;
  unit: TraceUnit;
  parameters: TraceParameter[];
  approximate?: boolean;
  children?: TraceStep[];
}

/** Schema of a step and its children. */
export const TraceStep: z.ZodType<TraceStep> = z.lazy(() =>
  z.strictObject({
    step: z.string(),
    label: z.string(),
    expression: z.string(),
    value: z.string(),
    unit: TraceUnit,
    parameters: z.array(TraceParameter),
    approximate: z.boolean().optional(),
    children: z.array(TraceStep).optional(),
  }),
);

function asParameter(read: ParameterRead): TraceParameter {
  const parameter: TraceParameter = { key: read.key, from: read.from, source: read.source };
  if (!read.certain) parameter.certain = false;
  if (read.last_value) parameter.last_value = true;
  return parameter;
}

/**
 * Collects steps. Formulas hold `Tracer | null` and write `t?.step(...)`: with null neither the
 * call nor its arguments are evaluated, so the same formula runs bare at full speed.
 */
export class Tracer {
  readonly steps: TraceStep[] = [];
  private readonly open: TraceStep[] = [];

  private add(step: TraceStep): TraceStep {
    const parent = this.open.at(-1);
    if (!parent) this.steps.push(step);
    else (parent.children ??= []).push(step);
    return step;
  }

  /** Adds a step beneath the one begun last. */
  step(
    step: string,
    label: string,
    expression: string,
    value: string,
    unit: TraceUnit,
    reads: readonly (ParameterRead | undefined)[] = [],
  ): TraceStep {
    const parameters = reads.filter((read) => read !== undefined).map(asParameter);
    return this.add({ step, label, expression, value, unit, parameters });
  }

  /** Begins a step: the following ones stand beneath it until `end` gives its figures. */
  begin(step: string, label: string): void {
    const begun: TraceStep = {
      step,
      label,
      expression: '',
      value: '',
      unit: 'none',
      parameters: [],
    };
    this.open.push(this.add(begun));
  }

  /** Gives the figures of the step begun last and closes it. */
  end(
    expression: string,
    value: string,
    unit: TraceUnit,
    reads: readonly (ParameterRead | undefined)[] = [],
  ): TraceStep {
    const begun = present(this.open.pop(), 'a step was begun');
    const parameters = reads.filter((read) => read !== undefined).map(asParameter);
    return Object.assign(begun, { expression, value, unit, parameters });
  }

  /** Adds steps that another tracer collected. */
  include(steps: readonly TraceStep[]): void {
    for (const step of steps) this.add(step);
  }
}
