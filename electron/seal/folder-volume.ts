/** Folder volume: reads a bundle in its folder without following links. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { permit, type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import { GREATEST_ENTRIES, readWhole, unsafe, type Volume } from './volume';

/** Lists the folder; throws when it cannot be read. */
export function openFolder(folder: string): Outcome<Volume> {
  const entries = new Map<string, number>();
  const odd = listFolder(folder, '', entries) ?? listFolder(folder, 'files', entries);
  if (odd) return odd;
  return permit({
    place: folder,
    zipped: false,
    entries,
    read: (path) => readWhole(join(folder, ...path.split('/'))),
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
