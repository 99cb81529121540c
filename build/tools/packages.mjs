/** Keeps node_modules equal to package-lock.json. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { Stop, cache, outerNode, root, run, say } from './terminal.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(cache, 'packages.sha256');

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function wanted() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** True when what npm says it installed is what the lock file asks for (optional ones may lack). */
function installed() {
  const text = read(join(root, 'node_modules', '.package-lock.json'));
  if (!text) return false;
  const have = JSON.parse(text).packages;
  const want = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(want).every(
    ([path, entry]) =>
      path === '' || (have[path] ? have[path].version === entry.version : entry.optional === true),
  );
}

/** How npm is started: by the Node that npm itself runs on, which `npm ci` does not delete. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script ? run(outerNode(), [script, ...args], options) : run('npm', args, options);
}

export async function ensurePackages() {
  if (read(stamp) === wanted() && existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  await locked('packages', () => {
    if (!installed()) {
      say('installing npm packages (npm ci)');
      const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
      if (npm(['ci', ...quiet], { stdio: ['ignore', 2, 2] }) !== 0) throw new Stop('npm ci failed');
    }
    mkdirSync(cache, { recursive: true });
    writeFileSync(stamp, wanted());
  });
}
