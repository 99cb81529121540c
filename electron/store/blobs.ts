/** Blobs: pictures kept beside the docket under the SHA-256 of their bytes. */
import { sha256Hex } from '../../shared/base/canonical';
import type { ReadableDb, WritableDb } from './database';

/** Media type of every photo. */
export const PICTURE = 'image/jpeg';

export interface Blob {
  media: string;
  bytes: Uint8Array;
}

/** Keeps the bytes and answers their hash; bytes that are kept already stay as they are. */
export function keepBlob(db: WritableDb, { media, bytes }: Blob): string {
  const hash = sha256Hex(bytes);
  db.run('INSERT INTO blobs (hash, media, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', hash, media, bytes);
  return hash;
}

export function findBlob(db: ReadableDb, hash: string): Blob | undefined {
  return db.one<Blob>('SELECT media, bytes FROM blobs WHERE hash = ?', hash);
}

/** The photos that the acts of a slice name, one after the other. */
export function* photosOf(
  db: ReadableDb,
  slice: { office: string; from_seq: number; to_seq: number },
): Iterable<{ hash: string; bytes: Uint8Array }> {
  const named = db.all<{ hash: string }>(
    'SELECT DISTINCT hash FROM case_photos WHERE office = ? AND seq BETWEEN ? AND ? ORDER BY hash',
    slice.office,
    slice.from_seq,
    slice.to_seq,
  );
  for (const { hash } of named) {
    const found = findBlob(db, hash);
    if (found) yield { hash, bytes: found.bytes };
  }
}

/** Hashes of the office's photos whose bytes are gone or are not what they were. */
export function lostPhotos(db: ReadableDb, office: string): string[] {
  return db
    .all<{ hash: string }>('SELECT DISTINCT hash FROM case_photos WHERE office = ?', office)
    .map(({ hash }) => hash)
    .filter((hash) => {
      const found = findBlob(db, hash);
      return !found || sha256Hex(found.bytes) !== hash;
    });
}

/** Those of the hashes whose bytes are kept. */
export function keptOf(db: ReadableDb, hashes: readonly string[]): string[] {
  return db
    .all<{ hash: string }>(
      'SELECT hash FROM blobs WHERE hash IN (SELECT value FROM json_each(?))',
      JSON.stringify(hashes),
    )
    .map(({ hash }) => hash);
}
