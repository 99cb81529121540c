/** Bundle out: seals a slice of the docket into a folder and reads it back before it is done. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/base/assert';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { joinLine, type DocketLine } from '../../shared/bundle/line';
import {
  ACTS,
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  bundleName,
  COVER,
  MANIFEST,
  Manifest,
  manifestText,
  SIGNATURE,
  SUITE,
  type BundleFile,
} from '../../shared/bundle/manifest';
import { sealStream, type Bytes } from './age';
import { flushFolder, renamePatiently } from './durable-file';
import { onDiskLater, quietly } from './edge';
import { openFolder } from './folder-volume';
import { encodeLines, fastHash, measure, writeStream, zipped } from './sealed-file';
import { signMessage } from './ssh-signature';

/** A scan that travels with the acts; its name is the hash of its plain bytes. */
export interface Scan {
  /** SHA-256 of `bytes`, hex. */
  hash: string;
  bytes: Uint8Array;
}

type Many<T> = Iterable<T> | AsyncIterable<T>;

export interface BundleOrder {
  /** Folder (a stick, a desk folder) in which the bundle's folder is made. */
  to: string;
  office: string;
  demo: boolean;
  epoch: number;
  from_seq: number;
  to_seq: number;
  /** Hash of the act before `from_seq`. */
  prev_head: string;
  /** Exactly the acts `from_seq` to `to_seq`. */
  lines: Many<DocketLine>;
  sums: Manifest['sums'];
  pack: string | null;
  /** Instant, ISO 8601. */
  made_at: string;
  /** 32 raw bytes of the office's signing key. */
  signer_secret: Uint8Array;
  receiver: { office: string; recipient: string };
  /** Cover sheet as PDF. */
  cover: Uint8Array | null;
  scans?: Many<Scan>;
}

export interface BundleMade {
  folder: string;
  manifest: Manifest;
  /** SHA-256 of manifest.json's bytes: the bundle's name in receipts. */
  manifest_hash: string;
}

export const bundleOutRefusals = refusals({
  bundle_exists: (f: { folder: string }) =>
    `“${f.folder}”已经有了，请换一个文件夹，或先把旧包移走再导出`,
  bundle_not_written: (f: { path: string }) =>
    `写入后核对“${f.path}”不一致，U盘可能有故障，请换一个U盘重新导出`,
});

/** Writes under a temporary name, flushes, renames, and verifies every byte from the disk. */
export async function writeBundle(order: BundleOrder): Promise<Outcome<BundleMade>> {
  const folder = join(order.to, bundleName(order));
  if (fs.existsSync(folder)) return bundleOutRefusals.because('bundle_exists', { folder });
  const beside = join(order.to, `.${bundleName(order)}.unfinished`);
  let made: Outcome<BundleMade> | undefined;
  try {
    made = await onDiskLater(order.to, async () => {
      fs.rmSync(beside, { recursive: true, force: true });
      if (!fs.existsSync(order.to)) fs.mkdirSync(order.to);
      fs.mkdirSync(beside);
      const manifest = await fill(beside, order);
      flushFolder(beside);
      renamePatiently(beside, folder);
      flushFolder(order.to);
      return readBack(folder, manifest);
    });
    return made;
  } finally {
    if (!made?.permitted) await clear(beside, folder);
  }
}

async function clear(...folders: string[]): Promise<void> {
  for (const folder of folders) {
    await quietly(() => fs.promises.rm(folder, { recursive: true, force: true }));
  }
}

async function fill(folder: string, order: BundleOrder): Promise<Manifest> {
  const { recipient } = order.receiver;
  const files: BundleFile[] = [];
  const add = async (path: string, source: Bytes): Promise<void> => {
    const measured = await writeStream(join(folder, ...path.split('/')), source);
    files.push({ path, ...measured });
  };
  const chain = { seq: order.from_seq - 1, hash: order.prev_head };
  await add(ACTS, sealStream(zipped(encodeLines(chained(order, chain))), recipient));
  if (order.cover) await add(COVER, once(order.cover));
  fs.mkdirSync(join(folder, 'files'));
  for await (const scan of order.scans ?? []) {
    await add(`files/${scan.hash}.age`, sealStream(once(scan.bytes), recipient));
  }
  flushFolder(join(folder, 'files'));
  if (files.every(({ path }) => !path.startsWith('files/'))) fs.rmdirSync(join(folder, 'files'));
  const manifest = describe(order, chain.hash, files);
  const bytes = Buffer.from(manifestText(manifest));
  await writeStream(join(folder, MANIFEST), once(bytes));
  const signature = Buffer.from(signMessage(bytes, order.signer_secret));
  await writeStream(join(folder, SIGNATURE), once(signature));
  return manifest;
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}

/** The lines as they leave; a docket whose chain does not hold never leaves. */
async function* chained(
  order: BundleOrder,
  chain: { seq: number; hash: string },
): AsyncIterable<string> {
  for await (const line of order.lines) {
    const head = JSON.parse(line.head) as { seq: number; prev: string; body_hash: string };
    const seq = chain.seq + 1;
    assert(head.seq === seq && head.prev === chain.hash, `act ${seq} follows the act before`);
    assert(fastHash(line.head) === line.hash, `act ${seq} has its hash`);
    const whole = line.body === null || fastHash(line.body) === head.body_hash;
    assert(whole, `act ${seq} has its body`);
    yield joinLine(line);
    chain.seq = seq;
    chain.hash = line.hash;
  }
  assert(chain.seq === order.to_seq, `acts up to ${order.to_seq}, not ${chain.seq}`);
}

function describe(order: BundleOrder, head_hash: string, files: BundleFile[]): Manifest {
  return Manifest.parse({
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    suite: SUITE,
    demo: order.demo,
    office: order.office,
    receiver: order.receiver.office,
    recipient: order.receiver.recipient,
    epoch: order.epoch,
    from_seq: order.from_seq,
    to_seq: order.to_seq,
    prev_head: order.prev_head,
    head_hash,
    act_count: order.to_seq - order.from_seq + 1,
    sums: order.sums,
    pack: order.pack,
    made_at: order.made_at,
    files,
  });
}

/** Reads every file from the disk again: sticks say "written" before it is. */
async function readBack(folder: string, manifest: Manifest): Promise<Outcome<BundleMade>> {
  const volume = openFolder(folder);
  if (!volume.permitted) return volume;
  const text = manifestText(manifest);
  const bytes = Buffer.from(text);
  const manifest_hash = fastHash(text);
  const own = { path: MANIFEST, size: bytes.length, sha256: manifest_hash };
  for (const file of [own, ...manifest.files]) {
    const { path } = file;
    const found = await measure(volume.result.read(path));
    if (found.size === file.size && found.sha256 === file.sha256) continue;
    return bundleOutRefusals.because('bundle_not_written', { path });
  }
  return permit({ folder, manifest, manifest_hash });
}
