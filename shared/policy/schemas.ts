/** Schemas: the public JSON Schemas of a pack, of assessment facts and of a trace. */
import { z } from 'zod';
import { AssessInput } from './assess-input';
import { Pack } from './pack';
import { TraceStep } from './trace';

/** A JSON Schema document (draft 2020-12). */
export type JsonSchema = Record<string, unknown>;

function schemaOf(schema: z.ZodType, title: string): JsonSchema {
  return {
    title,
    ...(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema),
  };
}

/** Facts of `assess`. */
export function assessInputSchema(): JsonSchema {
  return schemaOf(AssessInput, '家庭情况（测算输入）');
}

/** A policy pack. */
export function packSchema(): JsonSchema {
  return schemaOf(Pack, '政策包');
}

/** One step of a trace. */
export function traceSchema(): JsonSchema {
  return schemaOf(TraceStep, '测算过程');
}
