/** Unpacks the wanted entries of a zip file. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { root } from './terminal.mjs';

/** `rename` answers where an entry goes below `folder`, or undefined to leave it out. */
export async function unzip(file, folder, rename) {
  const yauzl = createRequire(join(root, 'package.json'))('yauzl');
  const zip = await promisify(yauzl.open)(file, { lazyEntries: true, autoClose: true });
  const openRead = promisify(zip.openReadStream.bind(zip));
  const unpack = async (entry) => {
    const name = rename(entry.fileName);
    if (name === undefined || entry.fileName.endsWith('/')) return;
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await openRead(entry), createWriteStream(target, { mode }));
  };
  await new Promise((done, fail) => {
    zip.on('error', fail).on('end', done);
    zip.on('entry', (entry) => unpack(entry).then(() => zip.readEntry(), fail));
    zip.readEntry();
  });
}
