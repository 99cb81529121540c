/** Proves the public JSON Schemas: complete, closed, and in step with what is read. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  assessInputSchema,
  packSchema,
  traceSchema,
  type JsonSchema,
} from '../../../shared/policy/schemas';

// 1. The schemas are plain JSON, name their dialect, and allow no unknown key.
// 2. They require what the reader requires.
// 3. They are a public contract, kept byte for byte: a wanted change is taken over with `vitest -u`
//    and read in the difference before it is committed.

const at = (schema: JsonSchema, ...path: string[]): JsonSchema =>
  path.reduce<JsonSchema>((inner, key) => inner[key] as JsonSchema, schema);

test('plain JSON with a dialect and a title', () => {
  for (const schema of [assessInputSchema(), packSchema(), traceSchema()]) {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.$schema).toMatch(/2020-12/);
    expect(schema.title).toMatch(/[一-鿿]/);
  }
});

test('facts: required keys, no others', () => {
  const schema = assessInputSchema();
  expect(schema.required).toEqual(['month', 'applied_on', 'household']);
  expect(schema.additionalProperties).toBe(false);
  expect(at(schema, 'properties', 'household').required).toEqual(['area', 'members']);
  const member = at(schema, 'properties', 'household', 'properties', 'members', 'items');
  expect(member.required).toEqual(['key', 'birth_date', 'sex', 'counted']);
  expect(member.additionalProperties).toBe(false);
});

test('pack: required keys, routes, ratios', () => {
  const schema = packSchema();
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual([
    'format',
    'id',
    'title',
    'example',
    'watermark',
    'issuer',
    'covers_from',
    'known_until',
    'calendar',
    'parameters',
    'programmes',
    'procedures',
    'relations',
    'reason_sources',
    'legal_bases',
    'remedies',
    'departments',
    'cases',
  ]);
  const row = at(schema, 'properties', 'programmes', 'items', 'properties');
  expect(JSON.stringify(row.decider)).toContain('department:');
});

test.each([
  ['assess-input', assessInputSchema()],
  ['pack', packSchema()],
  ['trace', traceSchema()],
])('the schema of %s is kept as it was published', async (name, schema) => {
  const kept = resolve(import.meta.dirname, `pinned-schema-${name}.json`);
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(kept);
});
