/**
 * Claims
 * 1. Bundles that arrive in any order, doubled or lost, end in the sender's docket or in a refusal;
 *    acts are never entered out of order, twice or from another history.
 * 2. The answers agree with a model that simply compares lists of hashes.
 * 3. A restored sender is recognised by its new epoch and never by guessing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { findPlace, nothingHeld, type Held } from '../../../shared/bundle/place';
import { NO_HASH } from '../../../shared/docket/record';

const SIZE = 12;
const hashes = (history: string): string[] =>
  Array.from({ length: SIZE }, (_, i) => sha256Hex(`${history} ${i + 1}`));
const real = hashes('real');

function slice(chain: readonly string[], from_seq: number, to_seq: number, epoch = 1) {
  const prev_head = from_seq === 1 ? NO_HASH : (chain[from_seq - 2] ?? '');
  return { epoch, from_seq, to_seq, prev_head, head_hash: chain[to_seq - 1] ?? '' };
}

function holding(chain: readonly string[], bundles = new Set<string>(), epoch = 1): Held {
  if (chain.length === 0) return nothingHeld;
  return {
    epochs: [{ epoch, to_seq: chain.length, head_hash: chain.at(-1) ?? '' }],
    hash_at: (of, seq) => (of === epoch ? (chain[seq - 1] ?? null) : null),
    has_bundle: (hash) => bundles.has(hash),
  };
}

const range = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('a storm of slices ends in the docket or a refusal', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 40 }), (storm) => {
      const held: string[] = [];
      const bundles = new Set<string>();
      for (const [from, to] of storm) {
        const name = `${from}-${to}`;
        const place = findPlace(slice(real, from, to), name, holding(held, bundles));
        if (!place.permitted) {
          expect(place.code).toBe('bundle_gap');
          expect(from).toBeGreaterThan(held.length + 1);
          continue;
        }
        const { how, apply_from } = place.result;
        expect(apply_from).toBe(how === 'replay' ? to + 1 : held.length + 1);
        expect(how).toBe(to <= held.length ? 'replay' : from > held.length ? 'next' : 'overlap');
        held.push(...real.slice(apply_from - 1, to));
        bundles.add(name);
        expect(held).toEqual(real.slice(0, held.length));
      }
    }),
  );
});

test('another history is a fork wherever it can be seen before reading the acts', () => {
  const turns = fc.integer({ min: 0, max: SIZE });
  fc.assert(
    fc.property(range, turns, turns, ([from, to], turn, held) => {
      const forged = [...real.slice(0, turn), ...hashes('forged').slice(turn)];
      const own = real.slice(0, held);
      const place = findPlace(slice(forged, from, to), 'm', holding(own));
      const known = from <= held ? { seq: held, hash: real[held - 1] } : null;
      const wanted = (): object => {
        if (from - 1 > held) return { code: 'bundle_gap' };
        if (from - 1 > turn) return { code: 'bundle_fork' };
        if (to > held) return { permitted: true, result: { known } };
        return to <= turn ? { permitted: true } : { code: 'bundle_fork' };
      };
      expect(place).toMatchObject(wanted());
    }),
    { numRuns: 500 },
  );
});

test('a bundle that is in already is a replay, whatever else it says', () => {
  const held = holding(real.slice(0, 3), new Set(['in']));
  expect(findPlace(slice(hashes('x'), 2, 9), 'in', held)).toMatchObject({
    permitted: true,
    result: { how: 'replay' },
  });
});

test('a new epoch goes on from an act that both know', () => {
  const held = holding(real.slice(0, 10));
  const branch = (from: number, chain: readonly string[]) =>
    findPlace(slice(chain, from, 12, 2), 'm', held);
  expect(branch(11, real)).toMatchObject({ result: { how: 'branch', orphaned: null } });
  expect(branch(8, real)).toMatchObject({
    result: { how: 'branch', apply_from: 8, orphaned: { epoch: 1, from_seq: 8, to_seq: 10 } },
  });
  expect(branch(1, real)).toMatchObject({ result: { orphaned: { from_seq: 1, to_seq: 10 } } });
  expect(branch(12, real)).toMatchObject({ code: 'bundle_gap', facts: { held_seq: 10 } });
  expect(branch(8, hashes('x'))).toMatchObject({ code: 'bundle_gap', facts: { held_seq: 6 } });
  const ended = findPlace(slice(real, 11, 12, 1), 'm', holding(real.slice(0, 9), new Set(), 2));
  expect(ended).toMatchObject({ code: 'bundle_epoch_ended', facts: { epoch: 1, held_epoch: 2 } });
});

test('inside a new epoch, what stood at its number before the restore is another history', () => {
  const again = [...real.slice(0, 7), ...hashes('again').slice(7)];
  const held: Held = {
    epochs: [
      { epoch: 1, to_seq: 10, head_hash: real[9]! },
      { epoch: 2, to_seq: 9, head_hash: again[8]! },
    ],
    hash_at: (epoch, seq) => (epoch === 1 ? real[seq - 1] : again.slice(7)[seq - 8]) ?? null,
    has_bundle: () => false,
  };
  expect(findPlace(slice(again, 8, 12, 2), 'm', held)).toMatchObject({
    result: { how: 'overlap', apply_from: 10, known: { seq: 9, hash: again[8] } },
  });
  expect(findPlace(slice(again, 8, 9, 2), 'm', held)).toMatchObject({ result: { how: 'replay' } });
  expect(findPlace(slice(real, 9, 12, 2), 'm', held)).toMatchObject({ code: 'bundle_fork' });
  expect(findPlace(slice(real, 3, 10, 1), 'm', held)).toMatchObject({ result: { how: 'replay' } });
});
