/** Bundles the product when its sources changed since the last time. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';
import { Stop, ask, cache, node, out, root, say, tool } from './terminal.mjs';

const always = ['package-lock.json', 'build/electron.vite.config.mts'];
const parts = {
  node: { sources: ['shared', 'electron', ...always], made: join(out, 'main') },
  screens: { sources: ['shared', 'renderer', ...always], made: join(out, 'renderer') },
};

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) yield* files(join(path, name));
}

/** Changes when any source is added, removed or saved. */
function signature(part) {
  const hash = createHash('sha256');
  for (const source of parts[part].sources) {
    for (const file of files(join(root, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex');
}

function fresh(part, now) {
  const stamp = join(cache, `bundle-${part}`);
  return existsSync(parts[part].made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

function bundle(part, now) {
  say(`building ${part === 'node' ? 'desk and command line' : 'screens'}`);
  const args = [tool('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'error'];
  const env = { JIUZHU_BUILD: part, ELECTRON_MAJOR_VER: '33', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', NO_COLOR: '1' };
  const done = ask(node(), [...args, '--config', 'build/electron.vite.config.mts'], { env });
  process.stderr.write(done.stdout + done.stderr);
  if (done.code !== 0) throw new Stop(`the build failed (${part})`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `bundle-${part}`), now);
}

/** Makes sure that `out/` holds the named parts as the sources are now. */
export async function ensureBundle(wanted = Object.keys(parts)) {
  for (const part of wanted) {
    if (fresh(part, signature(part))) continue;
    await locked('bundle', () => {
      const now = signature(part);
      if (!fresh(part, now)) bundle(part, now);
    });
  }
}
