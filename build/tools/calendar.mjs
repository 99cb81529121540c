/** `npm run calendar`: rewrites the working-day calendar from its source; see build/data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, node, root, run } from './terminal.mjs';

export async function perform(words) {
  const script = join(root, 'build', 'data', 'calendar.mjs');
  if (!existsSync(script)) throw new Stop('build/data/calendar.mjs is missing');
  return run(node(), [script, ...words]);
}
