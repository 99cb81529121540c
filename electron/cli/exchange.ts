/** Export, inspect, import and keys verbs. */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import type { BundleMade } from '../seal/bundle-out';
import { inspectBundle } from '../seal/bundle-in';
import { allowedSigner } from '../seal/ssh-signature';
import { runJob } from '../desk/run-job';
import { takeIn } from '../desk/exchange';
import type { Imported } from '../desk/import';
import { perform } from '../desk/perform';
import type { Within } from '../desk/session';
import { onDisk } from '../seal/edge';
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

/** `--identity FILE` also writes the age identities, newest first; that is an act of the administrator. */
export async function keysVerb(words: Words): Promise<Ended> {
  const to = words.options.get('identity');
  const entered = await enter(words, to === undefined);
  if (!entered.permitted) return ended(entered);
  const { inside, session, leave } = entered.result;
  const { keys } = inside;
  const reason = words.options.get('reason') ?? '用命令行取出，供其他工具打开同步包';
  const taken = to === undefined ? permit(null) : takeIdentityTo(inside, resolve(to), reason, requestId(session));
  leave();
  if (!taken.permitted) return ended(taken);
  const { office, demo, signer, signer_identity, fingerprint, recipient } = keys;
  const allowed_signers = allowedSigner(signer_identity, signer);
  return done({ office, demo, signer, signer_identity, fingerprint, allowed_signers, recipient });
}

/** The act stands before the file is there: a key that left is always recorded. */
function takeIdentityTo(inside: Within, path: string, reason: string, request: string): Outcome<null> {
  if (existsSync(path)) return refuse('file_exists', `“${path}”已经存在，请另选文件名`, { path });
  const acts = [{ kind: 'takeIdentity', payload: { reason } }];
  const outcome = perform(inside.desk, inside.officer, { request, acts });
  if (!outcome.permitted) return outcome;
  const lines = [`# public key: ${inside.keys.recipient}`, ...inside.keys.identities, ''];
  return onDisk(path, () => {
    writeFileSync(path, lines.join('\n'), { mode: 0o600, flag: 'wx' });
    return permit(null);
  });
}
