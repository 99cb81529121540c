/** Manifest: what a bundle says about itself; its signed bytes' hash names the bundle. */
import { z } from 'zod';
import { OfficeCode } from '../base/region';
import { Hash, NO_HASH } from '../docket/record';

export const BUNDLE_FORMAT = 'jiuzhu-bundle';
/** Version this program writes; it reads all versions up to it. */
export const BUNDLE_VERSION = 1;
/** Ciphers: `age` for secrecy, Ed25519 for the signature. Room for SM2, SM3, SM4. */
export const SUITE = 'age-ed25519';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.json.sshsig';
export const ACTS = 'acts.jsonl.gz.age';
export const COVER = 'cover.pdf';
export const RECEIPT = 'receipt.json';
export const RECEIPT_SIGNATURE = 'receipt.json.sshsig';

/** Files that stand beside the declared ones: checked by themselves. */
export const undeclaredAllowed: readonly string[] = [
  MANIFEST,
  SIGNATURE,
  RECEIPT,
  RECEIPT_SIGNATURE,
];

export const BundleFile = z.looseObject({
  /** Inside the bundle, with '/'. */
  path: z.string().min(1).max(200),
  /** Bytes. */
  size: z.int().min(0),
  sha256: Hash,
});
export type BundleFile = z.infer<typeof BundleFile>;

/** What was settled in a programme by the acts inside: lines paid and their sum. */
export const ProgrammeSum = z.looseObject({
  count: z.int().min(0),
  amount_fen: z.int(),
});
export type ProgrammeSum = z.infer<typeof ProgrammeSum>;

/** Members that a later program adds are let pass; a change of meaning has another version. */
export const Manifest = z
  .looseObject({
    format: z.literal(BUNDLE_FORMAT),
    version: z.literal(BUNDLE_VERSION),
    suite: z.literal(SUITE),
    /** From a demo office: never taken by a real one. */
    demo: z.boolean(),
    /** Sender: whose docket this is a slice of. */
    office: OfficeCode,
    /** Receiver and its age recipient. */
    receiver: OfficeCode,
    recipient: z.string().startsWith('age1'),
    epoch: z.int().min(1),
    from_seq: z.int().min(1),
    to_seq: z.int().min(1),
    /** Hash of the act before `from_seq`; zeros before the first. */
    prev_head: Hash,
    /** Hash of the act `to_seq`. */
    head_hash: Hash,
    act_count: z.int().min(1),
    sums: z.record(z.string(), ProgrammeSum),
    /** Policy pack in force; null before any was adopted. */
    pack: z.string().nullable(),
    /** Instant, ISO 8601. */
    made_at: z.string().min(1),
    files: z.array(BundleFile),
  })
  .refine((m) => m.to_seq - m.from_seq + 1 === m.act_count, { error: '办件起止号与件数不符' })
  .refine((m) => (m.from_seq === 1) === (m.prev_head === NO_HASH), { error: '起始摘要不符' })
  .refine((m) => m.files.some((file) => file.path === ACTS), { error: '缺少办件文件' });
export type Manifest = z.infer<typeof Manifest>;

/** What must be readable of any version before its signature is checked. */
export const ManifestClaim = z.looseObject({
  format: z.string(),
  version: z.int(),
  office: OfficeCode,
  files: z.array(BundleFile).max(200_000),
});
export type ManifestClaim = z.infer<typeof ManifestClaim>;

/** Folder name of a bundle: office, epoch, first and last act. */
export function bundleName(
  place: Pick<Manifest, 'office' | 'epoch' | 'from_seq' | 'to_seq'>,
): string {
  return [place.office, place.epoch, place.from_seq, place.to_seq].join('-');
}

/** Whether a declared path is one that this version knows: acts, cover, scans by their hash. */
export function isKnownPath(path: string): boolean {
  return path === ACTS || path === COVER || /^files\/[0-9a-f]{64}\.age$/.test(path);
}

/** The manifest as text: fixed order of members, two blanks, one newline at the end. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Sixteen digits of a hash in groups of four, for reading to each other by telephone. */
export function spokenHash(hash: string): string {
  const digits = (BigInt(`0x${hash.slice(0, 32)}`) % 10n ** 16n).toString().padStart(16, '0');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
