/** Witness: a small flushed file beside the database that remembers how far the docket had come. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { flushFolder } from './durable-file';
import { onDisk } from './edge';

const NAME = 'docket.witness';
/** Slots lie in different sectors, so that a torn write spoils one of them at most. */
const SLOT = 4_096;
const RECORD = 128;
const SUMMED = 96;
const MAGIC = 'jiuzhu-w';

/** How far the docket had come at a commit. */
export interface WitnessMark {
  /** Own docket: newest act. */
  epoch: number;
  seq: number;
  hash: string;
  /** All acts in the store, those of other offices included. */
  acts: number;
}

/** The open file. One for the life of the desk. */
export interface Witness {
  /** Newest whole mark; null when there was none. */
  last: WitnessMark | null;
  /** True when the file existed and neither slot was whole. */
  damaged: boolean;
  /** Writes after each commit and flushes before it returns. */
  record(mark: WitnessMark): void;
  close(): void;
}

/** The store's present state, and its older hashes. */
export interface Witnessed extends WitnessMark {
  hash_at: (epoch: number, seq: number) => string | null;
}

export const witnessRefusals = refusals({
  docket_tail_lost: (f: { witnessed_seq: number; seq: number; lost: number }) =>
    `数据库少了最后${f.lost}件已保存的办件（应到第${f.witnessed_seq}号，现只到第${f.seq}号），` +
    '可能因断电或文件被换成旧的。现以只读方式打开，请按提示从备份恢复，勿重新录入',
  docket_differs: (f: { witnessed_seq: number }) =>
    `数据库第${f.witnessed_seq}号办件与保存时不一致，文件可能被替换。` +
    '现以只读方式打开，请按提示从备份恢复',
  witness_missing: () =>
    '缺少核对文件（docket.witness），无法确认数据库是否完整，请确认数据文件夹是整个复制来的',
  witness_damaged: () =>
    '核对文件（docket.witness）已损坏，无法确认数据库是否完整，请用最近的备份或回执核对末件编号',
});

/** Opens or makes the witness file of a data folder. */
export function openWitness(folder: string): Outcome<Witness> {
  const path = join(folder, NAME);
  return onDisk(path, () => {
    const fresh = !fs.existsSync(path);
    if (fresh) create(path);
    const file = fs.openSync(path, 'r+');
    const slots = [0, 1].map((slot) => readSlot(file, slot));
    const whole = slots.filter((slot) => slot !== null);
    const newest = whole.sort((a, b) => b.count - a.count)[0] ?? null;
    const damaged = !fresh && newest === null && !isBlank(file);
    if (fs.fstatSync(file).size < 2 * SLOT) fs.ftruncateSync(file, 2 * SLOT);
    return permit(handle(file, newest, damaged));
  });
}

function create(path: string): void {
  fs.writeFileSync(path, Buffer.alloc(2 * SLOT), { mode: 0o600, flush: true });
  flushFolder(dirname(path));
}

interface Slot {
  /** Grows by one with each record; odd and even go to different slots. */
  count: number;
  mark: WitnessMark;
}

function readSlot(file: number, slot: number): Slot | null {
  const bytes = Buffer.alloc(RECORD);
  if (fs.readSync(file, bytes, 0, RECORD, slot * SLOT) !== RECORD) return null;
  const sum = createHash('sha256').update(bytes.subarray(0, SUMMED)).digest();
  if (!sum.equals(bytes.subarray(SUMMED)) || bytes.toString('latin1', 0, 8) !== MAGIC) return null;
  return {
    count: Number(bytes.readBigUInt64LE(8)),
    mark: {
      epoch: bytes.readUInt32LE(16),
      seq: Number(bytes.readBigUInt64LE(24)),
      acts: Number(bytes.readBigUInt64LE(32)),
      hash: bytes.toString('hex', 40, 72),
    },
  };
}

function encode({ count, mark }: Slot): Buffer {
  const bytes = Buffer.alloc(RECORD);
  bytes.write(MAGIC, 'latin1');
  bytes.writeBigUInt64LE(BigInt(count), 8);
  bytes.writeUInt32LE(mark.epoch, 16);
  bytes.writeBigUInt64LE(BigInt(mark.seq), 24);
  bytes.writeBigUInt64LE(BigInt(mark.acts), 32);
  bytes.write(mark.hash, 40, 'hex');
  createHash('sha256').update(bytes.subarray(0, SUMMED)).digest().copy(bytes, SUMMED);
  return bytes;
}

/** A new file holds nothing but zeros: nothing was ever recorded. */
function isBlank(file: number): boolean {
  const bytes = Buffer.alloc(2 * SLOT);
  fs.readSync(file, bytes, 0, bytes.length, 0);
  return bytes.every((byte) => byte === 0);
}

function handle(file: number, newest: Slot | null, damaged: boolean): Witness {
  let count = newest?.count ?? 0;
  return {
    last: newest?.mark ?? null,
    damaged,
    record(mark) {
      count += 1;
      fs.writeSync(file, encode({ count, mark }), 0, RECORD, (count % 2) * SLOT);
      fs.fdatasyncSync(file);
    },
    close: () => fs.closeSync(file),
  };
}

/**
 * Compares at start. The docket may be ahead by what was committed just before a crash; it may
 * never be behind. An empty docket with a blank witness is a new office.
 */
export function compareWitness(
  witness: Pick<Witness, 'last' | 'damaged'>,
  store: Witnessed,
): Outcome<'equal' | 'ahead'> {
  if (witness.damaged) return witnessRefusals.because('witness_damaged', {});
  const { last } = witness;
  if (!last) {
    return store.acts === 0 ? permit('equal') : witnessRefusals.because('witness_missing', {});
  }
  const behind = last.epoch > store.epoch || (last.epoch === store.epoch && last.seq > store.seq);
  if (behind || last.acts > store.acts) {
    const lost = Math.max(last.seq - store.seq, last.acts - store.acts);
    const facts = { witnessed_seq: last.seq, seq: store.seq, lost };
    return witnessRefusals.because('docket_tail_lost', facts);
  }
  if (last.seq > 0 && store.hash_at(last.epoch, last.seq) !== last.hash) {
    return witnessRefusals.because('docket_differs', { witnessed_seq: last.seq });
  }
  return permit(last.acts === store.acts ? 'equal' : 'ahead');
}
