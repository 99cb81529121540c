/** Bundle copy: takes a bundle to a stick, goes on where it was cut off, and reads it back. */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { permit, type Outcome } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import { MANIFEST, ManifestClaim, SIGNATURE } from '../../shared/bundle/manifest';
import { bundleOutRefusals } from './bundle-folder';
import { flushFolder, renamePatiently } from './durable-file';
import { onDiskLater, parseJson } from './edge';
import { openFolder } from './folder-volume';
import { fastHash, measure } from './sealed-file';
import { readSmallFile } from './small-file';

export interface Copied {
  folder: string;
  /** Bytes that stood there already from an earlier try. */
  kept_bytes: number;
}

/** Told after each chunk: bytes done and bytes in all. */
export type Progress = (done: number, total: number) => void;

interface Part {
  path: string;
  size: number;
  sha256: string;
}

/** Copies the bundle's folder into `to`. An interrupted copy is left there and taken up again. */
export async function copyBundle(
  from: string,
  to: string,
  told: Progress = () => undefined,
): Promise<Outcome<Copied>> {
  const name = basename(from);
  const folder = join(to, name);
  return onDiskLater(to, async () => {
    const parts = partsOf(from);
    if (!parts) return arrivalRefusals.because('bundle_unreadable', { place: from });
    if (fs.existsSync(folder)) return findStanding(folder, parts);
    const unfinished = join(to, `.${name}.unfinished`);
    if (!fs.existsSync(to)) fs.mkdirSync(to);
    if (!fs.existsSync(unfinished)) fs.mkdirSync(unfinished);
    const total = parts.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    let kept_bytes = 0;
    for (const part of parts) {
      const count = (bytes: number): void => told((done += bytes), total);
      kept_bytes += await copyPart(from, unfinished, part, count);
    }
    flushFolder(unfinished);
    renamePatiently(unfinished, folder);
    flushFolder(to);
    const odd = await findOdd(folder, parts);
    if (!odd) return permit({ folder, kept_bytes });
    fs.rmSync(folder, { recursive: true });
    return bundleOutRefusals.because('bundle_not_written', { path: odd });
  });
}

/** All files with what they must be; the manifest and its signature come last. */
function partsOf(folder: string): Part[] | null {
  const manifest = readSmallFile(join(folder, MANIFEST));
  const signature = readSmallFile(join(folder, SIGNATURE));
  const claim = ManifestClaim.safeParse(parseJson(manifest ?? ''));
  if (!claim.success || manifest === undefined || signature === undefined) return null;
  const own = [
    [SIGNATURE, signature],
    [MANIFEST, manifest],
  ] as const;
  const last = own.map(([path, text]) => ({
    path,
    size: Buffer.byteLength(text),
    sha256: fastHash(text),
  }));
  return [...claim.data.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })), ...last];
}

const CHUNK = 1 << 18;

/** Copies one file behind what already equals the source; answers how much that was. */
async function copyPart(
  from: string,
  to: string,
  part: Part,
  count: (bytes: number) => void,
): Promise<number> {
  const target = join(to, ...part.path.split('/'));
  if (!fs.existsSync(dirname(target))) fs.mkdirSync(dirname(target));
  const source = await fs.promises.open(join(from, ...part.path.split('/')), 'r');
  const copy = await fs.promises.open(target, fs.existsSync(target) ? 'r+' : 'wx+');
  const here = Buffer.alloc(CHUNK);
  const there = Buffer.alloc(CHUNK);
  let at = 0;
  let kept = 0;
  try {
    for (let same = true; ; ) {
      const { bytesRead } = await source.read(here, 0, CHUNK, at);
      if (bytesRead === 0) break;
      const found: number = same ? (await copy.read(there, 0, bytesRead, at)).bytesRead : 0;
      same &&= here.compare(there, 0, found, 0, bytesRead) === 0;
      if (same) kept += bytesRead;
      else await writeAll(copy, here.subarray(0, bytesRead), at);
      at += bytesRead;
      count(bytesRead);
    }
    await copy.truncate(at);
    await copy.sync();
    return kept;
  } finally {
    await copy.close();
    await source.close();
  }
}

async function writeAll(file: fs.promises.FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await file.write(bytes, written, rest, at + written)).bytesWritten;
  }
}

/** The first file that does not read back as declared. */
async function findOdd(folder: string, parts: readonly Part[]): Promise<string | null> {
  const volume = openFolder(folder);
  if (!volume.permitted) return folder;
  for (const { path, size, sha256 } of parts) {
    if (!volume.result.entries.has(path)) return path;
    const found = await measure(volume.result.read(path));
    if (found.size !== size || found.sha256 !== sha256) return path;
  }
  return null;
}

/** A bundle of that name stands there: the very same one is as good as copied. */
async function findStanding(folder: string, parts: readonly Part[]): Promise<Outcome<Copied>> {
  if ((await findOdd(folder, parts)) !== null) {
    return bundleOutRefusals.because('bundle_exists', { folder });
  }
  return permit({ folder, kept_bytes: parts.reduce((sum, { size }) => sum + size, 0) });
}
