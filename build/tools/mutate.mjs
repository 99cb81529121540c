/** `npm run mutate [-- FILE…]`: mutation testing of the rules; a score below 90 % is a failure. */
import { node, run, tool } from './terminal.mjs';

/** Files or globs limit what is altered, e.g. `npm run mutate -- 'shared/policy/programmes/dibao*.ts'`. */
export async function perform(words) {
  const some = words.length === 0 ? [] : ['--mutate', words.join(',')];
  const program = tool('@stryker-mutator', 'core', 'bin', 'stryker.js');
  return run(node(), [program, 'run', 'build/stryker.config.mjs', ...some]);
}
