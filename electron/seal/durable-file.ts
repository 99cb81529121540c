/** Durable file: a small file is either the old one or the new one, whatever happens meanwhile. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { attempt } from './edge';

const RETRIES = 6;

/**
 * Writes beside, flushes, reads back, renames over `path`, flushes the folder. Readable by the
 * owner only. A disk that has written something else is a disk in trouble.
 */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  const beside = `${path}.new`;
  fs.rmSync(beside, { force: true });
  const file = fs.openSync(beside, 'wx', 0o600);
  try {
    fs.writeFileSync(file, bytes);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  if (!fs.readFileSync(beside).equals(Buffer.from(bytes as Uint8Array))) {
    throw Object.assign(new Error(`${beside} reads back differently`), { code: 'EIO' });
  }
  renamePatiently(beside, path);
  flushFolder(dirname(path));
}

/** Renames; a virus scanner that holds the file for a moment is waited for (at most 0.6 s). */
export function renamePatiently(from: string, to: string): void {
  for (let tried = 0; tried < RETRIES; tried += 1) {
    if (attempt(() => (fs.renameSync(from, to), true))) return;
    pause(10 * 2 ** tried);
  }
  fs.renameSync(from, to);
}

/** Makes a rename in the folder last. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
