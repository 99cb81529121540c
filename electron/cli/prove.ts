/** Verify, rebuild, backup and restore verbs. */
import { resolve } from 'node:path';
import { holdFolder } from '../desk/host';
import { DEMO_PASSWORD } from '../desk/demo-password';
import { runJob } from '../desk/run-job';
import type { Verified } from '../desk/verify';
import type { Words } from './arguments';
import { enter, openSession, quietProgress } from './enter';
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

/** The folder may be empty; over an office's data `--as` and the password of the environment prove who restores. */
export async function restoreVerb(words: Words): Promise<Ended> {
  const session = openSession(words.options.get('data') ?? '');
  const release = await holdFolder(session.host);
  const outcome = await runJob(
    session,
    'restore_backup',
    {
      from: resolve(words.options.get('from') ?? ''),
      login: words.options.get('as') ?? 'admin',
      password: process.env.JIUZHU_PASSWORD ?? DEMO_PASSWORD,
    },
    quietProgress,
  );
  await release();
  return ended(outcome);
}
