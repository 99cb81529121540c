/** Proves that the walls stand: each rule of build/layers.cjs reports the breach planted for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// 1. A house without breaches is reported clean.
// 2. Every rule has a breach planted for it here, and reports that file.
// 3. A type alone may cross the two doors, for naming a handle is not opening it.

interface Layers {
  rooms: string[];
  forbidden: { name: string }[];
}
const layers = createRequire(import.meta.url)('../build/layers.cjs') as Layers;
const root = resolve(import.meta.dirname, '..');

const fileOf = (room: string): string => (room.endsWith('.ts') ? `shared/${room}` : `shared/${room}/thing.ts`);
const importOf = (from: string, target: string): string => {
  const up = '../'.repeat(from.split('/').length - 1);
  return `/** Test. */\nimport '${up}${target.replace(/\.tsx?$/, '')}';\nexport const x = 1;\n`;
};

const sound: Record<string, string> = Object.fromEntries([
  ...layers.rooms.map((room) => [fileOf(room), '/** Test. */\nexport const x = 1;\n']),
  ...['desk/perform', 'desk/ask', 'store/append', 'store/tables/award', 'paper/press', 'shell/window', 'main'].map(
    (name) => [`electron/${name}.ts`, '/** Test. */\nexport const x = 1;\n'],
  ),
  ['renderer/screen.tsx', '/** Test. */\nexport const x = 1;\n'],
  ['electron/store/database.ts', "/** Test. */\nimport Database from 'better-sqlite3';\nexport const x = Database;\n"],
  ['electron/shell/menu.ts', "/** Test. */\nimport { Menu } from 'electron';\nexport const x = Menu;\n"],
  ['electron/desk/types.ts', "/** Test. */\nimport type Database from 'better-sqlite3';\nexport type X = Database;\n"],
  ['test/office.ts', '/** Test. */\nexport const x = 1;\n'],
  ...['zod', 'react', 'electron', 'better-sqlite3'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' })],
    [`node_modules/${name}/main.js`, 'module.exports = {};\n'],
  ]),
]) as Record<string, string>;

/** Rule name → the file that breaks it and what that file imports. */
const breaches: Record<string, [file: string, target: string]> = {
  ...Object.fromEntries(
    layers.rooms.slice(0, -1).map((room, at) => {
      const next = layers.rooms[at + 1] ?? '';
      const early = room.endsWith('.ts') ? fileOf(room) : `shared/${room}/early.ts`;
      return [`room-order-${room}`, [early, fileOf(next)]];
    }),
  ),
  'shared-is-pure': ['shared/base/impure.ts', 'electron/desk/ask.ts'],
  'shared-without-node': ['shared/base/nodeful.ts', 'node:fs'],
  'shared-libraries': ['shared/base/heavy.ts', 'react'],
  'renderer-asks': ['renderer/reach.tsx', 'electron/desk/ask.ts'],
  'renderer-without-node': ['renderer/nodeful.tsx', 'node:fs'],
  'electron-draws-nothing': ['electron/desk/draw.ts', 'renderer/screen.tsx'],
  'desk-without-electron': ['electron/desk/window.ts', 'electron'],
  'shell-is-thin': ['electron/shell/thick.ts', 'electron/desk/ask.ts'],
  'product-without-tests': ['electron/desk/tested.ts', 'test/office.ts'],
  'one-sqlite': ['electron/desk/second.ts', 'better-sqlite3'],
  'one-write-door': ['electron/desk/sidedoor.ts', 'electron/store/append.ts'],
  'paper-reads-acts': ['electron/paper/peek.ts', 'electron/store/database.ts'],
  'tables-run-no-rules': ['electron/store/tables/rule.ts', 'electron/desk/ask.ts'],
  'no-circles': ['shared/base/round.ts', 'shared/base/round.ts'],
  resolves: ['electron/desk/lost.ts', 'electron/desk/nowhere.ts'],
};

const bare = (target: string): boolean => !target.includes('/') || target.startsWith('node:');
const text = ([file, target]: [string, string]): string =>
  bare(target) ? `/** Test. */\nimport '${target}';\nexport const x = 1;\n` : importOf(file, target);

let folder = '';

function lay(name: string, files: Record<string, string>): string {
  const house = join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  }
  return house;
}

function cruise(house: string): { code: number | null; output: string } {
  const done = spawnSync(process.execPath, [join(root, 'build/tools/cruise.mjs'), house], { encoding: 'utf8' });
  return { code: done.status, output: done.stdout + done.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a sound house is reported clean', () => {
  const { code, output } = cruise(lay('sound', sound));
  expect(output).toMatch(/\b0 faults/);
  expect(code).toBe(0);
});

test('every rule has a planted breach', () => {
  expect(Object.keys(breaches).sort()).toEqual(layers.forbidden.map(({ name }) => name).sort());
});

test('every planted breach is reported under its rule', () => {
  const planted = Object.fromEntries(Object.values(breaches).map((breach) => [breach[0], text(breach)]));
  const { code, output } = cruise(lay('broken', { ...sound, ...planted }));
  expect(code).toBe(1);
  const lines = output.split('\n');
  const reported = new Set(
    lines.flatMap((line, at) => {
      const from = /^(\S+) → /.exec(line)?.[1];
      const rule = /^ {4}([a-z-]+(?:\.ts)?):/.exec(lines[at + 1] ?? '')?.[1];
      return from !== undefined && rule !== undefined ? [`${rule} ${from}`] : [];
    }),
  );
  const wanted = Object.entries(breaches).map(([rule, [file]]) => `${rule} ${file}`);
  expect(wanted.filter((breach) => !reported.has(breach))).toEqual([]);
});
