/** Scans in: opens a volume of attachments; each is checked against its name before it is given. */
import { permit, type Outcome, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals, findReceiverFault } from '../../shared/bundle/arrival';
import { MANIFEST } from '../../shared/bundle/manifest';
import { SCANS_FORMAT, ScansManifest } from '../../shared/bundle/scans';
import type { Scan } from './bundle-folder';
import { beginChecking, folderChecks, type Checking } from './bundle-checks';
import type { Receiver } from './bundle-in';
import { checkedScans, findScanFault } from './bundle-scans';
import { onArchive } from './edge';
import { openVolume } from './open-volume';

/** A volume of which every check has passed. */
export interface OpenedScans {
  manifest: ScansManifest;
  scans(): AsyncIterable<Scan>;
  close(): void;
}

/** Opens and checks a volume. A refusal has closed it already. */
export async function openScans(
  path: string,
  receiver: Omit<Receiver, 'held'>,
): Promise<Outcome<OpenedScans>> {
  const volume = await openVolume(path);
  if (!volume.permitted) return volume;
  const unreadable = (): Refusal => arrivalRefusals.because('bundle_unreadable', { place: path });
  const opened = await onArchive<OpenedScans>(
    path,
    async () => {
      const begun = await beginChecking(volume.result, { ...receiver, held: null });
      return begun ? check(begun, receiver) : unreadable();
    },
    unreadable,
  );
  if (!opened.permitted) volume.result.close();
  return opened;
}

async function check(
  at: Checking,
  receiver: Omit<Receiver, 'held'>,
): Promise<Outcome<OpenedScans>> {
  for (const [, one] of folderChecks) {
    const refusal = await one(at);
    if (refusal && refusal !== 'skipped') return refusal;
  }
  const { format } = at.claim;
  if (format !== SCANS_FORMAT) {
    return arrivalRefusals.because('bundle_format_unknown', { format });
  }
  const parsed = ScansManifest.safeParse(at.claim);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    return arrivalRefusals.because('bundle_manifest_invalid', { path: path || MANIFEST });
  }
  const manifest = parsed.data;
  const { volume } = at;
  const { identities } = receiver;
  const other = findReceiverFault(manifest, receiver.own);
  const fault = other ?? (await findScanFault(volume, manifest, identities));
  if (fault) return fault;
  const scans = (): AsyncIterable<Scan> => checkedScans(volume, manifest, identities);
  return permit({ manifest, scans, close: () => volume.close() });
}
