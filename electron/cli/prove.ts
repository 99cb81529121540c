/** Verify, rebuild and backup verbs. */
import { resolve } from 'node:path';
import { runJob } from '../desk/run-job';
import type { Verified } from '../desk/verify';
import type { Words } from './arguments';
import { enter, quietProgress } from './enter';
import { ended, type Ended } from './outcome-exit';

async function runOnly(words: Words, job: string, input: unknown): Promise<Ended> {
  const entered = await enter(words, true);
  if (!entered.permitted) return ended(entered);
  const outcome = await runJob(entered.result.session, job, input, quietProgress);
  entered.result.leave();
  return ended(outcome);
}

/** Exit 1 on any finding. */
export async function verifyVerb(words: Words): Promise<Ended> {
  const verified = await runOnly(words, 'verify', {});
  const findings = (verified.document as Verified | undefined)?.findings ?? [];
  return findings.length > 0 ? { ...verified, code: 1 } : verified;
}

export function rebuildVerb(words: Words): Promise<Ended> {
  return runOnly(words, 'rebuild', {});
}

export function backupVerb(words: Words): Promise<Ended> {
  return runOnly(words, 'backup', { to: resolve(words.options.get('to') ?? '') });
}
