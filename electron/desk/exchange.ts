/** Exchange: seals what the other side has not confirmed, and handles receipts. */
import { present } from '../../shared/base/assert';
import { permit, refuse, refusals, type Outcome } from '../../shared/base/outcome';
import { NO_HASH } from '../../shared/docket/record';
import { senderOf } from '../seal/bundle-in';
import { writeBundle, type BundleMade } from '../seal/bundle-out';
import { readReceipt } from '../seal/receipt-file';
import { photosOf } from '../store/blobs';
import { epochOf, hashAt, headOf, linesOf } from '../store/docket';
import { confirmedSeq, noteAnswer, noteExchange } from '../store/exchanges';
import { ownOffice } from './desk';
import { findOffice } from './facts/office';
import { findPackInForce } from './facts/policy';
import { importBundle, type Imported } from './import';
import { bundleCover } from './paper/cover';
import { partnersOf, type Partner } from './partners';
import { perform } from './perform';
import { settledSums } from './questions/ledger';
import type { Within } from './session';

export const exchangeRefusals = refusals({
  no_partner: () => '尚未认证对方单位的密钥，请先在“同步”页认证',
  nothing_new: (f: { seq: number }) => `全部办件（至第${f.seq}号）对方都已确认，没有需要导出的`,
  receipt_refused: (f: { message: string }) => `对方没有接收这个同步包：${f.message}`,
});

/**
 * Writes what the partner has not confirmed; a district names which town. After a restore a bundle
 * for each epoch, in order; answers the last one.
 */
export async function exportBundle(
  inside: Within,
  to: string,
  partner?: string,
): Promise<Outcome<BundleMade>> {
  const { desk } = inside;
  const office = ownOffice(desk);
  const receiver = partnersOf(desk.db).find((row) => partner === undefined || row.office === partner);
  if (!receiver) return exchangeRefusals.because('no_partner', {});
  const head = headOf(desk.db, office);
  const from_seq = confirmedSeq(desk.db, office, receiver.office) + 1;
  if (from_seq > head.seq) return exchangeRefusals.because('nothing_new', { seq: head.seq });
  for (let from = from_seq; ; ) {
    const epoch = present(epochOf(desk.db, office, from), 'every act stands in an epoch');
    const made = await exportSlice(inside, { to, receiver, from_seq: from, epoch });
    if (!made.permitted || epoch.to_seq >= head.seq) return made;
    from = epoch.to_seq + 1;
  }
}

interface SliceWish {
  to: string;
  receiver: Partner;
  from_seq: number;
  epoch: NonNullable<ReturnType<typeof epochOf>>;
}

/** One bundle: acts of one epoch in a row. */
async function exportSlice(
  inside: Within,
  { to, receiver, from_seq, epoch: { epoch, to_seq, hash } }: SliceWish,
): Promise<Outcome<BundleMade>> {
  const { desk, keys } = inside;
  const office = ownOffice(desk);
  const slice = { office, epoch, from_seq, to_seq };
  const made_at = desk.clock.now();
  const sums = settledSums(desk.db, slice);
  const wish = { slice, receiver: receiver.office, head_hash: hash, sums };
  const cover = await bundleCover(inside, wish);
  if (!cover.permitted) return cover;
  const made = await writeBundle({
    ...slice,
    to,
    demo: keys.demo,
    prev_head: hashAt(desk.db, office, from_seq - 1) ?? NO_HASH,
    lines: linesOf(desk.db, slice),
    sums,
    pack: findPackInForce(desk.db, desk.clock.today())?.id ?? null,
    made_at,
    signer_secret: keys.signer_secret,
    receiver,
    cover: cover.result,
    scans: photosOf(desk.db, slice),
  });
  if (!made.permitted) return made;
  const { manifest_hash } = made.result;
  const head_hash = hash;
  noteExchange(desk.db, {
    ...slice,
    manifest_hash,
    head_hash,
    direction: 'out',
    state: 'exported',
    made_at,
  });
  return made;
}

/** Reads the other side's receipt for one of our bundles and records it by an act. */
export async function takeReceipt(
  inside: Within,
  path: string,
  request: string,
): Promise<Outcome<Imported>> {
  const { desk, keys, officer } = inside;
  const office = ownOffice(desk);
  const own = { office, demo: keys.demo };
  const read = await readReceipt(path, { own, known_signers: partnersOf(desk.db) });
  if (!read.permitted) return read;
  const receipt = read.result;
  if (!receipt.accepted) {
    const message = receipt.refusal?.message ?? '未说明原因';
    return exchangeRefusals.because('receipt_refused', { message });
  }
  const payload = {
    receiver: receipt.receiver,
    epoch: receipt.epoch,
    to_seq: receipt.held_seq,
    head_hash: receipt.held_hash,
    manifest_hash: receipt.manifest_hash,
    received_at: receipt.received_at,
  };
  const acts = [{ kind: 'acknowledge', payload }];
  const outcome = perform(desk, officer, { request, acts, verified: true });
  const replayed = !outcome.permitted && outcome.code === 'receipt_old';
  if (!outcome.permitted && !replayed) return outcome;
  noteAnswer(desk.db, receipt.manifest_hash, receipt.received_at);
  const head_hash = headOf(desk.db, office).hash;
  return permit({ applied: replayed ? 0 : 1, replayed, head_hash, findings: [] });
}

/** Imports whatever the path holds: another office's bundle, or the receipt for one of ours. */
export async function takeIn(
  inside: Within,
  path: string,
  request: string,
): Promise<Outcome<Imported>> {
  if (path.endsWith('.receipt.json')) return takeReceipt(inside, path, request);
  const sender = await senderOf(path);
  if (!sender.permitted) return sender;
  const ours = sender.result.office === ownOffice(inside.desk);
  return ours ? takeReceipt(inside, path, request) : importBundle(inside, path);
}

/** The office's open keys, for the other side to endorse. */
export function openKeysOf(inside: Within) {
  const { desk, keys } = inside;
  const office = findOffice(desk.db, ownOffice(desk));
  if (!office) return refuse('no_office', '本单位尚未建立');
  return permit({
    format: 'jiuzhu-keys',
    office: office.office,
    name: office.name,
    level: office.level,
    demo: keys.demo,
    keys: { signer: keys.signer, recipient: keys.recipient },
  });
}
