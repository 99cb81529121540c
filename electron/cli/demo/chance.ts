/** Chance: repeatable choices from a seed, for invented offices only. */
import { createHash } from 'node:crypto';

/** A stream of choices; the same seed gives the same stream. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in `percent` of a hundred. */
  hit(percent: number): boolean;
}

/** SHA-256 in counter mode: slow enough to be simple, fast enough for a demo. */
export function chanceOf(seed: string): Chance {
  let block = 0;
  let words: number[] = [];
  const next = (): number => {
    if (words.length === 0) {
      const digest = createHash('sha256').update(`chance\0${seed}\0${block}`).digest();
      block += 1;
      words = Array.from({ length: 8 }, (_, i) => digest.readUInt32BE(i * 4));
    }
    return words.pop() ?? 0;
  };
  const between = (least: number, most: number): number => least + (next() % (most - least + 1));
  return {
    between,
    pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
    hit: (percent) => between(1, 100) <= percent,
  };
}
