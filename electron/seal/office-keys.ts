/** Office keys: the office's signing key and age identity, at rest behind the database key. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { canonical } from '../../shared/base/canonical';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { ageIdentity, ageRecipient } from './age';
import { publicBytes } from './curve-keys';
import { onDisk, attempt } from './edge';
import type { Entropy } from './entropy';
import { keptPaths, readKept, writeKept } from './kept-file';
import { Box, decode, encode, openBox, sealBox, subkey } from './key-wrap';
import { allowedSigner, fingerprint, signerLine } from './ssh-signature';

export const OFFICE_KEYS = 'office-keys.json';
/** Identities that still open older bundles. */
const KEPT_IDENTITIES = 20;

/** What the others may see. */
export interface OfficeOpenKeys {
  office: string;
  demo: boolean;
  /** Name in ssh-keygen's allowed_signers: '500120102@jiuzhu'. */
  signer_identity: string;
  /** 'ssh-ed25519 AAAA…'. */
  signer: string;
  /** 'SHA256:…' of the signer. */
  fingerprint: string;
  /** 'age1…'. */
  recipient: string;
}

/** All of the office's keys. Keep in memory only. */
export interface OfficeKeys extends OfficeOpenKeys {
  /** 32 raw bytes for `signMessage`. */
  signer_secret: Uint8Array;
  /** 'AGE-SECRET-KEY-1…', the newest first: older ones still open older bundles. */
  identities: string[];
}

const OfficeKeysFile = z.strictObject({
  format: z.literal('jiuzhu-office-keys'),
  version: z.literal(1),
  office: z.string(),
  demo: z.boolean(),
  box: Box,
});
type OfficeKeysFile = z.infer<typeof OfficeKeysFile>;

const Secrets = z.strictObject({
  signer: z.base64(),
  /** Raw X25519 private keys, newest first. */
  identities: z.array(z.base64()).min(1),
});
type Secrets = z.infer<typeof Secrets>;

export const officeKeysRefusals = refusals({
  office_keys_missing: () =>
    '数据文件夹中没有单位签章文件（office-keys.json），请从备份中恢复后再导出或导入',
  office_keys_damaged: () =>
    '单位签章文件已损坏或不属于这个数据文件夹，请从备份中恢复；办件数据不受影响',
  office_keys_exist: () => '本单位已有签章密钥，不能重复生成',
});

interface Vault {
  folder: string;
  office: string;
  demo: boolean;
  database_key: Uint8Array;
  previous_key?: Uint8Array | null;
}

function bound({ office, demo }: { office: string; demo: boolean }): string {
  return canonical({ purpose: 'office keys', office, demo });
}

/** Makes the office's keys once. The vault is an opened keyring. */
export function createOfficeKeys(vault: Vault, entropy: Entropy): Outcome<OfficeKeys> {
  if (keptPaths(vault.folder, OFFICE_KEYS).some((path) => existsSync(path))) {
    return officeKeysRefusals.because('office_keys_exist', {});
  }
  const secrets = { signer: encode(entropy(32)), identities: [encode(entropy(32))] };
  return keep(vault, secrets, 1, entropy);
}

function keep(
  vault: Vault,
  secrets: Secrets,
  revision: number,
  entropy: Entropy,
): Outcome<OfficeKeys> {
  const { office, demo, database_key, folder } = vault;
  const plain = Buffer.from(JSON.stringify(secrets));
  const box = sealBox(subkey(database_key, 'office keys'), plain, bound(vault), entropy);
  const file: OfficeKeysFile = { format: 'jiuzhu-office-keys', version: 1, office, demo, box };
  return onDisk(folder, () => {
    writeKept(folder, OFFICE_KEYS, file, revision);
    return permit(keysOf(vault, secrets));
  });
}

/** Opens the office's keys with the database key, or with the one before while it is changing. */
export function openOfficeKeys(vault: Vault): Outcome<OfficeKeys> {
  const read = readSecrets(vault);
  return read.permitted ? permit(keysOf(vault, read.result.secrets)) : read;
}

function readSecrets(vault: Vault): Outcome<{ secrets: Secrets; revision: number }> {
  const read = readKept(vault.folder, OFFICE_KEYS, OfficeKeysFile);
  if (read.found === 'nothing') return officeKeysRefusals.because('office_keys_missing', {});
  const keys = [vault.database_key, vault.previous_key].filter((key) => key instanceof Uint8Array);
  const file = read.found === 'whole' ? read.kept.content : null;
  const open = (key: Uint8Array): Uint8Array | null =>
    file && openBox(subkey(key, 'office keys'), file.box, bound(vault));
  const plain = keys.map(open).find((bytes) => bytes !== null);
  const parsed = plain && attempt(() => Secrets.parse(JSON.parse(Buffer.from(plain).toString())));
  if (!parsed || read.found !== 'whole') {
    return officeKeysRefusals.because('office_keys_damaged', {});
  }
  return permit({ secrets: parsed, revision: read.kept.revision });
}

/** Seals the keys again under the vault's present key: part of every change of database key. */
export function resealOfficeKeys(vault: Vault, entropy: Entropy): Outcome<OfficeKeys> {
  const read = readSecrets(vault);
  if (!read.permitted) return read;
  return keep(vault, read.result.secrets, read.result.revision + 1, entropy);
}

/**
 * Makes new keys when the old ones may be known to others; the other side must endorse them.
 * Older identities are kept, so that bundles already under way can still be opened.
 */
export function renewOfficeKeys(vault: Vault, entropy: Entropy): Outcome<OfficeKeys> {
  const read = readSecrets(vault);
  if (!read.permitted) return read;
  const { secrets, revision } = read.result;
  const identities = [encode(entropy(32)), ...secrets.identities].slice(0, KEPT_IDENTITIES);
  return keep(vault, { signer: encode(entropy(32)), identities }, revision + 1, entropy);
}

function keysOf({ office, demo }: Vault, secrets: Secrets): OfficeKeys {
  const signer_secret = decode(secrets.signer);
  const raw = secrets.identities.map(decode);
  const [newest = new Uint8Array(32)] = raw;
  const signer = signerLine(publicBytes('ed25519', signer_secret));
  return {
    office,
    demo,
    signer_identity: `${office}@${demo ? 'demo.jiuzhu' : 'jiuzhu'}`,
    signer,
    fingerprint: fingerprint(signer),
    recipient: ageRecipient(newest),
    signer_secret,
    identities: raw.map(ageIdentity),
  };
}

/** What may be handed to others, without the secrets. */
export function openPart(keys: OfficeKeys): OfficeOpenKeys & { allowed_signers: string } {
  const { signer_secret: _, identities: __, ...open } = keys;
  return { ...open, allowed_signers: allowedSigner(keys.signer_identity, keys.signer) };
}
