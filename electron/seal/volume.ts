/** Volume: a bundle's files wherever they lie, listed and read without unpacking anything. */
import * as fs from 'node:fs';
import type { Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import type { Bytes } from './age';

/** More files than any bundle has. */
export const GREATEST_ENTRIES = 200_010;

/** The files of one bundle; nothing of them has been checked yet but their names. */
export interface Volume {
  /** Folder or .zip file. */
  place: string;
  zipped: boolean;
  /** Path inside the bundle to size in bytes. */
  entries: ReadonlyMap<string, number>;
  /** Reads an entry from its beginning; may be called again. */
  read(path: string): Bytes;
  close(): void;
}

export function unsafe(path: string, why: string): Refusal {
  return arrivalRefusals.because('bundle_unsafe', { path, why });
}

const CHUNK = 1 << 18;

/** Reads a plain file in chunks; a link put there meanwhile is not followed. */
export async function* readWhole(path: string): Bytes {
  const { O_RDONLY, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>;
  const flags = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0);
  const file = await fs.promises.open(path, flags);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Reads a small entry whole; null when it is absent or larger than `greatest` bytes. */
export async function readSmall(
  volume: Volume,
  path: string,
  greatest: number,
): Promise<Uint8Array | null> {
  const size = volume.entries.get(path);
  if (size === undefined || size > greatest) return null;
  const chunks: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of volume.read(path)) {
    held += chunk.length;
    if (held > size) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
