/** Age: files sealed to an X25519 recipient and opened by its identity, as flat streams. */
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { bech32 } from './bech32';
import { publicBytes } from './curve-keys';
import { attempt } from './edge';

export type Bytes = AsyncIterable<Uint8Array>;

/** 'AGE-SECRET-KEY-1…' of 32 raw private bytes. */
export function ageIdentity(secret: Uint8Array): string {
  return bech32('age-secret-key-', secret).toUpperCase();
}

/** 'age1…' of 32 raw private bytes. */
export function ageRecipient(secret: Uint8Array): string {
  return bech32('age', publicBytes('x25519', secret));
}

/** Whether the text is an X25519 recipient, its own checksum included. */
export function isRecipient(text: string): boolean {
  if (!/^age1[a-z0-9]{58}$/.test(text)) return false;
  return attempt(() => (new Encrypter().addRecipient(text), true)) ?? false;
}

/** Encrypts a stream to one recipient. */
export async function* sealStream(source: Bytes, recipient: string): Bytes {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* webBytes(await encrypter.encrypt(webStream(source)));
}

/**
 * Decrypts a stream with the first identity that fits. Throws when none fits, and at the first
 * chunk of 64 KB that was altered; chunks before it have been given out already.
 */
export async function* openStream(source: Bytes, identities: readonly string[]): Bytes {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  yield* webBytes(await decrypter.decrypt(webStream(source)));
}

type LibraryStream = Parameters<Decrypter['decrypt']>[0] & object;

function webStream(source: Bytes): Extract<LibraryStream, { getReader: unknown }> {
  return ReadableStream.from(source);
}

function webBytes(stream: unknown): Bytes {
  return stream as Bytes;
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}

async function gather(source: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Encrypts a small secret to one recipient. */
export function sealBytes(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  return gather(sealStream(once(bytes), recipient));
}

/** Decrypts a small secret; throws when no identity fits or it was altered. */
export function openBytes(bytes: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  return gather(openStream(once(bytes), identities));
}
