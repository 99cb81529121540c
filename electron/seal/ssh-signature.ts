/** SSH signature: Ed25519 in OpenSSH's SSHSIG dress, so that `ssh-keygen -Y verify` accepts it. */
import { createHash, sign, verify } from 'node:crypto';
import { privateKey, publicBytes, publicKey } from './curve-keys';
import { attempt } from './edge';

/** What our signatures are for; a signature made for anything else is not ours. */
export const NAMESPACE = 'jiuzhu-bundle';
/** Signatures on policy packs: one made for a bundle never passes for a pack. */
export const PACK_NAMESPACE = 'jiuzhu-pack';
export type Namespace = typeof NAMESPACE | typeof PACK_NAMESPACE;

const MAGIC = Buffer.from('SSHSIG');
const KIND = 'ssh-ed25519';
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
/** Larger than any Ed25519 signature file. */
const GREATEST = 2_000;

function field(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** The OpenSSH line 'ssh-ed25519 AAAA…' of 32 raw public bytes. */
export function signerLine(open: Uint8Array): string {
  return `${KIND} ${Buffer.concat([field(KIND), field(open)]).toString('base64')}`;
}

/** The 32 raw public bytes of a line; null when it is not an Ed25519 key. A comment is ignored. */
export function readSignerLine(line: string): Uint8Array | null {
  const [kind, blob = ''] = line.trim().split(/\s+/);
  if (kind !== KIND || !/^[A-Za-z0-9+/]+=*$/.test(blob)) return null;
  return readKeyBlob(Buffer.from(blob, 'base64'));
}

function readKeyBlob(blob: Buffer): Uint8Array | null {
  const fields = readFields(blob, 2);
  if (fields?.[0]?.toString() !== KIND) return null;
  return fields[1]?.length === 32 ? new Uint8Array(fields[1]) : null;
}

/** A line for ssh-keygen's allowed_signers file. */
export function allowedSigner(identity: string, line: string): string {
  return `${identity} namespaces="${NAMESPACE},${PACK_NAMESPACE}" ${line}`;
}

/** 'SHA256:…' as `ssh-keygen -l` shows it; what two people compare by telephone. */
export function fingerprint(line: string): string {
  const blob = Buffer.from(line.split(' ')[1] ?? '', 'base64');
  const hash = createHash('sha256').update(blob).digest('base64');
  return `SHA256:${hash.replace(/=+$/, '')}`;
}

function signedText(message: Uint8Array, namespace: Namespace, hash: string): Buffer {
  const digest = createHash(hash).update(message).digest();
  return Buffer.concat([MAGIC, field(namespace), field(''), field(hash), field(digest)]);
}

/** Signs `message` with 32 raw private bytes; the answer is the content of a .sshsig file. */
export function signMessage(
  message: Uint8Array,
  secret: Uint8Array,
  namespace: Namespace = NAMESPACE,
): string {
  const text = signedText(message, namespace, 'sha512');
  const signature = sign(null, text, privateKey('ed25519', secret));
  const key = Buffer.concat([field(KIND), field(publicBytes('ed25519', secret))]);
  const blob = Buffer.concat([
    MAGIC,
    number(1),
    field(key),
    field(namespace),
    field(''),
    field('sha512'),
    field(Buffer.concat([field(KIND), field(signature)])),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return `${[BEGIN, ...lines, END].join('\n')}\n`;
}

/** A signature as read, not yet verified. */
export interface SshSignature {
  /** 32 raw public bytes of whoever claims to have signed. */
  signer: Uint8Array;
  namespace: Namespace;
  hash: 'sha256' | 'sha512';
  signature: Uint8Array;
}

/** Reads a .sshsig file; null unless it is an Ed25519 signature in the namespace. */
export function readSignature(
  text: string,
  namespace: Namespace = NAMESPACE,
): SshSignature | null {
  if (text.length > GREATEST) return null;
  const body = text.trimEnd().startsWith(BEGIN) && text.trimEnd().endsWith(END);
  const blob = Buffer.from(body ? text.trimEnd().slice(BEGIN.length, -END.length) : '', 'base64');
  if (!blob.subarray(0, 6).equals(MAGIC) || blob.length < 10) return null;
  if (blob.readUInt32BE(6) !== 1) return null;
  const fields = readFields(blob.subarray(10), 5);
  if (!fields) return null;
  const [key, purpose, , hash, signed] = fields;
  const signer = key && readKeyBlob(key);
  const inner = signed && readFields(signed, 2);
  const signature = inner?.[1];
  const name = hash?.toString();
  if (!signer || purpose?.toString() !== namespace || !signature) return null;
  if (inner[0]?.toString() !== KIND || signature.length !== 64) return null;
  if (name !== 'sha256' && name !== 'sha512') return null;
  return { signer, namespace, hash: name, signature: new Uint8Array(signature) };
}

/** Whether the signature is the signer's over exactly these bytes. */
export function verifySignature(message: Uint8Array, read: SshSignature): boolean {
  const text = signedText(message, read.namespace, read.hash);
  const held = attempt(() => verify(null, text, publicKey('ed25519', read.signer), read.signature));
  return held ?? false;
}

/** Exactly `count` length-prefixed fields that fill `bytes`; null otherwise. */
function readFields(bytes: Buffer, count: number): Buffer[] | null {
  const fields: Buffer[] = [];
  let at = 0;
  while (fields.length < count) {
    if (at + 4 > bytes.length) return null;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at === bytes.length ? fields : null;
}
