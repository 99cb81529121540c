/** Open volume: takes a folder, its manifest or a .zip, and says in words when it is no bundle. */
import * as fs from 'node:fs';
import { type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import { MANIFEST } from '../../shared/bundle/manifest';
import { onArchive } from './edge';
import { openFolder } from './folder-volume';
import type { Volume } from './volume';
import { openZip } from './zip-volume';

/** Opens a bundle's folder, its manifest.json, or a .zip of the folder. */
export async function openVolume(path: string): Promise<Outcome<Volume>> {
  const unreadable = (): Refusal => arrivalRefusals.because('bundle_unreadable', { place: path });
  return onArchive(
    path,
    async () => {
      const stat = fs.statSync(path);
      if (stat.isDirectory()) return openFolder(path);
      if (path.endsWith(`/${MANIFEST}`) || path.endsWith(`\\${MANIFEST}`)) {
        return openFolder(path.slice(0, -MANIFEST.length - 1));
      }
      return stat.isFile() ? openZip(path) : unreadable();
    },
    unreadable,
  );
}
