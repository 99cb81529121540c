/** `npm test`: the checks, then the end-to-end tests; closes with the one line that counts. */
import { checkAll } from './check.mjs';
import { endToEndTests } from './e2e.mjs';
import { Stop, say } from './terminal.mjs';

/** What cannot even begin counts as one failure, and the other part still runs. */
async function attempt(part) {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return { code: 1, passed: 0, failed: 1 };
  }
}

export async function perform() {
  const since = performance.now();
  const plain = await attempt(checkAll);
  const window = await attempt(endToEndTests);
  const sum = (name) => plain[name] + window[name];
  const sound = plain.code === 0 && window.code === 0;
  console.log(`all in ${((performance.now() - since) / 1000).toFixed(0)} s`);
  if (!sound && sum('failed') === 0) console.log('a check before the tests failed (types, lint or layers), see above');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sound ? 0 : 1;
}
