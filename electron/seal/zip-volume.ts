/** Zip volume: reads a bundle in a .zip in place, refusing what archives are attacked with. */
import { PassThrough, type Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { permit, type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import { MANIFEST, SIGNATURE } from '../../shared/bundle/manifest';
import type { Bytes } from './age';
import { GREATEST_ENTRIES, unsafe, type Volume } from './volume';

/** Lists of many scans compress well; sealed files do not compress at all. */
const GREATEST_PLAIN = 64_000_000;
const SLACK = 65_536;
/** The library gives either a fault or a result. */
const none = new Error('neither fault nor result');

/** Opens the archive; throws when it is none. */
export async function openZip(path: string): Promise<Outcome<Volume>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    const options = {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true,
    };
    open(path, options, (fault, opened) => (opened ? resolve(opened) : reject(fault ?? none)));
  });
  const listed = await listZip(zip).finally(() => zip.removeAllListeners('error'));
  zip.on('error', () => undefined);
  if (!listed.permitted) {
    zip.close();
    return listed;
  }
  const found = listed.result;
  return permit({
    place: path,
    zipped: true,
    entries: new Map([...found].map(([name, entry]) => [name, entry.uncompressedSize])),
    read: (name) => readEntry(zip, found.get(name)),
    close: () => zip.close(),
  });
}

/** All entries by their path inside the bundle. */
async function listZip(zip: ZipFile): Promise<Outcome<Map<string, Entry>>> {
  if (zip.entryCount > GREATEST_ENTRIES) return unsafe(MANIFEST, '之外还有太多文件');
  const entries = await new Promise<Entry[]>((resolve, reject) => {
    const all: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      all.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(all));
    zip.on('error', reject);
    zip.readEntry();
  });
  const manifest = entries.find(({ fileName }) => /^([^/]+\/)?manifest\.json$/.test(fileName));
  if (!manifest) return arrivalRefusals.because('bundle_unreadable', { place: 'manifest.json' });
  return inside(entries, manifest.fileName.slice(0, -MANIFEST.length));
}

function inside(entries: readonly Entry[], root: string): Outcome<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const path = entry.fileName.slice(root.length);
    if (!entry.fileName.startsWith(root)) return unsafe(entry.fileName, '不在同步包的文件夹内');
    if (path === '' || path === 'files/') continue;
    const odd = findOddity(entry, path);
    if (odd) return odd;
    if (found.has(path)) return unsafe(path, '在压缩包中出现两次');
    found.set(path, entry);
  }
  return permit(found);
}

function findOddity(entry: Entry, path: string): Refusal | null {
  if (path.endsWith('/')) return arrivalRefusals.because('bundle_file_undeclared', { path });
  const kind = (entry.externalFileAttributes >>> 28) & 0xf;
  if (kind !== 0 && kind !== 8) return unsafe(path, '是指向别处的链接或特殊文件');
  if (entry.isEncrypted()) return unsafe(path, '另有密码');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return unsafe(path, '压缩方式不常用，请用“压缩为 ZIP 文件”重新打包，');
  }
  const plain = [MANIFEST, SIGNATURE].includes(path) || !path.endsWith('.age');
  const greatest = plain ? GREATEST_PLAIN : entry.compressedSize * 1.05 + SLACK;
  return entry.uncompressedSize > greatest ? unsafe(path, '解压后异常巨大') : null;
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined): Bytes {
  if (!entry) return;
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (fault, opened) =>
      opened ? resolve(opened) : reject(fault ?? none),
    );
  });
  // The library's streams of stored entries only end when they are piped.
  const out = new PassThrough();
  stream.on('error', (fault) => out.destroy(fault));
  stream.pipe(out);
  try {
    yield* out as AsyncIterable<Buffer>;
  } finally {
    stream.unpipe(out);
    stream.destroy();
  }
}
