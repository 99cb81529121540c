/** Main: the command line; one verb, one JSON document on standard output. */
import { runVerb } from './verbs';

/** Runs `words` and prints the document; answers the exit status. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const ended = await runVerb(words);
  process.stdout.write(`${JSON.stringify(ended.document, null, 2)}\n`);
  return ended.code;
}

function fault(thrown: unknown): number {
  const message = '出了程序错误，没有完成。请把标准错误输出交给管理员';
  process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  const document = { permitted: false, code: 'fault', message, facts: {} };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 3;
}

void runCommand(process.argv.slice(2))
  .catch(fault)
  .then((code) => {
    process.exitCode = code;
  });
