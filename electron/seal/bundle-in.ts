/** Bundle in: opens a bundle, believes nothing until all checks have passed, then gives it out. */
import { present } from '../../shared/base/assert';
import { permit, type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import type { ArrivedLine } from '../../shared/bundle/line';
import type { Manifest, ManifestClaim } from '../../shared/bundle/manifest';
import type { Arrival, Held } from '../../shared/bundle/place';
import { checkedActs } from './bundle-acts';
import {
  beginChecking,
  checks,
  type Checking,
  type CheckName,
  type Knowledge,
  type KnownSigner,
} from './bundle-checks';
import { checkedScans } from './bundle-scans';
import { onArchive } from './edge';
import { openVolume } from './open-volume';
import type { Volume } from './volume';

/** What a desk must know to take a bundle in. */
export interface Receiver {
  own: { office: string; demo: boolean };
  known_signers: readonly KnownSigner[];
  /** Own age identities, newest first. */
  identities: readonly string[];
  /** What is held of the sender named in the manifest. */
  held: (office: string) => Held;
}

/** A bundle of which every check has passed; nothing of it has been applied. */
export interface OpenedBundle {
  manifest: Manifest;
  manifest_hash: string;
  arrival: Arrival;
  /** Where receipts go. */
  volume: Volume;
  /** The acts from `arrival.apply_from` on, in groups; none for a replay. */
  groups(): AsyncIterable<ArrivedLine[]>;
  /** The scans, each with its plain bytes; none for a replay. */
  scans(): AsyncIterable<{ hash: string; bytes: Uint8Array }>;
  close(): void;
}

/** One check of an inspection. */
export interface Checked {
  check: CheckName;
  state: 'passed' | 'failed' | 'skipped';
  refusal: Refusal | null;
}

export interface Inspection {
  claim: ManifestClaim;
  /** Null when the format check did not pass. */
  manifest: Manifest | null;
  manifest_hash: string;
  arrival: Arrival | null;
  /** Up to the first that failed. */
  checks: Checked[];
}

/**
 * Opens and checks for import. A refusal has closed the volume already. With `stage` the new acts
 * are given out while they are checked, for a place that is cleared when the answer is a refusal:
 * a large bundle is then read once, and memory stays flat.
 */
export async function openBundle(
  path: string,
  receiver: Receiver,
  stage?: (group: ArrivedLine[]) => void,
): Promise<Outcome<OpenedBundle>> {
  const begun = await begin(path, { ...receiver, stage });
  if (!begun.permitted) return begun;
  const { volume } = begun.result;
  const passed = await inspect(begun.result);
  const failed = passed.permitted ? passed.result.find(({ refusal }) => refusal)?.refusal : passed;
  if (!failed) return permit(openedOf(begun.result, receiver.identities));
  volume.close();
  return failed;
}

/** Whose bundle it says it is, before anything is believed: tells our own from another's. */
export async function senderOf(
  path: string,
): Promise<Outcome<{ office: string; format: string; manifest_hash: string }>> {
  const nothing = { own: null, known_signers: null, identities: null, held: null };
  const begun = await begin(path, nothing);
  if (!begun.permitted) return begun;
  const { volume, claim, manifest_hash } = begun.result;
  volume.close();
  return permit({ office: claim.office, format: claim.format, manifest_hash });
}

/** Reads and checks what it can, for showing; what the desk does not know is skipped. */
export async function inspectBundle(
  path: string,
  knowledge: Partial<Knowledge> = {},
): Promise<Outcome<Inspection>> {
  const nothing = { own: null, known_signers: null, identities: null, held: null };
  const begun = await begin(path, { ...nothing, ...knowledge });
  if (!begun.permitted) return begun;
  const seen = await inspect(begun.result);
  begun.result.volume.close();
  if (!seen.permitted) return seen;
  const { claim, manifest, manifest_hash, arrival } = begun.result;
  return permit({ claim, manifest, manifest_hash, arrival, checks: seen.result });
}

async function begin(path: string, knowledge: Knowledge): Promise<Outcome<Checking>> {
  const volume = await openVolume(path);
  if (!volume.permitted) return volume;
  const unreadable = (): Refusal => arrivalRefusals.because('bundle_unreadable', { place: path });
  const begun = await onArchive(
    path,
    async () => {
      const checking = await beginChecking(volume.result, knowledge);
      return checking ? permit(checking) : unreadable();
    },
    unreadable,
  );
  if (!begun.permitted) volume.result.close();
  return begun;
}

/** Runs the checks up to the first that fails. */
async function inspect(at: Checking): Promise<Outcome<Checked[]>> {
  const { place } = at.volume;
  const seen: Checked[] = [];
  return onArchive(
    place,
    async () => {
      for (const [name, check] of checks) {
        const answer = await check(at);
        const refusal = answer === 'skipped' ? null : answer;
        const state = answer === 'skipped' ? 'skipped' : refusal ? 'failed' : 'passed';
        seen.push({ check: name, state, refusal });
        if (refusal) break;
      }
      return permit(seen);
    },
    () => arrivalRefusals.because('bundle_unreadable', { place }),
  );
}

async function* nothing(): AsyncIterable<never> {
  // a replay brings nothing new
}

function openedOf(at: Checking, identities: readonly string[]): OpenedBundle {
  const { volume, manifest_hash } = at;
  const manifest = present(at.manifest, 'a checked bundle has its manifest');
  const arrival = present(at.arrival, 'a checked bundle has its place');
  const replayed = arrival.how === 'replay';
  return {
    manifest,
    manifest_hash,
    arrival,
    volume,
    groups: () =>
      replayed ? nothing() : checkedActs(volume, manifest, identities, arrival.apply_from),
    scans: () => (replayed ? nothing() : checkedScans(volume, manifest, identities)),
    close: () => volume.close(),
  };
}
