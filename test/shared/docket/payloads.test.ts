/** Proves that no payload of any act, however bad, is answered in English or without a label. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnyAct } from '../../../shared/base/act';
import { glossaryKeys } from '../../../shared/base/glossary';
import type { Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import { acts, kinds } from '../../../shared/docket/act';
import { jobs } from '../../../shared/jobs';
import { questions } from '../../../shared/questions';
import { walks } from '../../walks';

// 1. Every field of every act, question and job has a Chinese term.
// 2. A spoiled payload is refused in Chinese, at the field, with the field's label.
// 3. Rubbish instead of a payload is refused too, and nothing is thrown.
// 4. A sound payload passes, and its stored form passes again unchanged.

type Schema = z.ZodType;

const schemas: [string, Schema][] = [
  ...kinds.map((kind): [string, Schema] => [kind, (acts[kind] as AnyAct).payload as Schema]),
  ...Object.entries(questions).map(([name, { input }]): [string, Schema] => [name, input]),
  ...Object.entries(jobs).map(([name, { input }]): [string, Schema] => [name, input]),
];

/** JSON schema as zod writes it, in the few words used here. */
interface Plain {
  $ref?: string;
  type?: string;
  properties?: Record<string, Plain>;
  items?: Plain;
  anyOf?: Plain[];
  oneOf?: Plain[];
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  minimum?: number;
}

function plainOf(schema: Schema): Plain {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Plain;
}

function keysOf(plain: Plain): string[] {
  const inner = [
    ...(plain.anyOf ?? []),
    ...(plain.oneOf ?? []),
    ...(plain.items ? [plain.items] : []),
  ];
  const own = Object.entries(plain.properties ?? {});
  return [
    ...own.map(([key]) => key),
    ...own.flatMap(([, part]) => keysOf(part)),
    ...inner.flatMap(keysOf),
  ];
}

/** A value of roughly the schema's shape. */
function sampleOf(plain: Plain): unknown {
  if (plain.const !== undefined) return plain.const;
  if (plain.enum) return plain.enum[0];
  const choice = plain.anyOf ?? plain.oneOf;
  if (choice) return sampleOf(choice[0]!);
  if (plain.type === 'object') {
    const parts = Object.entries(plain.properties ?? {});
    return Object.fromEntries(parts.map(([key, part]) => [key, sampleOf(part)]));
  }
  if (plain.type === 'array') return plain.items ? [sampleOf(plain.items)] : [];
  if (plain.type === 'integer' || plain.type === 'number') return Math.max(1, plain.minimum ?? 1);
  if (plain.type === 'boolean') return true;
  return plain.type === 'null' ? null : '2022-11-05'.padEnd(plain.minLength ?? 0, '一');
}

const rubbish = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    -1,
    0.5,
    1e300,
    Number.NaN,
    [],
    {},
    [[]],
    [null],
    true,
  ),
  fc.constantFrom<unknown>(
    'x'.repeat(3_000),
    '2022-02-30',
    '2022-13',
    '500120',
    'grant',
    Array(400).fill('周'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Place = (string | number)[];

function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).slice(0, 40);
  const own = Array.isArray(value)
    ? inner.map(([key, part]) => [Number(key), part] as const)
    : inner;
  return [at, ...own.flatMap(([key, part]) => placesOf(part, [...at, key]))];
}

/** Changes the value at a place: rubbish in, taken out, or something added. */
function spoil(value: unknown, place: Place, how: number, what: unknown): unknown {
  if (place.length === 0)
    return how === 2 && isParts(value) ? { ...value, unheard_of: what } : what;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let inner = copy;
  for (const part of place.slice(0, -1)) inner = inner[part] as typeof copy;
  const last = place.at(-1)!;
  const target = inner[last];
  if (how === 1) Reflect.deleteProperty(inner, last);
  else inner[last] = how === 2 && isParts(target) ? { ...target, unheard_of: what } : what;
  return copy;
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** English, holes or a missing label in a refusal or those behind it. */
function faultsOf(refusal: Refusal): string[] {
  return [refusal, ...(refusal.others ?? [])].flatMap(({ message, field, code }) => {
    const bare = message.replace(/“[^”]*”/g, '').replace(/数字或X|X或/g, '');
    const english = /[A-Za-z]/.test(bare) || /undefined|NaN|\[object/.test(message);
    const unlabelled = field !== '' && field !== undefined && !/：|有不认识的项目/.test(message);
    return english || unlabelled || code !== 'invalid' ? [`${field ?? ''} → ${message}`] : [];
  });
}

test('every field has a Chinese term', () => {
  const known = new Set(glossaryKeys);
  const unknown = schemas
    .flatMap(([, schema]) => keysOf(plainOf(schema)))
    .filter((key) => !known.has(key));
  expect([...new Set(unknown)].sort()).toEqual([]);
});

describe('bad payloads', () => {
  test.each(schemas)('%s', (name, schema) => {
    const sound = walks.find(({ kind }) => kind === name)?.sound ?? sampleOf(plainOf(schema));
    const places = placesOf(sound).slice(0, 2_000);
    const runs = { numRuns: name === 'adopt' ? 40 : 150 };
    fc.assert(
      fc.property(fc.nat(), fc.nat(2), rubbish, (where, how, what) => {
        const outcome = parse(schema, spoil(sound, places[where % places.length]!, how, what));
        if (!outcome.permitted) expect(faultsOf(outcome)).toEqual([]);
      }),
      runs,
    );
  });

  test('rubbish instead of a payload', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...schemas),
        fc.oneof(rubbish, fc.anything()),
        ([, schema], value) => {
          const outcome = parse(schema, value);
          if (!outcome.permitted) expect(faultsOf(outcome)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('sound payloads', () => {
  test.each(walks.map(({ kind, schema, sound }) => ({ kind, schema, sound })))(
    '$kind',
    (walked) => {
      const { schema, sound } = walked;
      const once = parse(schema, sound);
      expect(once).toMatchObject({ permitted: true });
      expect(parse(schema, once.permitted ? once.result : null)).toEqual(once);
    },
  );
});
