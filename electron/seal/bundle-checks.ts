/** Bundle checks: the pinned order in which a bundle is believed, one step after the other. */
import type { Refusal } from '../../shared/base/outcome';
import {
  arrivalRefusals,
  findFileFault,
  findFormatFault,
  findReceiverFault,
} from '../../shared/bundle/arrival';
import type { ArrivedLine } from '../../shared/bundle/line';
import { MANIFEST, Manifest, ManifestClaim, SIGNATURE } from '../../shared/bundle/manifest';
import { findPlace, type Arrival, type Held } from '../../shared/bundle/place';
import { findActFault } from './bundle-acts';
import { findScanFault } from './bundle-scans';
import { parseJson } from './edge';
import { fastHash, measure } from './sealed-file';
import { readSignature, readSignerLine, verifySignature, type SshSignature } from './ssh-signature';
import { readSmall, type Volume } from './volume';

/** A key by which an office signs; an office may have several. */
export interface KnownSigner {
  office: string;
  /** 'ssh-ed25519 AAAA…'. */
  signer: string;
}

/** What the receiving desk knows. What an inspection does not know skips its check. */
export interface Knowledge {
  own: { office: string; demo: boolean } | null;
  known_signers: readonly KnownSigner[] | null;
  /** Own age identities, newest first. */
  identities: readonly string[] | null;
  /** What is held of the sender named in the manifest. */
  held: ((office: string) => Held) | null;
  /** Given each group of acts once it has been checked; a later group may still be refused. */
  stage?: ((group: ArrivedLine[]) => void) | undefined;
}

/** What the checks have established so far. */
export interface Checking {
  volume: Volume;
  knowledge: Knowledge;
  text: Uint8Array;
  signature: SshSignature;
  claim: ManifestClaim;
  manifest_hash: string;
  manifest: Manifest | null;
  arrival: Arrival | null;
}

const GREATEST_MANIFEST = 64_000_000;
const GREATEST_SIGNATURE = 4_000;

/** Reads what must be readable before anything can be checked; null when it is no bundle. */
export async function beginChecking(
  volume: Volume,
  knowledge: Knowledge,
): Promise<Checking | null> {
  const text = await readSmall(volume, MANIFEST, GREATEST_MANIFEST);
  const signed = await readSmall(volume, SIGNATURE, GREATEST_SIGNATURE);
  const signature = signed && readSignature(Buffer.from(signed).toString('latin1'));
  if (!text || !signature) return null;
  const claim = ManifestClaim.safeParse(parseJson(Buffer.from(text).toString()));
  if (!claim.success) return null;
  const manifest_hash = fastHash(text);
  const rest = { manifest: null, arrival: null };
  return { volume, knowledge, text, signature, claim: claim.data, manifest_hash, ...rest };
}

export type CheckName =
  | 'signer'
  | 'signature'
  | 'files'
  | 'hashes'
  | 'format'
  | 'place'
  | 'acts'
  | 'scans';

/** Null: passed. 'skipped': the desk does not know what this check needs. */
type Check = (at: Checking) => Refusal | null | 'skipped' | Promise<Refusal | null | 'skipped'>;

/** What holds for any signed folder: who, unaltered, complete, whole. */
export const folderChecks: readonly (readonly [CheckName, Check])[] = [
  ['signer', checkSigner],
  ['signature', checkSignature],
  ['files', (at) => findFileFault(at.claim, at.volume.entries)],
  ['hashes', checkHashes],
];

/** In the pinned order. */
export const checks: readonly (readonly [CheckName, Check])[] = [
  ...folderChecks,
  ['format', checkFormat],
  ['place', checkPlace],
  ['acts', checkActs],
  ['scans', checkScans],
];

function checkSigner({ knowledge, claim, signature }: Checking): Refusal | null | 'skipped' {
  if (!knowledge.known_signers) return 'skipped';
  const known = knowledge.known_signers.some(({ office, signer }) => {
    const key = readSignerLine(signer);
    return office === claim.office && key && Buffer.compare(key, signature.signer) === 0;
  });
  if (known) return null;
  return arrivalRefusals.because('bundle_signer_unknown', { office: claim.office });
}

function checkSignature({ text, signature, claim }: Checking): Refusal | null {
  if (verifySignature(text, signature)) return null;
  return arrivalRefusals.because('bundle_signature_wrong', { office: claim.office });
}

async function checkHashes({ volume, claim }: Checking): Promise<Refusal | null> {
  for (const { path, size, sha256 } of claim.files) {
    const found = await measure(volume.read(path));
    if (found.size !== size) {
      const facts = { path, size: found.size, expected: size };
      return arrivalRefusals.because('bundle_file_size', facts);
    }
    if (found.sha256 !== sha256) return arrivalRefusals.because('bundle_file_hash', { path });
  }
  return null;
}

function checkFormat(at: Checking): Refusal | null {
  const fault = findFormatFault(at.claim);
  if (fault) return fault;
  const parsed = Manifest.safeParse(at.claim);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return arrivalRefusals.because('bundle_manifest_invalid', { path: path || MANIFEST });
  }
  at.manifest = parsed.data;
  return at.knowledge.own && findReceiverFault(parsed.data, at.knowledge.own);
}

function checkPlace(at: Checking): Refusal | null | 'skipped' {
  if (!at.knowledge.held || !at.manifest) return 'skipped';
  const found = findPlace(at.manifest, at.manifest_hash, at.knowledge.held(at.manifest.office));
  if (!found.permitted) return found;
  at.arrival = found.result;
  return null;
}

async function checkActs(at: Checking): Promise<Refusal | null | 'skipped'> {
  if (!at.knowledge.identities || !at.manifest) return 'skipped';
  if (at.arrival?.how === 'replay') return null;
  const { identities, stage } = at.knowledge;
  const { volume, manifest, arrival } = at;
  const known = arrival?.known ?? null;
  const from = arrival?.apply_from ?? manifest.from_seq;
  return findActFault(volume, manifest, identities, { known, from, stage });
}

async function checkScans(at: Checking): Promise<Refusal | null | 'skipped'> {
  if (!at.knowledge.identities || !at.manifest) return 'skipped';
  if (at.arrival?.how === 'replay') return null;
  return findScanFault(at.volume, at.manifest, at.knowledge.identities);
}
