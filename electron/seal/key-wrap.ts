/** Key wrap: a secret behind a password (argon2id), behind a key, or sealed to a public key. */
import { createCipheriv, createDecipheriv, diffieHellman, hkdfSync } from 'node:crypto';
import { hashRawSync } from '@node-rs/argon2';
import { z } from 'zod';
import { privateKey, publicBytes, publicKey } from './curve-keys';
import { attempt } from './edge';
import type { Entropy } from './entropy';

/** What one guess of a password costs; bounded, so that no file may ask for all memory. */
export const Cost = z.strictObject({
  memory_kib: z.int().min(8_192).max(1_048_576),
  passes: z.int().min(1).max(64),
});
export type Cost = z.infer<typeof Cost>;

/** Least cost in a real office: 64 MiB, three passes. */
export const standardCost: Cost = { memory_kib: 65_536, passes: 3 };

/** Demo and tests: nine officers are enrolled in a moment. */
export const demoCost: Cost = { memory_kib: 8_192, passes: 1 };

/**
 * 32 key bytes from a password by argon2id (the library's own choice, held by a test vector).
 * NFKC first: full-width digits of an input method are the same digits.
 */
export function stretch(password: string, salt: Uint8Array, cost: Cost): Uint8Array {
  const made = hashRawSync(password.normalize('NFKC'), {
    memoryCost: cost.memory_kib,
    timeCost: cost.passes,
    parallelism: 1,
    outputLen: 32,
    salt,
  });
  return new Uint8Array(made);
}

/**
 * The cost that takes about `target_ms` here, never below the standard one. `now` in milliseconds;
 * only passes grow, so that an old machine's memory is not exhausted.
 */
export function calibrateCost(now: () => number, target_ms = 300): Cost {
  const salt = new Uint8Array(16);
  stretch('warm-up', salt, { ...standardCost, passes: 1 });
  const since = now();
  stretch('calibrate', salt, standardCost);
  const one = Math.max(0.1, (now() - since) / standardCost.passes);
  const passes = Math.min(32, Math.max(standardCost.passes, Math.floor(target_ms / one)));
  return { ...standardCost, passes };
}

/** A subkey for one purpose (HKDF-SHA256). */
export function subkey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `jiuzhu ${purpose}`, 32));
}

const Base64 = z.base64();

/** AES-256-GCM: nonce, and ciphertext followed by the tag. */
export const Box = z.strictObject({ nonce: Base64, sealed: Base64 });
export type Box = z.infer<typeof Box>;

/** Encrypts `secret`; `bound` must be given again, byte for byte, to open. */
export function sealBox(key: Uint8Array, secret: Uint8Array, bound: string, entropy: Entropy): Box {
  const nonce = entropy(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: encode(nonce), sealed: encode(sealed) };
}

/** Decrypts; null when key, `bound` or the box itself is not the right one. */
export function openBox(key: Uint8Array, box: Box, bound: string): Uint8Array | null {
  const sealed = decode(box.sealed);
  const opened = attempt(() => {
    const options = { authTagLength: 16 };
    const decipher = createDecipheriv('aes-256-gcm', key, decode(box.nonce), options);
    decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  });
  return opened ? new Uint8Array(opened) : null;
}

/** A secret for the holder of one private key: an ephemeral share and a box. */
export const Sealed = z.strictObject({ share: Base64, box: Box });
export type Sealed = z.infer<typeof Sealed>;

/** Seals `secret` to 32 raw X25519 public bytes; nothing of the holder is needed. */
export function sealTo(
  holder: Uint8Array,
  secret: Uint8Array,
  bound: string,
  entropy: Entropy,
): Sealed {
  const once = entropy(32);
  const share = publicBytes('x25519', once);
  const key = agreed(once, holder, share, holder);
  return { share: encode(share), box: sealBox(key, secret, bound, entropy) };
}

/** Opens with 32 raw X25519 private bytes; null when it was not sealed to them. */
export function openSealed(identity: Uint8Array, sealed: Sealed, bound: string): Uint8Array | null {
  const share = decode(sealed.share);
  const key = attempt(() => agreed(identity, share, share, publicBytes('x25519', identity)));
  return key ? openBox(key, sealed.box, bound) : null;
}

function agreed(
  secret: Uint8Array,
  other: Uint8Array,
  share: Uint8Array,
  holder: Uint8Array,
): Uint8Array {
  const common = diffieHellman({
    privateKey: privateKey('x25519', secret),
    publicKey: publicKey('x25519', other),
  });
  const salt = Buffer.concat([share, holder]);
  return new Uint8Array(hkdfSync('sha256', common, salt, 'jiuzhu sealed', 32));
}

export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function decode(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
