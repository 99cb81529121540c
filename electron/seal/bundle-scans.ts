/** Bundle scans: the attachments inside a bundle, each named by the hash of its plain bytes. */
import { createHash } from 'node:crypto';
import { permit, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals } from '../../shared/bundle/arrival';
import type { BundleFile, Manifest } from '../../shared/bundle/manifest';
import { openStream } from './age';
import { onArchive } from './edge';
import { unchanged } from './sealed-file';
import type { Volume } from './volume';

/** Largest scan, in bytes. */
const GREATEST_SCAN = 268_435_456;

function scansOf(manifest: Pick<Manifest, 'files'>): BundleFile[] {
  return manifest.files.filter(({ path }) => path.startsWith('files/'));
}

async function readScan(
  volume: Volume,
  file: BundleFile,
  identities: readonly string[],
): Promise<{ hash: string; bytes: Uint8Array } | null> {
  const hash = file.path.slice('files/'.length, -'.age'.length);
  if (file.size > GREATEST_SCAN) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of openStream(unchanged(volume.read(file.path), file), identities)) {
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return createHash('sha256').update(bytes).digest('hex') === hash ? { hash, bytes } : null;
}

/** Opens every scan and compares it with its name; null when all are well. */
export async function findScanFault(
  volume: Volume,
  manifest: Pick<Manifest, 'files'>,
  identities: readonly string[],
): Promise<Refusal | null> {
  for (const file of scansOf(manifest)) {
    const differs = (): Refusal =>
      arrivalRefusals.because('bundle_scan_differs', { path: file.path });
    const found = await onArchive(
      volume.place,
      async () => ((await readScan(volume, file, identities)) ? permit(null) : differs()),
      differs,
    );
    if (!found.permitted) return found;
  }
  return null;
}

/** The scans of a bundle that was checked, one after the other. */
export async function* checkedScans(
  volume: Volume,
  manifest: Pick<Manifest, 'files'>,
  identities: readonly string[],
): AsyncIterable<{ hash: string; bytes: Uint8Array }> {
  for (const file of scansOf(manifest)) {
    const scan = await readScan(volume, file, identities);
    if (!scan) throw new Error('the bundle changed while it was read');
    yield scan;
  }
}
