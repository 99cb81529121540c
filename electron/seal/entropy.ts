/** Entropy: where random bytes come from; the machine, or a seed for demo and tests. */
import { createHash, randomBytes } from 'node:crypto';

/** Gives `count` fresh random bytes. */
export type Entropy = (count: number) => Uint8Array;

/** The operating system's randomness. */
export const systemEntropy: Entropy = (count) => new Uint8Array(randomBytes(count));

/**
 * A repeatable stream from a seed: SHA-256 over seed and counter. For demo offices and tests
 * only; whoever knows the seed knows every key made from it.
 */
export function seededEntropy(seed: string): Entropy {
  let block = 0;
  let rest = Buffer.alloc(0);
  return (count) => {
    while (rest.length < count) {
      const next = createHash('sha256').update(`jiuzhu entropy\0${seed}\0${block}`).digest();
      rest = Buffer.concat([rest, next]);
      block += 1;
    }
    const given = new Uint8Array(rest.subarray(0, count));
    rest = rest.subarray(count);
    return given;
  };
}
