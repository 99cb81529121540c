/** Bundle out: seals a slice of the docket, whole or in parts that fit on a small stick. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/base/assert';
import { permit, type Outcome } from '../../shared/base/outcome';
import type { DocketLine } from '../../shared/bundle/line';
import {
  ACTS,
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  bundleName,
  COVER,
  Manifest,
  manifestText,
  SUITE,
} from '../../shared/bundle/manifest';
import { sealStream } from './age';
import {
  bundleOutRefusals,
  makeFolder,
  once,
  removeFolders,
  type Filling,
  type Scan,
} from './bundle-folder';
import { queueLines, type LineQueue, type Many } from './line-queue';
import { encodeLines, zipped } from './sealed-file';

/** A stretch of acts with the hash it ends in. */
export interface Stretch {
  from_seq: number;
  to_seq: number;
  head_hash: string;
}

interface Order {
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
  pack: string | null;
  /** Instant, ISO 8601. */
  made_at: string;
  /** 32 raw bytes of the office's signing key. */
  signer_secret: Uint8Array;
  receiver: { office: string; recipient: string };
}

export interface BundleOrder extends Order {
  sums: Manifest['sums'];
  /** Cover sheet as PDF. */
  cover: Uint8Array | null;
  scans?: Many<Scan>;
}

/** As a `BundleOrder`, cut where a part has reached `greatest_bytes`. */
export interface SplitOrder extends Order {
  greatest_bytes: number;
  sums: (part: Stretch) => Manifest['sums'];
  cover: (part: Stretch) => Promise<Uint8Array | null>;
}

export interface BundleMade {
  folder: string;
  manifest: Manifest;
  /** SHA-256 of manifest.json's bytes: the bundle's name in receipts. */
  manifest_hash: string;
}

type Rest = Pick<SplitOrder, 'sums' | 'cover'> & Pick<BundleOrder, 'scans'>;

/** Writes under a temporary name, flushes, renames, and verifies every byte from the disk. */
export async function writeBundle(order: BundleOrder): Promise<Outcome<BundleMade>> {
  const folder = join(order.to, bundleName(order));
  if (fs.existsSync(folder)) return bundleOutRefusals.because('bundle_exists', { folder });
  const queue = await queueLines(order.lines, order.from_seq - 1, order.prev_head);
  return writePart(order, queue, () => false, {
    sums: () => order.sums,
    cover: () => Promise.resolve(order.cover),
    ...(order.scans && { scans: order.scans }),
  });
}

/** gzip and age hold back less than this before it shows in the file. */
const HELD_BACK = 400_000;

/** Writes as many bundles as it takes; each continues the one before. All or none stay. */
export async function writeBundles(order: SplitOrder): Promise<Outcome<BundleMade[]>> {
  const queue = await queueLines(order.lines, order.from_seq - 1, order.prev_head);
  const made: BundleMade[] = [];
  let done = false;
  try {
    while (!queue.ended) {
      const limit = order.greatest_bytes - HELD_BACK;
      const part = await writePart(order, queue, (bytes) => bytes >= limit, order);
      if (!part.permitted) return part;
      made.push(part.result);
    }
    done = true;
    return permit(made);
  } finally {
    if (!done) await removeFolders(made.map(({ folder }) => folder));
  }
}

async function writePart(
  order: Order,
  queue: LineQueue,
  enough: (bytes: number) => boolean,
  rest: Rest,
): Promise<Outcome<BundleMade>> {
  const from_seq = queue.seq + 1;
  const prev_head = queue.hash;
  let manifest: Manifest | undefined;
  const beside = [order.office, order.epoch, from_seq].join('-');
  const made = await makeFolder(order.to, beside, order.signer_secret, async (filling) => {
    await addActs(order, queue, filling, enough);
    const part = { from_seq, to_seq: queue.seq, head_hash: queue.hash };
    const cover = await rest.cover(part);
    if (cover) await filling.add(COVER, once(cover));
    await filling.addScans(rest.scans ?? [], order.receiver.recipient);
    const { files } = filling;
    manifest = describe(order, { ...part, prev_head, sums: rest.sums(part), files });
    return { name: bundleName(manifest), manifest: manifestText(manifest) };
  });
  if (!made.permitted) return made;
  assert(manifest, 'a written bundle has its manifest');
  return permit({ ...made.result, manifest });
}

async function addActs(
  order: Order,
  queue: LineQueue,
  { add, written }: Filling,
  enough: (bytes: number) => boolean,
): Promise<void> {
  const lines = queue.take(() => enough(written.bytes));
  await add(ACTS, sealStream(zipped(encodeLines(lines)), order.receiver.recipient));
  const { to_seq } = order;
  const whole = queue.ended ? queue.seq === to_seq : queue.seq < to_seq;
  assert(whole, `acts up to ${to_seq}, not ${queue.seq}`);
}

type Found = Stretch & Pick<Manifest, 'prev_head' | 'sums' | 'files'>;

function describe(order: Order, found: Found): Manifest {
  return Manifest.parse({
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    suite: SUITE,
    demo: order.demo,
    office: order.office,
    receiver: order.receiver.office,
    recipient: order.receiver.recipient,
    epoch: order.epoch,
    from_seq: found.from_seq,
    to_seq: found.to_seq,
    prev_head: found.prev_head,
    head_hash: found.head_hash,
    act_count: found.to_seq - found.from_seq + 1,
    sums: found.sums,
    pack: order.pack,
    made_at: order.made_at,
    files: found.files,
  });
}
