/** Folder volume: reads a bundle in its folder without following links. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { permit, type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import type { Bytes } from './age';
import { GREATEST_ENTRIES, unsafe, type Volume } from './volume';

/** Lists the folder; throws when it cannot be read. */
export function openFolder(folder: string): Outcome<Volume> {
  const entries = new Map<string, number>();
  const odd = listFolder(folder, '', entries) ?? listFolder(folder, 'files', entries);
  if (odd) return odd;
  return permit({
    place: folder,
    zipped: false,
    entries,
    read: (path) => readFile(join(folder, ...path.split('/'))),
    close: () => undefined,
  });
}

function listFolder(folder: string, inside: string, entries: Map<string, number>): Refusal | null {
  const here = join(folder, inside);
  if (inside !== '' && !fs.existsSync(here)) return null;
  for (const name of fs.readdirSync(here)) {
    const path = inside === '' ? name : `${inside}/${name}`;
    const stat = fs.lstatSync(join(here, name));
    if (stat.isSymbolicLink()) return unsafe(path, '是指向别处的链接');
    if (stat.isDirectory() && inside === '' && name === 'files') continue;
    if (!stat.isFile()) return arrivalRefusals.because('bundle_file_undeclared', { path });
    entries.set(path, stat.size);
    if (entries.size > GREATEST_ENTRIES) return unsafe(path, '之外还有太多文件');
  }
  return null;
}

const CHUNK = 1 << 18;

/** Reads a plain file in chunks; a link put there meanwhile is not followed. */
async function* readFile(path: string): Bytes {
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
