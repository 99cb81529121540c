/** Scans out: attachments in volumes of their own, as large as the stick allows. */
import { permit, type Outcome } from '../../shared/base/outcome';
import { SUITE } from '../../shared/bundle/manifest';
import { SCANS_FORMAT, scansName, ScansManifest } from '../../shared/bundle/scans';
import { makeFolder, removeFolders, type FolderMade, type Scan } from './bundle-folder';
import type { Many } from './line-queue';

export interface ScansOrder {
  to: string;
  office: string;
  demo: boolean;
  epoch: number;
  from_seq: number;
  to_seq: number;
  scans: Many<Scan>;
  /** A volume is closed when the next scan would make it larger. */
  greatest_bytes: number;
  /** Instant, ISO 8601. */
  made_at: string;
  signer_secret: Uint8Array;
  receiver: { office: string; recipient: string };
}

/** Writes all scans; a scan that is larger than a volume has one of its own. All or none stay. */
export async function writeScans(order: ScansOrder): Promise<Outcome<FolderMade[]>> {
  const source = (async function* () {
    yield* order.scans;
  })();
  let ahead = await source.next();
  const take = async function* (): AsyncIterable<Scan> {
    let bytes = 0;
    while (!ahead.done) {
      const scan = ahead.value;
      if (bytes > 0 && bytes + scan.bytes.length > order.greatest_bytes) return;
      bytes += scan.bytes.length;
      yield scan;
      ahead = await source.next();
    }
  };
  const made: FolderMade[] = [];
  let done = false;
  try {
    for (let part = 1; !ahead.done; part += 1) {
      const volume = await writeVolume(order, part, take());
      if (!volume.permitted) return volume;
      made.push(volume.result);
    }
    done = true;
    return permit(made);
  } finally {
    if (!done) await removeFolders(made.map(({ folder }) => folder));
  }
}

function writeVolume(
  order: ScansOrder,
  part: number,
  scans: AsyncIterable<Scan>,
): Promise<Outcome<FolderMade>> {
  const { office, demo, epoch, from_seq, to_seq, made_at, receiver } = order;
  const name = scansName({ office, epoch, from_seq, to_seq, part });
  return makeFolder(order.to, name, order.signer_secret, async (filling) => {
    await filling.addScans(scans, receiver.recipient);
    const manifest: ScansManifest = {
      format: SCANS_FORMAT,
      version: 1,
      suite: SUITE,
      demo,
      office,
      receiver: receiver.office,
      recipient: receiver.recipient,
      epoch,
      from_seq,
      to_seq,
      part,
      made_at,
      files: filling.files,
    };
    return { name, manifest: `${JSON.stringify(ScansManifest.parse(manifest), null, 2)}\n` };
  });
}
