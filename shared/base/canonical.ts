/** Canonical bytes: RFC 8785 JSON and SHA-256, the one way in which the desk hashes anything. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { assert } from './assert';

/** The canonical JSON text of a plain value (RFC 8785); undefined members are left out. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  assert(text !== undefined, 'a value that JSON can hold');
  return text;
}

/** Lower-case hex SHA-256 of text (as UTF-8) or bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** Hash of a value: SHA-256 over its canonical JSON. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonical(value));
}
