/** Sample: a seeded chain of acts, offices with real keys, folders that are cleared away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { canonical, sha256Hex } from '../../../shared/base/canonical';
import type { DocketLine } from '../../../shared/bundle/line';
import { NO_HASH } from '../../../shared/docket/record';
import { sealBytes } from '../../../electron/seal/age';
import { seededEntropy } from '../../../electron/seal/entropy';
import { createOfficeKeys, type OfficeKeys } from '../../../electron/seal/office-keys';
import { writeBundle, type BundleMade, type BundleOrder } from '../../../electron/seal/bundle-out';
import type { OpenedBundle, Receiver } from '../../../electron/seal/bundle-in';
import { signMessage } from '../../../electron/seal/ssh-signature';
import { nothingHeld } from '../../../shared/bundle/place';
import { rawZip } from './raw-zip';

export const TOWN = '500120102';
export const DISTRICT = '500120';

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A fresh empty folder, removed after the file's tests. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-seal-'));
  folders.push(folder);
  return folder;
}

export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.result;
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.permitted ? 'permitted' : outcome.code;
}

const keys = new Map<string, OfficeKeys>();

/** Keys of an office, the same in every run. */
export function keysOf(office: string, seed = ''): OfficeKeys {
  const kept = keys.get(office + seed);
  if (kept) return kept;
  const vault = { folder: tempFolder(), office, demo: true, database_key: new Uint8Array(32) };
  const made = granted(createOfficeKeys(vault, seededEntropy(`keys ${office} ${seed}`)));
  keys.set(office + seed, made);
  return made;
}

/** Acts `from` to `to` of a town's docket; `salt` makes another history. */
export function acts(
  to: number,
  { salt = 'a', epoch = 1, from = 1, prev = NO_HASH, office = TOWN } = {},
): DocketLine[] {
  const lines: DocketLine[] = [];
  let before = prev;
  for (let seq = from; seq <= to; seq += 1) {
    const body = canonical({
      salt: sha256Hex(`${salt} ${seq}`).slice(0, 32),
      payload: { household_no: `H${seq}`, name: '周明', note: `第${seq}户“因病致贫”\n` },
      result: { amount_fen: seq * 100, due_on: '2022-12-05' },
    });
    const head = canonical({
      format: 1,
      office,
      epoch,
      seq,
      prev: before,
      kind: 'receive',
      officer: 'U01',
      post: 'clerk',
      power: null,
      at: '2022-12-05T09:00:00+08:00',
      date: '2022-12-05',
      pack: 'CQ-EX-2022-09',
      request: `r-${seq}`,
      body_hash: sha256Hex(body),
    });
    before = sha256Hex(head);
    lines.push({ head, body, hash: before });
  }
  return lines;
}

/** An order for a bundle of these lines from the town to the district. */
export function orderOf(
  lines: readonly DocketLine[],
  change: Partial<BundleOrder> = {},
): BundleOrder {
  const first = JSON.parse(lines[0]!.head) as { seq: number; prev: string; epoch: number };
  return {
    to: tempFolder(),
    office: TOWN,
    demo: true,
    epoch: first.epoch,
    from_seq: first.seq,
    to_seq: first.seq + lines.length - 1,
    prev_head: first.prev,
    lines,
    sums: { dibao: { count: 2, amount_fen: 85_100 } },
    pack: 'CQ-EX-2022-09',
    made_at: '2022-12-05T17:00:00+08:00',
    signer_secret: keysOf(TOWN).signer_secret,
    receiver: { office: DISTRICT, recipient: keysOf(DISTRICT).recipient },
    cover: Buffer.from('%PDF-1.7 cover'),
    ...change,
  };
}

export async function sealed(
  lines: readonly DocketLine[],
  change: Partial<BundleOrder> = {},
): Promise<BundleMade> {
  return granted(await writeBundle(orderOf(lines, change)));
}

/** Zips a bundle's folder with its name, as a clerk would. */
export function zip(folder: string, deflate = true): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const entries = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { name: relative(dirname(folder), path), bytes: readFileSync(path), deflate };
  });
  writeFileSync(`${folder}.zip`, rawZip(entries));
  return `${folder}.zip`;
}

/** The district, which knows the town and holds nothing of it. */
export function districtDesk(change: Partial<Receiver> = {}): Receiver {
  return {
    own: { office: DISTRICT, demo: true },
    known_signers: [{ office: TOWN, signer: keysOf(TOWN).signer }],
    identities: keysOf(DISTRICT).identities,
    held: () => nothingHeld,
    ...change,
  };
}

/** All acts that an opened bundle gives out. */
export async function linesOf(bundle: OpenedBundle): Promise<DocketLine[]> {
  const lines: DocketLine[] = [];
  for await (const group of bundle.groups()) {
    for (const { head, body, hash, record } of group) {
      expect(record.head.seq).toBeGreaterThan(0);
      lines.push({ head, body, hash });
    }
  }
  return lines;
}

/** The files of a bundle by their names in its zip. */
export function filesOf(made: BundleMade): { name: string; bytes: Buffer }[] {
  const paths = made.manifest.files.map(({ path }) => path);
  return ['manifest.json', 'manifest.json.sshsig', ...paths].map((path) => ({
    name: `${basename(made.folder)}/${path}`,
    bytes: readFileSync(join(made.folder, path)),
  }));
}

/** Puts other acts into a bundle and signs it again, as only its own sender could. */
export async function resign(made: BundleMade, plain: Uint8Array): Promise<void> {
  const packed = await sealBytes(gzipSync(plain, { level: 9 }), keysOf(DISTRICT).recipient);
  writeFileSync(join(made.folder, 'acts.jsonl.gz.age'), packed);
  const acts = { path: 'acts.jsonl.gz.age', size: packed.length, sha256: sha256Hex(packed) };
  const files = [acts, ...made.manifest.files.slice(1)];
  const text = JSON.stringify({ ...made.manifest, files });
  writeFileSync(join(made.folder, 'manifest.json'), text);
  const signature = signMessage(Buffer.from(text), keysOf(TOWN).signer_secret);
  writeFileSync(join(made.folder, 'manifest.json.sshsig'), signature);
}
