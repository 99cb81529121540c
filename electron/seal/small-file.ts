/** Small file: reads a file of ours whole; nothing when it is absent or too large to be ours. */
import * as fs from 'node:fs';
import { attempt } from './edge';

/** Larger than any keyring. */
const GREATEST_BYTES = 4_000_000;

/** The text; undefined when there is no such file or it cannot be one of ours. */
export function readSmallFile(path: string): string | undefined {
  return attempt(() => {
    if (fs.lstatSync(path).size > GREATEST_BYTES) return undefined;
    return fs.readFileSync(path, 'utf8');
  });
}
