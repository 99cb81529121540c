/** Kept file: a small JSON file in three copies with a checksum; the newest whole one counts. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical, sha256Hex } from '../../shared/base/canonical';
import { writeDurably } from './durable-file';
import { parseJson } from './edge';
import { readSmallFile } from './small-file';

/** Copies: the file itself and two beside it. */
const COPIES = 3;

const Envelope = z.looseObject({
  /** Grows by one with each change. */
  revision: z.int().min(1),
  /** SHA-256 of the canonical JSON without this member: tells damage from a wrong password. */
  checksum: z.string(),
});

export interface Kept<T> {
  content: T;
  revision: number;
  /** How many of the copies are whole and of this revision. */
  whole_copies: number;
}

export type KeptOutcome<T> =
  | { found: 'whole'; kept: Kept<T> }
  /** No copy exists. */
  | { found: 'nothing' }
  /** Copies exist and none is whole. */
  | { found: 'damaged' };

/** Paths of all copies of `name` in `folder`, the file itself first. */
export function keptPaths(folder: string, name: string): string[] {
  const stem = name.replace(/\.json$/, '');
  return Array.from({ length: COPIES }, (_, i) =>
    join(folder, i === 0 ? name : `${stem}.copy-${i}.json`),
  );
}

/** Reads the newest whole copy. */
export function readKept<T>(folder: string, name: string, schema: z.ZodType<T>): KeptOutcome<T> {
  const paths = keptPaths(folder, name).filter((path) => fs.existsSync(path));
  if (paths.length === 0) return { found: 'nothing' };
  const whole = paths.map((path) => readCopy(path, schema)).filter((copy) => copy !== null);
  const [newest] = whole.sort((a, b) => b.revision - a.revision);
  if (!newest) return { found: 'damaged' };
  const same = whole.filter((copy) => copy.revision === newest.revision);
  return { found: 'whole', kept: { ...newest, whole_copies: same.length } };
}

function readCopy<T>(path: string, schema: z.ZodType<T>): Omit<Kept<T>, 'whole_copies'> | null {
  const envelope = Envelope.safeParse(parseJson(readSmallFile(path) ?? ''));
  if (!envelope.success) return null;
  const { checksum, ...rest } = envelope.data;
  if (sha256Hex(canonical(rest)) !== checksum) return null;
  const { revision, ...content } = rest;
  const parsed = schema.safeParse(content);
  return parsed.success ? { content: parsed.data, revision } : null;
}

/** Writes all copies, the file itself first; each is old or new, never half. */
export function writeKept(
  folder: string,
  name: string,
  content: Record<string, unknown>,
  revision: number,
): void {
  const rest = { ...content, revision };
  const whole = { ...rest, checksum: sha256Hex(canonical(rest)) };
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  for (const path of keptPaths(folder, name)) writeDurably(path, text);
}

/** True when all copies are whole and equal. */
export function isFullyKept<T>(kept: Kept<T>): boolean {
  return kept.whole_copies === COPIES;
}
