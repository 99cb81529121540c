/** Curve keys: Ed25519 and X25519 keys as 32 raw bytes, to and from the machine's key objects. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

type Curve = 'ed25519' | 'x25519';

/** DER before the raw bytes: PKCS #8 and SubjectPublicKeyInfo (RFC 8410). */
const prefixes = {
  ed25519: { secret: '302e020100300506032b657004220420', open: '302a300506032b6570032100' },
  x25519: { secret: '302e020100300506032b656e04220420', open: '302a300506032b656e032100' },
} as const satisfies Record<Curve, { secret: string; open: string }>;

function der(prefix: string, raw: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(prefix, 'hex'), raw]);
}

/** The private key of 32 raw bytes. */
export function privateKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: der(prefixes[curve].secret, raw), format: 'der', type: 'pkcs8' });
}

/** The public key of 32 raw bytes. */
export function publicKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: der(prefixes[curve].open, raw), format: 'der', type: 'spki' });
}

/** The 32 raw public bytes that belong to 32 raw private bytes. */
export function publicBytes(curve: Curve, secret: Uint8Array): Uint8Array {
  const exported = createPublicKey(privateKey(curve, secret));
  return new Uint8Array(exported.export({ format: 'der', type: 'spki' }).subarray(-32));
}
