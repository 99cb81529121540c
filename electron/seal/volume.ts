/** Volume: a bundle's files wherever they lie, listed and read without unpacking anything. */
import { type Refusal } from '../../shared/base/outcome';
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
