/** Import: takes another office's verified acts in, all or nothing, and answers with a receipt. */
import { permit, type Outcome } from '../../shared/base/outcome';
import type { DocketLine } from '../../shared/bundle/line';
import type { Manifest } from '../../shared/bundle/manifest';
import type { Held } from '../../shared/bundle/place';
import { RECEIPT_FORMAT, type Receipt } from '../../shared/bundle/receipt';
import type { ActRecord } from '../../shared/docket/record';
import { openBundle, type OpenedBundle, type Receiver } from '../seal/bundle-in';
import { writeReceipt } from '../seal/receipt-file';
import { keepBlob, PICTURE } from '../store/blobs';
import { appendLine, keepLine } from '../store/append';
import { refillTables } from '../store/entering';
import { epochsOf, hashOfAct, headOf } from '../store/docket';
import { hasImported, noteExchange } from '../store/exchanges';
import { noteGrowth, ownOffice } from './desk';
import { findArrivedFault, type StepFinding } from './facts/arrived-step';
import { packFindings } from './facts/pack-seal';
import { partnersOf } from './partners';
import type { Within } from './session';

/** What this desk knows when a bundle arrives. */
export function receiverOf(inside: Within): Receiver {
  const { desk, keys } = inside;
  const own = { office: ownOffice(desk), demo: keys.demo };
  const held = (office: string): Held => ({
    epochs: epochsOf(desk.db, office),
    hash_at: (epoch, seq) => hashOfAct(desk.db, { office, epoch, seq }),
    has_bundle: (manifest_hash) => hasImported(desk.db, manifest_hash),
  });
  return { own, known_signers: partnersOf(desk.db), identities: keys.identities, held };
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
  if (inside.desk.barred) return inside.desk.barred;
  const opened = await openBundle(path, receiverOf(inside));
  if (!opened.permitted) return opened;
  const bundle = opened.result;
  const arrived: { line: DocketLine; record: ActRecord }[] = [];
  for await (const group of bundle.groups()) {
    for (const line of group) arrived.push({ line, record: line.record as ActRecord });
  }
  const { manifest, manifest_hash, arrival } = bundle;
  const replayed = arrival.how === 'replay';
  // A picture that is kept and named by no act does no harm; an act must find its picture.
  for await (const { bytes } of bundle.scans()) keepBlob(inside.desk.db, { media: PICTURE, bytes });
  const illegal: StepFinding[] = [];
  const branches = arrival.orphaned !== null;
  inside.desk.db.immediately(() => {
    for (const { line, record } of branches ? arrived : []) keepLine(inside.desk.db, line, record);
    if (branches) refillTables(inside.desk.db);
    for (const { line, record } of branches ? [] : arrived) {
      const fault = findArrivedFault(inside.desk.db, record);
      if (fault) illegal.push(fault);
      appendLine(inside.desk.db, line, record);
    }
    if (!replayed) noteArrival(inside, manifest, manifest_hash);
  });
  noteGrowth(inside.desk, ownOffice(inside.desk), arrived.length);
  const head_hash = headOf(inside.desk.db, manifest.office).hash;
  const adopted = arrived.some(({ record }) => record.head.kind === 'adopt');
  const seals = adopted ? packFindings(inside.desk.db, manifest.office) : [];
  const findings = [...seals, ...illegal, ...orphansOf(arrival)];
  const result = { applied: arrived.length, replayed, head_hash, findings };
  const receipt = answerTo(inside, bundle, result);
  bundle.close();
  const { place, zipped } = bundle.volume;
  const written = writeReceipt({ place, zipped }, receipt, inside.keys.signer_secret);
  return written.permitted ? permit(result) : written;
}

/** The sender has restored a backup: acts that were confirmed before stand no longer. */
function orphansOf({ orphaned }: OpenedBundle['arrival']): Imported['findings'] {
  if (!orphaned) return [];
  const { epoch, from_seq, to_seq } = orphaned;
  const message =
    `对方恢复过备份：第${epoch}期第${from_seq}号至第${to_seq}号办件对方已经没有，` +
    '本机仍然保存，但不再计入各表，请与对方核对后由对方重新登记';
  return [{ code: 'sender_restored', message, facts: { epoch, from_seq, to_seq } }];
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
    findings: result.findings.flatMap(({ code, message, facts: { seq } }) =>
      typeof seq === 'number' ? [{ seq, code, message }] : [],
    ),
    own_head: own.seq === 0 ? null : { epoch: own.epoch, seq: own.seq, hash: own.hash },
    received_at: desk.clock.now(),
  };
}
