/** Keyring file: what keyring.json holds, and how its holders' wraps are made and opened. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../shared/base/canonical';
import { publicBytes } from './curve-keys';
import type { Entropy } from './entropy';
import {
  Box,
  Cost,
  decode,
  encode,
  openBox,
  openSealed,
  Sealed,
  sealBox,
  sealTo,
  stretch,
  subkey,
} from './key-wrap';

/**
 * A holder has a key pair of his own: the private half lies behind his password, the database
 * key is sealed to the public half. So the database key can be changed when somebody leaves
 * without asking the others for their passwords.
 */
const Holder = {
  public_key: z.base64(),
  identity: Box,
  /** The database key by its name; two of them while a change of key is under way. */
  keys: z.array(z.strictObject({ key: z.string(), sealed: Sealed })).min(1).max(2),
};

export const OfficerHolder = z.strictObject({
  login: z.string().min(1),
  cost: Cost,
  salt: z.base64(),
  ...Holder,
});
export type OfficerHolder = z.infer<typeof OfficerHolder>;

export const RecoveryHolder = z.strictObject({ salt: z.base64(), ...Holder });
export type RecoveryHolder = z.infer<typeof RecoveryHolder>;

/** The district keeps the way in of last resort: an age file to its recipient. */
export const Escrow = z.strictObject({
  office: z.string(),
  recipient: z.string(),
  key: z.string(),
  sealed: z.base64(),
});
export type Escrow = z.infer<typeof Escrow>;

export const KeyringFile = z.strictObject({
  format: z.literal('jiuzhu-keyring'),
  version: z.literal(1),
  office: z.string(),
  /** A demo office: keys come from its seed and the password is public. */
  demo: z.boolean(),
  /** Cost of new wraps. */
  cost: Cost,
  /** Names of the database keys: `previous` is set while a change of key is under way. */
  current: z.string(),
  previous: z.string().nullable(),
  officers: z.array(OfficerHolder).max(500),
  recovery: RecoveryHolder,
  escrow: Escrow.nullable(),
  /** HMAC by the current database key over all other members. */
  mac: z.string(),
});
export type KeyringFile = z.infer<typeof KeyringFile>;

export type Unmarked = Omit<KeyringFile, 'mac'>;

/** A name for a database key that tells nothing about it. */
export function nameKey(database_key: Uint8Array): string {
  return Buffer.from(subkey(database_key, 'key name')).toString('hex', 0, 8);
}

/** The HMAC that shows that nobody without the key has changed the keyring. */
export function markOf(file: Unmarked, database_key: Uint8Array): string {
  const { mac: _, ...rest } = file as KeyringFile;
  const key = subkey(database_key, 'keyring mark');
  return createHmac('sha256', key).update(canonical(rest)).digest('hex');
}

type Office = Pick<KeyringFile, 'office' | 'demo'>;

function boundIdentity(office: Office, holder: string, rest: Record<string, unknown>): string {
  const { office: code, demo } = office;
  return canonical({ purpose: 'identity', office: code, demo, holder, ...rest });
}

function boundKey(office: Office, holder: string, key: string): string {
  const { office: code, demo } = office;
  return canonical({ purpose: 'database key', office: code, demo, holder, key });
}

type HolderKeys = OfficerHolder['keys'];

/** Seals the database keys to a holder's public key. */
export function sealKeys(
  office: Office,
  holder: string,
  public_key: string,
  database_keys: readonly Uint8Array[],
  entropy: Entropy,
): HolderKeys {
  return database_keys.map((database_key) => {
    const key = nameKey(database_key);
    const bound = boundKey(office, holder, key);
    return { key, sealed: sealTo(decode(public_key), database_key, bound, entropy) };
  });
}

/** Makes an officer's wrap: a fresh pair of keys behind his password. */
export function makeOfficer(
  file: Unmarked,
  wanted: { login: string; password: string },
  database_keys: readonly Uint8Array[],
  entropy: Entropy,
): OfficerHolder {
  const { login, password } = wanted;
  const salt = entropy(16);
  const secret = entropy(32);
  const public_key = encode(publicBytes('x25519', secret));
  const shown = { cost: file.cost, salt: encode(salt), public_key };
  const bound = boundIdentity(file, login, shown);
  const identity = sealBox(stretch(password, salt, file.cost), secret, bound, entropy);
  return {
    login,
    ...shown,
    identity,
    keys: sealKeys(file, login, public_key, database_keys, entropy),
  };
}

/** The officer's private key; null when the password is wrong. */
export function openOfficer(
  office: Office,
  holder: OfficerHolder,
  password: string,
): Uint8Array | null {
  const { login, cost, salt, public_key } = holder;
  const bound = boundIdentity(office, login, { cost, salt, public_key });
  return openBox(stretch(password, decode(salt), cost), holder.identity, bound);
}

const RECOVERY = ' recovery code';

/** Makes the recovery code's wrap. 128 random bits need no stretching. */
export function makeRecovery(
  office: Office,
  code: Uint8Array,
  database_keys: readonly Uint8Array[],
  entropy: Entropy,
): RecoveryHolder {
  const salt = entropy(16);
  const secret = entropy(32);
  const shown = { salt: encode(salt), public_key: encode(publicBytes('x25519', secret)) };
  const bound = boundIdentity(office, RECOVERY, shown);
  const identity = sealBox(codeKey(code, salt), secret, bound, entropy);
  return {
    ...shown,
    identity,
    keys: sealKeys(office, RECOVERY, shown.public_key, database_keys, entropy),
  };
}

/** The recovery wrap's private key; null when the code belongs to another keyring. */
export function openRecovery(
  office: Office,
  holder: RecoveryHolder,
  code: Uint8Array,
): Uint8Array | null {
  const { salt, public_key } = holder;
  const bound = boundIdentity(office, RECOVERY, { salt, public_key });
  return openBox(codeKey(code, decode(salt)), holder.identity, bound);
}

function codeKey(code: Uint8Array, salt: Uint8Array): Uint8Array {
  return subkey(Buffer.concat([code, salt]), 'recovery code');
}

/** The database keys that a holder's private key opens, by their names. */
export function openKeys(
  office: Office,
  login: string | null,
  keys: HolderKeys,
  identity: Uint8Array,
): Map<string, Uint8Array> {
  const holder = login ?? RECOVERY;
  const opened = new Map<string, Uint8Array>();
  for (const { key, sealed } of keys) {
    const secret = openSealed(identity, sealed, boundKey(office, holder, key));
    if (secret && nameKey(secret) === key) opened.set(key, secret);
  }
  return opened;
}

/** Seals other database keys to every holder: what a change of key does. */
export function resealAll(
  file: Unmarked,
  database_keys: readonly Uint8Array[],
  entropy: Entropy,
): Pick<Unmarked, 'officers' | 'recovery'> {
  const reseal = <H extends { public_key: string }>(holder: H, name: string): H => ({
    ...holder,
    keys: sealKeys(file, name, holder.public_key, database_keys, entropy),
  });
  return {
    officers: file.officers.map((officer) => reseal(officer, officer.login)),
    recovery: reseal(file.recovery, RECOVERY),
  };
}
