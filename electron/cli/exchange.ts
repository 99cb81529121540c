/** Export, inspect, import and keys verbs. */
import { resolve } from 'node:path';
import { permit, type Outcome } from '../../shared/base/outcome';
import type { BundleMade } from '../seal/bundle-out';
import { inspectBundle } from '../seal/bundle-in';
import { allowedSigner } from '../seal/ssh-signature';
import { runJob } from '../desk/run-job';
import { takeIn } from '../desk/exchange';
import type { Imported } from '../desk/import';
import { requestId } from '../desk/jobs/request-id';
import type { Words } from './arguments';
import { enter, quietProgress } from './enter';
import { done, ended, misused, type Ended } from './outcome-exit';

export async function exportVerb(words: Words): Promise<Ended> {
  const entered = await enter(words, false);
  if (!entered.permitted) return ended(entered);
  const to = resolve(words.options.get('to') ?? '');
  const outcome = await runJob(entered.result.session, 'export_bundle', { to }, quietProgress);
  entered.result.leave();
  if (!outcome.permitted) return ended(outcome);
  const { folder, manifest, manifest_hash } = outcome.result as BundleMade;
  const { from_seq, to_seq, head_hash, sums } = manifest;
  return done({ bundle: folder, manifest_hash, from_seq, to_seq, head_hash, sums });
}

export async function inspectVerb(words: Words): Promise<Ended> {
  const path = words.positions[0];
  if (path === undefined) return misused('缺少同步包', 'inspect BUNDLE [--data DIR]');
  const seen = await inspectBundle(resolve(path));
  if (!seen.permitted) return ended(seen);
  const failed = seen.result.checks.some((check) => check.state === 'failed');
  return { code: failed ? 1 : 0, document: seen.result };
}

export async function importVerb(words: Words): Promise<Ended> {
  const paths = words.positions.map((path) => resolve(path));
  if (paths.length === 0) return misused('缺少同步包', 'import --data DIR BUNDLE…');
  const entered = await enter(words, false);
  if (!entered.permitted) return ended(entered);
  const { inside, session, leave } = entered.result;
  const taken: Imported[] = [];
  let refused: Outcome<Imported> | null = null;
  for (const path of paths) {
    const outcome = await takeIn(inside, path, requestId(session));
    if (outcome.permitted) taken.push(outcome.result);
    else refused ??= outcome;
  }
  leave();
  if (refused) return ended(refused);
  const last = taken.at(-1);
  const applied = taken.reduce((sum, one) => sum + one.applied, 0);
  return ended(permit({ ...last, applied, replayed: taken.every((one) => one.replayed) }));
}

export async function keysVerb(words: Words): Promise<Ended> {
  const entered = await enter(words, true);
  if (!entered.permitted) return ended(entered);
  const { keys } = entered.result.inside;
  entered.result.leave();
  const { office, demo, signer, signer_identity, fingerprint, recipient } = keys;
  const allowed_signers = allowedSigner(signer_identity, signer);
  return done({ office, demo, signer, signer_identity, fingerprint, allowed_signers, recipient });
}
