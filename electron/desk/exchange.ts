/** Exchange: seals what the other side has not confirmed, takes bundles in, and handles receipts. */
import { permit, refuse, refusals, type Outcome } from '../../shared/base/outcome';
import type { Manifest } from '../../shared/bundle/manifest';
import type { Held } from '../../shared/bundle/place';
import { RECEIPT_FORMAT, type Receipt } from '../../shared/bundle/receipt';
import { NO_HASH, type ActRecord } from '../../shared/docket/record';
import { openBundle, type OpenedBundle, type Receiver } from '../seal/bundle-in';
import { writeBundle, type BundleMade } from '../seal/bundle-out';
import { readReceipt, writeReceipt } from '../seal/receipt-file';
import { appendLine } from '../store/append';
import type { ReadableDb } from '../store/database';
import { epochsOf, hashOfAct, headOf, linesOf } from '../store/docket';
import { confirmedSeq, hasImported, noteAnswer, noteExchange } from '../store/exchanges';
import { ownOffice } from './desk';
import { findOffice } from './facts/office';
import { findPackInForce } from './facts/policy';
import { bundleCover } from './paper/cover';
import { perform } from './perform';
import { settledSums } from './questions/ledger';
import type { Within } from './session';

export const exchangeRefusals = refusals({
  no_partner: () => '尚未认证对方单位的密钥，请先在“同步”页认证',
  nothing_new: (f: { seq: number }) => `全部办件（至第${f.seq}号）对方都已确认，没有需要导出的`,
  receipt_refused: (f: { message: string }) => `对方没有接收这个同步包：${f.message}`,
});

interface Partner {
  office: string;
  signer: string;
  recipient: string;
}

/** Whom this desk exchanges with: a town has one, its district. */
function partners(db: ReadableDb): Partner[] {
  return db.all<Partner>('SELECT office, signer, recipient FROM offices WHERE own = 0');
}

function receiverOf(inside: Within): Receiver {
  const { desk, keys } = inside;
  const own = { office: ownOffice(desk), demo: keys.demo };
  const held = (office: string): Held => ({
    epochs: epochsOf(desk.db, office),
    hash_at: (epoch, seq) => hashOfAct(desk.db, { office, epoch, seq }),
    has_bundle: (manifest_hash) => hasImported(desk.db, manifest_hash),
  });
  return { own, known_signers: partners(desk.db), identities: keys.identities, held };
}

/** Writes a bundle of all acts that the partner has not confirmed. */
export async function exportBundle(inside: Within, to: string): Promise<Outcome<BundleMade>> {
  const { desk, keys } = inside;
  const office = ownOffice(desk);
  const receiver = partners(desk.db)[0];
  if (!receiver) return exchangeRefusals.because('no_partner', {});
  const head = headOf(desk.db, office);
  const from_seq = confirmedSeq(desk.db, office, receiver.office) + 1;
  if (from_seq > head.seq) return exchangeRefusals.because('nothing_new', { seq: head.seq });
  const slice = { office, epoch: head.epoch, from_seq, to_seq: head.seq };
  const made_at = desk.clock.now();
  const place = { office, epoch: head.epoch, seq: from_seq - 1 };
  const sums = settledSums(desk.db, slice);
  const wish = { slice, receiver: receiver.office, head_hash: head.hash, sums };
  const cover = await bundleCover(inside, wish);
  if (!cover.permitted) return cover;
  const made = await writeBundle({
    ...slice,
    to,
    demo: keys.demo,
    prev_head: hashOfAct(desk.db, place) ?? NO_HASH,
    lines: linesOf(desk.db, slice),
    sums,
    pack: findPackInForce(desk.db, desk.clock.today())?.id ?? null,
    made_at,
    signer_secret: keys.signer_secret,
    receiver,
    cover: cover.result,
  });
  if (!made.permitted) return made;
  const { manifest_hash } = made.result;
  const head_hash = head.hash;
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

/** What an import did; the same for a bundle that was already in. */
export interface Imported {
  applied: number;
  replayed: boolean;
  head_hash: string;
  findings: { code: string; message: string; facts: Record<string, unknown> }[];
}

/** Takes a bundle of another office in, all or nothing, and writes the receipt beside it. */
export async function importBundle(inside: Within, path: string): Promise<Outcome<Imported>> {
  const opened = await openBundle(path, receiverOf(inside));
  if (!opened.permitted) return opened;
  const bundle = opened.result;
  const arrived: { line: Parameters<typeof appendLine>[1]; record: ActRecord }[] = [];
  for await (const group of bundle.groups()) {
    for (const line of group) arrived.push({ line, record: line.record as ActRecord });
  }
  const { manifest, manifest_hash, arrival } = bundle;
  const replayed = arrival.how === 'replay';
  inside.desk.db.immediately(() => {
    for (const { line, record } of arrived) appendLine(inside.desk.db, line, record);
    if (!replayed) noteArrival(inside, manifest, manifest_hash);
  });
  for (const tell of inside.desk.grown) tell(headOf(inside.desk.db, manifest.office).seq);
  const head_hash = headOf(inside.desk.db, manifest.office).hash;
  const result = { applied: arrived.length, replayed, head_hash, findings: [] };
  const receipt = answerTo(inside, bundle, result);
  bundle.close();
  const { place, zipped } = bundle.volume;
  const written = writeReceipt({ place, zipped }, receipt, inside.keys.signer_secret);
  return written.permitted ? permit(result) : written;
}

function noteArrival(inside: Within, manifest: Manifest, manifest_hash: string): void {
  const { office, epoch, from_seq, to_seq, head_hash } = manifest;
  const made_at = inside.desk.clock.now();
  const slice = { office, epoch, from_seq, to_seq, head_hash };
  const noted = { ...slice, manifest_hash, direction: 'in', state: 'imported', made_at } as const;
  noteExchange(inside.desk.db, noted);
}

function answerTo(inside: Within, bundle: OpenedBundle, result: Imported): Receipt {
  const { desk, keys } = inside;
  const { manifest, manifest_hash } = bundle;
  const held = headOf(desk.db, manifest.office);
  const own = headOf(desk.db, ownOffice(desk));
  return {
    format: RECEIPT_FORMAT,
    version: 1,
    demo: keys.demo,
    receiver: ownOffice(desk),
    office: manifest.office,
    manifest_hash,
    epoch: manifest.epoch,
    accepted: true,
    refusal: null,
    applied: result.applied,
    replayed: result.replayed,
    held_seq: held.seq,
    held_hash: held.hash,
    findings: [],
    own_head: own.seq === 0 ? null : { epoch: own.epoch, seq: own.seq, hash: own.hash },
    received_at: desk.clock.now(),
  };
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
  const read = await readReceipt(path, { own, known_signers: partners(desk.db) });
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
  const outcome = perform(desk, officer, { request, acts: [{ kind: 'acknowledge', payload }] });
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
  const bundle = await importBundle(inside, path);
  const ours = !bundle.permitted && bundle.facts.office === ownOffice(inside.desk);
  return ours ? takeReceipt(inside, path, request) : bundle;
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
