/** Sealed file: the streams of a bundle's files, measured, hashed and split on the way. */
import { createHash, hash } from 'node:crypto';
import * as fs from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { Bytes } from './age';

/** SHA-256 as the machine does it, hex. */
export function fastHash(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex');
}

export interface Measure {
  size: number;
  sha256: string;
}

/** Writes a stream to a new file and flushes it; `told.bytes` counts along. */
export async function writeStream(
  path: string,
  source: Bytes,
  told: { bytes: number } = { bytes: 0 },
): Promise<Measure> {
  const sum = createHash('sha256');
  let size = 0;
  const file = await fs.promises.open(path, 'wx');
  try {
    for await (const chunk of source) {
      sum.update(chunk);
      await file.writeFile(chunk);
      size += chunk.length;
      told.bytes = size;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: sum.digest('hex') };
}

/** Size and hash of a stream. */
export async function measure(source: Bytes): Promise<Measure> {
  const sum = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    sum.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: sum.digest('hex') };
}

/** Passes a stream on; throws at its end when it was not what was measured before. */
export async function* unchanged(source: Bytes, expected: Measure): Bytes {
  const sum = createHash('sha256');
  for await (const chunk of source) {
    sum.update(chunk);
    yield chunk;
  }
  if (sum.digest('hex') === expected.sha256) return;
  throw new Error('the bundle changed while it was read');
}

/** Gzip, in a stream. Level 6 is what `gzip` itself uses. */
export function zipped(source: Bytes, level = 6): Bytes {
  return pipeline(source, createGzip({ level }), () => undefined) as Bytes;
}

/** Gunzip, in a stream; throws once it has given more than `greatest` bytes. */
export async function* unzipped(source: Bytes, greatest: number): Bytes {
  const opened = pipeline(source, createGunzip({ chunkSize: 1 << 17 }), () => undefined);
  let given = 0;
  for await (const chunk of opened as Bytes) {
    given += chunk.length;
    if (given > greatest) throw new Error('unpacks to more than it may');
    yield chunk;
  }
}

/** Joins texts with newlines into chunks of about 256 KB. */
export async function* encodeLines(lines: AsyncIterable<string> | Iterable<string>): Bytes {
  let held: string[] = [];
  let length = 0;
  for await (const line of lines) {
    held.push(line, '\n');
    length += line.length;
    if (length < 1 << 18) continue;
    yield Buffer.from(held.join(''));
    held = [];
    length = 0;
  }
  if (held.length > 0) yield Buffer.from(held.join(''));
}

/** Longest line: a batch of 2,000 lines needs about a tenth of it. */
const GREATEST_LINE = 33_554_432;

/**
 * Splits a stream into lines, given out in groups; every line ends in a newline. Throws on a line
 * that is too long, on bytes that are not UTF-8 and on a last line without its end.
 */
export async function* decodeLines(source: Bytes): AsyncIterable<string[]> {
  let rest: Buffer[] = [];
  let length = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = bytes.lastIndexOf(10);
    rest.push(end < 0 ? bytes : bytes.subarray(0, end));
    length += bytes.length;
    if (length > GREATEST_LINE) throw new Error('a line is too long');
    if (end < 0) continue;
    yield decoder.decode(Buffer.concat(rest)).split('\n');
    rest = [bytes.subarray(end + 1)];
    length = rest[0]?.length ?? 0;
  }
  if (length > 0) throw new Error('the last line has no end');
}
