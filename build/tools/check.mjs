/** `npm run check`: types, lint, layers and the tests in plain Node, each with its time. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebian } from './debian.mjs';
import { ensureNative } from './native.mjs';
import { Stop, ask, cache, node, runBeside, runBounded, tool } from './terminal.mjs';

const results = join(cache, 'results', 'vitest.json');

const parts = {
  types: [tool('typescript', 'bin', 'tsc'), '--build'],
  lint: [
    tool('eslint', 'bin', 'eslint.js'),
    '--config',
    'build/eslint.config.mjs',
    '--max-warnings',
    '0',
    '--no-warn-ignored',
    '--cache',
    '--cache-location',
    '.cache/eslint/',
    '--cache-strategy',
    'content',
    'shared',
    'electron',
    'renderer',
    'test',
    'build',
    '--no-error-on-unmatched-pattern',
  ],
  layers: ['build/tools/cruise.mjs'],
};

function report(name, code, since, output) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  if (code !== 0 && output) console.log(output.trimEnd());
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
  return code === 0;
}

async function part(name) {
  const since = performance.now();
  const { code, output } = await runBeside(node(), parts[name]);
  return report(name, code, since, output);
}

/** Runs vitest; `words` go to it. Answers the counts of its own report. */
export async function unitTests(words = []) {
  const since = performance.now();
  ensureDebian(['stock']);
  const binding = await ensureNative();
  mkdirSync(join(cache, 'results'), { recursive: true });
  rmSync(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const args = [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.mts',
    ...reporters,
    ...words,
  ];
  const minutes = Number(process.env.JIUZHU_TEST_MINUTES ?? 10);
  const code = await runBounded(node(), args, { env: { JIUZHU_SQLITE_BINDING: binding }, minutes });
  report('tests', code, since);
  return { code, ...counts() };
}

function counts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function needNewNode() {
  const version = ask(node(), ['-p', 'process.versions.node']).stdout.trim();
  if (Number(version.split('.')[0]) < 22) {
    throw new Stop(`the checks need Node 22 or later (here: ${version}); the product itself runs on 20`);
  }
}

/** Types, lint and layers, then the tests: `{ code, passed, failed }`. */
export async function checkAll(words = []) {
  needNewNode();
  const sound = await Promise.all([
    part('types').then(async (types) => (await part('lint')) && types),
    part('layers'),
  ]);
  const tests = await unitTests(words);
  return { ...tests, code: sound.every(Boolean) && tests.code === 0 ? 0 : 1 };
}

export async function perform(words) {
  const { code } = await checkAll(words);
  return code;
}
