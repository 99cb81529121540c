/** Bundle acts: the stream of acts inside a bundle, checked line by line and then given out. */
import { present } from '../../shared/base/assert';
import { permit, type Refusal } from '../../shared/base/outcome';
import { arrivalRefusals, lineRefusal } from '../../shared/bundle/arrival';
import {
  readLine,
  splitLine,
  type ArrivedLine,
  type Before,
} from '../../shared/bundle/line';
import { ACTS, type Manifest } from '../../shared/bundle/manifest';
import { openStream, type Bytes } from './age';
import { onArchive, parseJson } from './edge';
import { decodeLines, fastHash, unchanged, unzipped } from './sealed-file';
import type { Volume } from './volume';

/** JSON of acts shrinks to about a tenth; a hundredfold is an attack. */
const GREATEST_RATIO = 100;
const SLACK = 1_048_576;

/** The lines of acts.jsonl in groups. Throws when the file is not what it was measured to be. */
function lineGroups(
  volume: Volume,
  manifest: Manifest,
  identities: readonly string[],
  onOpened: () => void = () => undefined,
): AsyncIterable<string[]> {
  const file = present(
    manifest.files.find(({ path }) => path === ACTS),
    'a manifest names its acts',
  );
  const opened = openStream(unchanged(volume.read(ACTS), file), identities);
  const greatest = file.size * GREATEST_RATIO + SLACK;
  return decodeLines(unzipped(tell(opened, onOpened), greatest));
}

async function* tell(source: Bytes, onOpened: () => void): Bytes {
  for await (const chunk of source) {
    onOpened();
    yield chunk;
  }
}

/** What is looked for on the way through the acts, and who gets them. */
interface Passing {
  /** An act that is held and must be met as it is held. */
  known: { seq: number; hash: string } | null;
  /** First act that is new. */
  from: number;
  stage?: ((group: ArrivedLine[]) => void) | undefined;
}

/** Checks every act and the chain; null when all is well. New acts are staged in groups. */
export async function findActFault(
  volume: Volume,
  manifest: Manifest,
  identities: readonly string[],
  passing: Passing,
): Promise<Refusal | null> {
  const { office, epoch, from_seq, prev_head } = manifest;
  const before: Before = { office, epoch, seq: from_seq - 1, hash: prev_head };
  let opened = false;
  const found = await onArchive(
    volume.place,
    async () => {
      const groups = lineGroups(volume, manifest, identities, () => (opened = true));
      for await (const lines of groups) {
        const checked: ArrivedLine[] = [];
        const fault = findLinesFault(lines, before, manifest, { ...passing, checked });
        if (fault) return fault;
        if (checked.length > 0) passing.stage?.(checked);
      }
      return findEndFault(before, manifest) ?? permit(null);
    },
    () =>
      opened
        ? arrivalRefusals.because('bundle_act_unreadable', { seq: before.seq + 1 })
        : arrivalRefusals.because('bundle_not_for_key', {}),
  );
  return found.permitted ? null : found;
}

/** Moves `before` along the lines. */
function findLinesFault(
  lines: readonly string[],
  before: Before,
  manifest: Manifest,
  { known, from, stage, checked }: Passing & { checked: ArrivedLine[] },
): Refusal | null {
  for (const text of lines) {
    const seq = before.seq + 1;
    if (seq > manifest.to_seq) return countRefusal(seq, manifest);
    const read = readLine(text, before, parseJson, fastHash);
    if (read.fault) return lineRefusal(read.fault, seq);
    before.seq = seq;
    before.hash = read.line.hash;
    if (known?.seq === seq && known.hash !== before.hash) {
      return arrivalRefusals.because('bundle_fork', { seq });
    }
    if (stage && seq >= from) checked.push(read.line);
  }
  return null;
}

function countRefusal(seq: number, manifest: Manifest): Refusal {
  const facts = { expected: manifest.act_count, count: seq - manifest.from_seq + 1 };
  return arrivalRefusals.because('bundle_count_differs', facts);
}

function findEndFault(before: Before, manifest: Manifest): Refusal | null {
  if (before.seq !== manifest.to_seq) return countRefusal(before.seq, manifest);
  if (before.hash === manifest.head_hash) return null;
  return arrivalRefusals.because('bundle_head_differs', { seq: before.seq });
}

/** The acts from `from` on, of a bundle that was checked; throws if it is another one by now. */
export async function* checkedActs(
  volume: Volume,
  manifest: Manifest,
  identities: readonly string[],
  from: number,
): AsyncIterable<ArrivedLine[]> {
  let seq = manifest.from_seq;
  for await (const lines of lineGroups(volume, manifest, identities)) {
    const skipped = Math.max(0, Math.min(lines.length, from - seq));
    seq += lines.length;
    if (skipped < lines.length) yield lines.slice(skipped).map(toArrived);
  }
}

function toArrived(text: string): ArrivedLine {
  const { head, body } = present(splitLine(text), 'a checked line');
  const record = {
    head: JSON.parse(head) as ArrivedLine['record']['head'],
    body: JSON.parse(body) as ArrivedLine['record']['body'],
  };
  return { head, body: record.body === null ? null : body, hash: fastHash(head), record };
}
