/** `npm run bench -- ...`: builds and runs the measurements of test/bench. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureNative } from './native.mjs';
import { Stop, cache, node, root, run, tool } from './terminal.mjs';

export async function perform(words) {
  if (!existsSync(join(root, 'test', 'bench', 'main.ts'))) throw new Stop('test/bench/main.ts is missing');
  const JIUZHU_SQLITE_BINDING = await ensureNative();
  await ensureBundle(['node']);
  const vite = [tool('vite', 'bin', 'vite.js'), 'build', '--config', 'build/bench.vite.config.mts'];
  const quiet = { stdio: ['ignore', 2, 2], env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } };
  if (run(node(), vite, quiet) !== 0) throw new Stop('the build of test/bench failed');
  return run(node(), [join(cache, 'bench', 'main.cjs'), ...words], { env: { JIUZHU_SQLITE_BINDING } });
}
