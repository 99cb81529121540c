/** Reads our own sources and keeps the house tidy: names, first lines, tables, acts, the README's list of rooms. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

// 1. The first line of each file says in one sentence what it owns; a test may open with its claims.
// 2. Names are kebab-case words that say something; no barrels, no drawers.
// 3. No test is skipped, narrowed or put off.
// 4. Every table is STRICT.
// 5. Every act has its file, its facts and a test that performs it.
// 6. The rooms on disk are the rooms of build/layers.cjs and of the README.

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const read = (file: string): string => readFileSync(file, 'utf8');
const code = globSync('{shared,electron,renderer,test,build}/**/*.{ts,tsx,mts,mjs,cjs,js}');
const product = code.filter((file) => /^(shared|electron|renderer)\//.test(file));
const tests = code.filter((file) => file.startsWith('test/'));
const rooms = (createRequire(import.meta.url)('../build/layers.cjs') as { rooms: string[] }).rooms;

test('the sources are read', () => {
  expect(product.length).toBeGreaterThan(10);
  expect(tests.length).toBeGreaterThan(1);
});

test('the first line of each file is a sentence of what it owns', () => {
  const first = (file: string): string | undefined => read(file).split('\n').find((line) => !line.startsWith('#!'));
  const own = code.filter((file) => !file.startsWith('test/'));
  expect(own.filter((file) => !/^\/\*\* .{10,}[.!?。”)] \*\/$/.test(first(file) ?? ''))).toEqual([]);
  expect(tests.filter((file) => !/^\/\*\*/.test(first(file) ?? ''))).toEqual([]);
});

test('file names are kebab-case and no barrel stands in the way', () => {
  const named = [...product, ...tests];
  expect(named.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|table|d|e2e))?\.(tsx?|mjs)$/.test(basename(file)))).toEqual([]);
  expect(named.filter((file) => /^index\.tsx?$/.test(basename(file)))).toEqual([]);
});

test('no file is named after a drawer', () => {
  const drawers = /(^|-)(utils?|helpers?|common|managers?|services?|handlers?|misc|stuff)(-|\.)/;
  expect(code.filter((file) => drawers.test(basename(file)))).toEqual([]);
});

test('no test is skipped, narrowed or put off', () => {
  const put = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo|fixme|fails|skipIf|runIf)\b|\bx(it|describe|test)\s*\(/;
  expect(tests.filter((file) => put.test(read(file)))).toEqual([]);
});

test('no note is left in place of an issue', () => {
  const note = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`);
  expect(code.filter((file) => note.test(read(file)))).toEqual([]);
});

/** What follows the closing parenthesis of the table that begins at `start`. */
function afterTable(sql: string, start: number): string {
  let depth = 0;
  for (let at = sql.indexOf('(', start); at < sql.length; at += 1) {
    if (sql[at] === '(') depth += 1;
    if (sql[at] === ')') depth -= 1;
    if (depth === 0) return sql.slice(at + 1, at + 40);
  }
  return '';
}

test('every table is STRICT', () => {
  const tables = product.flatMap((file) => {
    const sql = read(file).replaceAll(/--.*|\/\*.*?\*\//g, '');
    return [...sql.matchAll(/CREATE (?:TEMP )?TABLE(?: IF NOT EXISTS)? (\S+)/g)].map((found) => ({
      name: `${file}: ${found[1] ?? ''}`,
      end: afterTable(sql, found.index),
    }));
  });
  expect(tables.filter(({ end }) => !/^\s*(WITHOUT ROWID\s*,\s*)?STRICT\b/.test(end)).map(({ name }) => name)).toEqual([]);
});

const registry = 'shared/docket/act.ts';
const kebab = (verb: string): string => verb.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function verbs(): Promise<string[]> {
  if (!existsSync(registry)) return [];
  const { acts } = (await import(join(root, registry))) as { acts: Record<string, unknown> };
  return Object.keys(acts);
}

test('every act has one file named after its verb', async () => {
  const files = new Set(globSync('shared/*/*.ts').map((file) => basename(file, '.ts')));
  expect((await verbs()).filter((verb) => !files.has(kebab(verb)))).toEqual([]);
});

test('every act file is registered', async () => {
  const registered = new Set((await verbs()).map(kebab));
  const files = globSync('shared/*/*.ts').filter((file) => /= act\(\{/.test(read(file)));
  expect(files.map((file) => basename(file, '.ts')).filter((name) => !registered.has(name))).toEqual([]);
});

test('every act has an entry of facts', async () => {
  const facts = globSync('electron/desk/facts/*.ts').map(read).join('\n');
  expect((await verbs()).filter((verb) => !new RegExp(`\\b${verb}\\b\\s*[:,(]`).test(facts))).toEqual([]);
});

test('every act is performed in some test', async () => {
  const text = tests.map(read).join('\n');
  const performed = (verb: string): boolean => text.includes(`'${verb}'`) || text.includes(`'${kebab(verb)}'`);
  expect((await verbs()).filter((verb) => !performed(verb))).toEqual([]);
});

const folders = (place: string): string[] =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);

test('shared/ holds the rooms of build/layers.cjs and nothing else', () => {
  const known = new Set([...rooms, 'tsconfig.json']);
  expect(readdirSync('shared').filter((name) => !known.has(name))).toEqual([]);
});

test("the README's list of folders equals the disk", () => {
  const listed = [...read('README.md').matchAll(/^\|\s*`([\w/-]+)\/`/gm)].map((found) => found[1] ?? '').sort();
  const made = new Set(['node_modules', 'out', 'dist', 'test-results', 'playwright-report']);
  const top = folders('.').filter((name) => !made.has(name));
  const below = ['shared', 'electron'].flatMap((place) => folders(place).map((name) => `${place}/${name}`));
  expect(listed).toEqual([...top, ...below].sort());
});
