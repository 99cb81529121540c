/** Every npm script begins here: sets up what is missing, then runs the step named. */
import { ensurePackages } from './packages.mjs';
import { Stop, say } from './terminal.mjs';

const steps = {
  start: './start.mjs',
  build: './build.mjs',
  check: './check.mjs',
  test: './test.mjs',
  e2e: './e2e.mjs',
  bench: './bench.mjs',
  cli: './cli.mjs',
  dist: './dist.mjs',
  calendar: './calendar.mjs',
  mutate: './mutate.mjs',
};

const [step = '', ...words] = process.argv.slice(2);
if (!Object.hasOwn(steps, step)) {
  say(`which step? ${Object.keys(steps).join(' | ')}`);
  process.exit(2);
}
try {
  await ensurePackages();
  const { perform } = await import(steps[step]);
  process.exitCode = await perform(words);
} catch (error) {
  say(error instanceof Stop ? error.message : error.stack);
  process.exitCode = step === 'cli' ? 3 : 1;
}
