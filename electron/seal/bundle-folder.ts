/** Bundle folder: files written under a temporary name, signed, flushed, renamed and read back. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { MANIFEST, SIGNATURE, type BundleFile } from '../../shared/bundle/manifest';
import { sealStream, type Bytes } from './age';
import { flushFolder, renamePatiently } from './durable-file';
import { onDiskLater, quietly } from './edge';
import { openFolder } from './folder-volume';
import { measure, writeStream } from './sealed-file';
import { signMessage } from './ssh-signature';

/** A scan that travels with the acts; its name is the hash of its plain bytes. */
export interface Scan {
  /** SHA-256 of `bytes`, hex. */
  hash: string;
  bytes: Uint8Array;
}

export const bundleOutRefusals = refusals({
  bundle_exists: (f: { folder: string }) =>
    `“${f.folder}”已经有了，请换一个文件夹，或先把旧包移走再导出`,
  bundle_not_written: (f: { path: string }) =>
    `写入后核对“${f.path}”不一致，U盘可能有故障，请换一个U盘重新导出`,
});

/** A folder being filled. */
export interface Filling {
  /** Declared so far. */
  files: BundleFile[];
  /** Bytes of the file being written. */
  written: { bytes: number };
  add(path: string, source: Bytes): Promise<void>;
  addScans(scans: Iterable<Scan> | AsyncIterable<Scan>, recipient: string): Promise<void>;
}

/** What a filled folder is called, and the text that is signed. */
export interface Filled {
  name: string;
  manifest: string;
}

export interface FolderMade {
  folder: string;
  /** SHA-256 of manifest.json's bytes. */
  manifest_hash: string;
}

/** Makes a folder inside `to`; nothing of it is left when anything goes wrong. */
export async function makeFolder(
  to: string,
  beside: string,
  signer_secret: Uint8Array,
  fill: (filling: Filling) => Promise<Filled>,
): Promise<Outcome<FolderMade>> {
  const unfinished = join(to, `.${beside}.unfinished`);
  const left = [unfinished];
  let made: Outcome<FolderMade> | undefined;
  try {
    made = await onDiskLater(to, async () => {
      fs.rmSync(unfinished, { recursive: true, force: true });
      if (!fs.existsSync(to)) fs.mkdirSync(to);
      fs.mkdirSync(unfinished);
      const filling = fillingOf(unfinished);
      const filled = await fill(filling);
      const signed = await sign(unfinished, filled.manifest, signer_secret);
      const folder = join(to, filled.name);
      if (fs.existsSync(folder)) return bundleOutRefusals.because('bundle_exists', { folder });
      renamePatiently(unfinished, folder);
      left.push(folder);
      flushFolder(to);
      return readBack(folder, [...signed, ...filling.files]);
    });
    return made;
  } finally {
    if (!made?.permitted) await removeFolders(left);
  }
}

/** Clears what must not stay. */
export async function removeFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await quietly(() => fs.promises.rm(folder, { recursive: true, force: true }));
  }
}

function fillingOf(folder: string): Filling {
  const files: BundleFile[] = [];
  const written = { bytes: 0 };
  const add = async (path: string, source: Bytes): Promise<void> => {
    const measured = await writeStream(join(folder, ...path.split('/')), source, written);
    files.push({ path, ...measured });
  };
  return {
    files,
    written,
    add,
    async addScans(scans, recipient) {
      const inside = join(folder, 'files');
      for await (const scan of scans) {
        if (!fs.existsSync(inside)) fs.mkdirSync(inside);
        const path = `files/${scan.hash}.age`;
        if (files.some((file) => file.path === path)) continue;
        await add(path, sealStream(once(scan.bytes), recipient));
      }
      if (fs.existsSync(inside)) flushFolder(inside);
    },
  };
}

/** Manifest and signature; the manifest's measure stands first. */
async function sign(
  folder: string,
  text: string,
  signer_secret: Uint8Array,
): Promise<[BundleFile, BundleFile]> {
  const bytes = Buffer.from(text);
  const manifest = await writeStream(join(folder, MANIFEST), once(bytes));
  const signature = Buffer.from(signMessage(bytes, signer_secret));
  const signed = await writeStream(join(folder, SIGNATURE), once(signature));
  flushFolder(folder);
  return [
    { path: MANIFEST, ...manifest },
    { path: SIGNATURE, ...signed },
  ];
}

export async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}

/** Reads every file from the disk again: sticks say "written" before it is. */
async function readBack(
  folder: string,
  files: readonly [BundleFile, ...BundleFile[]],
): Promise<Outcome<FolderMade>> {
  const volume = openFolder(folder);
  if (!volume.permitted) return volume;
  const manifest_hash = files[0].sha256;
  for (const { path, size, sha256 } of files) {
    const found = await measure(volume.result.read(path));
    if (found.size === size && found.sha256 === sha256) continue;
    return bundleOutRefusals.because('bundle_not_written', { path });
  }
  return permit({ folder, manifest_hash });
}
