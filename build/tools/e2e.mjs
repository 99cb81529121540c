/** `npm run e2e`: the end-to-end tests in the real Electron; words go to Playwright. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureDebian } from './debian.mjs';
import { shown, testProgram, windowNeeds } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureNative } from './native.mjs';
import { cache, node, runBounded, say, tool } from './terminal.mjs';

const results = join(cache, 'results', 'playwright.json');

function counts() {
  try {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(results, 'utf8')).stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** What the fixture of test/e2e/desk.ts needs to know. JIUZHU_E2E_EXE names an installed desk. */
function settings(electron, binding) {
  const installed = process.env.JIUZHU_E2E_EXE ?? '';
  const { exe, owner, sandbox } = testProgram(installed || electron.exe);
  if (sandbox === '0') say('no user namespaces here: these windows run without the sandbox');
  return {
    JIUZHU_SQLITE_BINDING: binding,
    JIUZHU_E2E_PROGRAM: exe,
    JIUZHU_E2E_INSTALLED: installed && '1',
    JIUZHU_E2E_OWNER: owner,
    JIUZHU_E2E_SANDBOX: sandbox,
  };
}

export async function endToEndTests(words = []) {
  ensureDebian(windowNeeds());
  const electron = await ensureElectron();
  await ensureNative();
  const binding = await ensureNative(electron.exe);
  await ensureBundle();
  mkdirSync(join(cache, 'results'), { recursive: true });
  rmSync(results, { force: true });
  const playwright = [
    tool('@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    'build/playwright.config.mts',
  ];
  const [command, ...args] = shown([node(), ...playwright, ...words]);
  const minutes = Number(process.env.JIUZHU_TEST_MINUTES ?? 10);
  const code = await runBounded(command, args, { env: settings(electron, binding), minutes });
  return { code, ...counts() };
}

export async function perform(words) {
  const { code } = await endToEndTests(words);
  return code;
}
