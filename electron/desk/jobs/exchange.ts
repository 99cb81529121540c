/** Exchange jobs: bundles out and in, and the office's open keys as a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from '../../../shared/base/parse';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { OfficeCode } from '../../../shared/base/region';
import { PublicKeys } from '../../../shared/office/found';
import { inspectBundle, senderOf } from '../../seal/bundle-in';
import { fingerprint } from '../../seal/ssh-signature';
import { onDisk } from '../../seal/edge';
import { ownOffice } from '../desk';
import { exportBundle, openKeysOf, takeIn } from '../exchange';
import { receiverOf } from '../import';
import { mayUse, within, type Session, type Within } from '../session';
import { requestId } from './request-id';

/** The file that carries an office's open keys to the other side. */
const KeysFile = z.strictObject({
  format: z.literal('jiuzhu-keys'),
  office: OfficeCode,
  name: z.string().min(2).max(40),
  level: z.enum(['town', 'district']),
  demo: z.boolean(),
  keys: PublicKeys,
});

function at(session: Session, path: string): Outcome<Within> {
  const inside = within(session);
  if (!inside.permitted || mayUse(session, path)) return inside;
  return refuse('path_not_chosen', '请在对话框中选择文件或文件夹');
}

export async function exportJob(session: Session, input: { to: string }) {
  const inside = at(session, input.to);
  return inside.permitted ? exportBundle(inside.result, input.to) : inside;
}

/** Another office's bundle gets every check of the import; our own came back for its receipt alone. */
export async function inspectJob(session: Session, input: { path: string }) {
  const inside = at(session, input.path);
  if (!inside.permitted) return inside;
  const sender = await senderOf(input.path);
  if (!sender.permitted) return sender;
  const ours = sender.result.office === ownOffice(inside.result.desk);
  const seen = await inspectBundle(input.path, ours ? {} : receiverOf(inside.result));
  if (!seen.permitted) return seen;
  const findings = seen.result.checks.flatMap(({ refusal }) =>
    refusal ? [{ code: refusal.code, message: refusal.message, facts: refusal.facts }] : [],
  );
  const { manifest } = seen.result;
  return manifest
    ? permit({ manifest, findings })
    : refuse('bundle_unreadable', findings[0]?.message ?? '无法读取同步包');
}

export async function importJob(session: Session, input: { path: string }) {
  const inside = at(session, input.path);
  return inside.permitted ? takeIn(inside.result, input.path, requestId(session)) : inside;
}

export function exportKeysJob(
  session: Session,
  input: { to: string },
): Outcome<{ path: string; fingerprint: string }> {
  const inside = at(session, input.to);
  if (!inside.permitted) return inside;
  const open = openKeysOf(inside.result);
  if (!open.permitted) return open;
  const path = join(input.to, `${open.result.office}.jiuzhu-keys.json`);
  return onDisk(input.to, () => {
    writeFileSync(path, `${JSON.stringify(open.result, null, 2)}\n`);
    return permit({ path, fingerprint: inside.result.keys.fingerprint });
  });
}

export function readKeysJob(session: Session, input: { path: string }) {
  const inside = at(session, input.path);
  if (!inside.permitted) return inside;
  return onDisk(input.path, () => {
    const parsed = parse(KeysFile, JSON.parse(readFileSync(input.path, 'utf8')) as unknown);
    if (!parsed.permitted) return refuse('keys_unreadable', '这不是单位公钥文件，请重新选择');
    const { format: _format, ...keys } = parsed.result;
    return permit({ ...keys, fingerprint: fingerprint(keys.keys.signer) });
  });
}
