/** Place: where a slice of another office's docket belongs beside what is already held. */
import { permit, type Outcome } from '../base/outcome';
import { NO_HASH } from '../docket/record';
import { arrivalRefusals } from './arrival';
import type { Manifest } from './manifest';

/** What this desk holds of one other office. */
export interface Held {
  /** Every epoch of which acts are held, in any order. */
  epochs: readonly { epoch: number; to_seq: number; head_hash: string }[];
  /** Hash of the held act; null when it is not held. */
  hash_at: (epoch: number, seq: number) => string | null;
  /** Whether the bundle with this manifest hash is in already. */
  has_bundle: (manifest_hash: string) => boolean;
}

/** Nothing is held: a new office, or an inspection without a data folder. */
export const nothingHeld: Held = { epochs: [], hash_at: () => null, has_bundle: () => false };

export interface Arrival {
  /**
   * `next` continues, `overlap` repeats acts that are held and goes on, `replay` brings nothing
   * new, `branch` starts an epoch (the sender has restored a backup or lost a key).
   */
  how: 'next' | 'overlap' | 'replay' | 'branch';
  /** First act to enter; those before it are held already. */
  apply_from: number;
  /** Acts of the ended epoch that the sender no longer has; show them to both sides. */
  orphaned: { epoch: number; from_seq: number; to_seq: number } | null;
  /** For an overlap: the last act held, which the bundle must contain as it is held. */
  known: { seq: number; hash: string } | null;
}

type Slice = Pick<Manifest, 'epoch' | 'from_seq' | 'to_seq' | 'prev_head' | 'head_hash'>;

/** No gap, no fork, no replay: finds the slice's place or refuses. */
export function findPlace(slice: Slice, manifest_hash: string, held: Held): Outcome<Arrival> {
  if (held.has_bundle(manifest_hash)) return permit(replay(slice));
  const newest = [...held.epochs].sort((a, b) => b.epoch - a.epoch)[0];
  if (!newest) return firstPosition(slice);
  if (slice.epoch < newest.epoch) {
    if (isHeld(slice, held)) return permit(replay(slice));
    const facts = { epoch: slice.epoch, held_epoch: newest.epoch };
    return arrivalRefusals.because('bundle_epoch_ended', facts);
  }
  return slice.epoch === newest.epoch
    ? placeInEpoch(slice, newest, held)
    : placeOfBranch(slice, newest, held);
}

function replay(slice: Slice): Arrival {
  return { how: 'replay', apply_from: slice.to_seq + 1, orphaned: null, known: null };
}

function firstPosition(slice: Slice): Outcome<Arrival> {
  if (slice.from_seq === 1) {
    return permit({ how: 'next', apply_from: 1, orphaned: null, known: null });
  }
  return arrivalRefusals.because('bundle_gap', { from_seq: slice.from_seq, held_seq: 0 });
}

function placeInEpoch(
  slice: Slice,
  newest: { epoch: number; to_seq: number; head_hash: string },
  held: Held,
): Outcome<Arrival> {
  const { from_seq, to_seq, prev_head } = slice;
  if (from_seq > newest.to_seq + 1) {
    return arrivalRefusals.because('bundle_gap', { from_seq, held_seq: newest.to_seq });
  }
  if (hashBefore(slice, held) !== prev_head) {
    return arrivalRefusals.because('bundle_fork', { seq: Math.max(1, from_seq - 1) });
  }
  if (to_seq > newest.to_seq) {
    const apply_from = newest.to_seq + 1;
    if (from_seq === apply_from) {
      return permit({ how: 'next', apply_from, orphaned: null, known: null });
    }
    const known = { seq: newest.to_seq, hash: newest.head_hash };
    return permit({ how: 'overlap', apply_from, orphaned: null, known });
  }
  if (isHeld(slice, held)) return permit(replay(slice));
  return arrivalRefusals.because('bundle_fork', { seq: to_seq });
}

/** A new epoch goes on from an act of an earlier one that both sides know. */
function placeOfBranch(
  slice: Slice,
  newest: { epoch: number; to_seq: number },
  held: Held,
): Outcome<Arrival> {
  const { from_seq, prev_head } = slice;
  if (!isKnown(prev_head, from_seq - 1, held)) {
    const held_seq = Math.min(newest.to_seq, from_seq - 2);
    return arrivalRefusals.because('bundle_gap', { from_seq, held_seq: Math.max(0, held_seq) });
  }
  const left = { epoch: newest.epoch, from_seq, to_seq: newest.to_seq };
  const orphaned = left.from_seq <= left.to_seq ? left : null;
  return permit({ how: 'branch', apply_from: from_seq, orphaned, known: null });
}

function epochsDown(held: Held): number[] {
  return held.epochs.map(({ epoch }) => epoch).sort((a, b) => b - a);
}

/** Whether an act with this hash and number is held in any epoch; 0 is the docket's beginning. */
function isKnown(hash: string, seq: number, held: Held): boolean {
  if (seq === 0) return hash === NO_HASH;
  return epochsDown(held).some((epoch) => held.hash_at(epoch, seq) === hash);
}

/** The held hash of the act before the slice: an epoch begins where the one before was left. */
function hashBefore({ epoch, from_seq }: Slice, held: Held): string | null {
  if (from_seq === 1) return NO_HASH;
  const hashes = epochsDown(held)
    .filter((one) => one <= epoch)
    .map((one) => held.hash_at(one, from_seq - 1));
  return hashes.find((hash) => hash !== null) ?? null;
}

function isHeld(slice: Slice, held: Held): boolean {
  const head = held.hash_at(slice.epoch, slice.to_seq);
  return head === slice.head_hash && hashBefore(slice, held) === slice.prev_head;
}
