/** `npm run cli -- <verb> ...`: the command line from the sources; only its own words go to stdout. */
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureNative } from './native.mjs';
import { node, out, run } from './terminal.mjs';

/** Runs the command line and answers its exit code. */
export async function cli(words, options = {}) {
  const JIUZHU_SQLITE_BINDING = await ensureNative();
  await ensureBundle(['node']);
  return run(node(), [join(out, 'main', 'cli.js'), ...words], { ...options, env: { JIUZHU_SQLITE_BINDING } });
}

export const perform = (words) => cli(words);
