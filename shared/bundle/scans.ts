/** Scans: the second volume of a bundle, with the attachments that its acts name by their hash. */
import { z } from 'zod';
import { OfficeCode } from '../base/region';
import { BundleFile, SUITE } from './manifest';

export const SCANS_FORMAT = 'jiuzhu-scans';

/** Members that a later program adds are let pass. */
export const ScansManifest = z.looseObject({
  format: z.literal(SCANS_FORMAT),
  version: z.literal(1),
  suite: z.literal(SUITE),
  demo: z.boolean(),
  office: OfficeCode,
  receiver: OfficeCode,
  recipient: z.string().startsWith('age1'),
  epoch: z.int().min(1),
  /** The acts whose attachments these are. */
  from_seq: z.int().min(1),
  to_seq: z.int().min(1),
  /** Volumes are numbered from 1; any of them may be taken in alone. */
  part: z.int().min(1),
  /** Instant, ISO 8601. */
  made_at: z.string().min(1),
  files: z.array(BundleFile),
});
export type ScansManifest = z.infer<typeof ScansManifest>;

/** Folder name of a volume of scans. */
export function scansName(
  volume: Pick<ScansManifest, 'office' | 'epoch' | 'from_seq' | 'to_seq' | 'part'>,
): string {
  const { office, epoch, from_seq, to_seq, part } = volume;
  return [office, epoch, from_seq, to_seq, 'scans', part].join('-');
}
