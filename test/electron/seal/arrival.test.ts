/**
 * Claims
 * 1. A bundle that continues, overlaps or repeats what is held gives out just the new acts.
 * 2. A gap and a fork are told apart, also when the fork begins inside an overlap.
 * 3. Staged while they are checked, the acts are the same; a fault in the last act comes too late
 *    for the stage, and is refused.
 * 4. A new epoch is recognised, with the acts that the sender has lost.
 */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { joinLine, type DocketLine } from '../../../shared/bundle/line';
import type { Held } from '../../../shared/bundle/place';
import { openBundle, type OpenedBundle } from '../../../electron/seal/bundle-in';
import { acts, codeOf, districtDesk, granted, linesOf, resign, sealed } from './sample';

function holding(lines: readonly DocketLine[], epoch = 1): Held {
  const seqOf = (head: string): number => (JSON.parse(head) as { seq: number }).seq;
  const hashes = new Map(lines.map(({ head, hash }) => [seqOf(head), hash]));
  const to_seq = Math.max(...hashes.keys());
  return {
    epochs: [{ epoch, to_seq, head_hash: hashes.get(to_seq)! }],
    hash_at: (of, seq) => (of === epoch ? (hashes.get(seq) ?? null) : null),
    has_bundle: () => false,
  };
}

describe('place', () => {
  const history = acts(30);

  async function arrive(lines: DocketLine[], held: Held): Promise<Outcome<OpenedBundle>> {
    const { folder } = await sealed(lines);
    return openBundle(folder, districtDesk({ held: () => held }));
  }

  test('next, overlap and replay', async () => {
    const next = granted(await arrive(history.slice(10), holding(history.slice(0, 10))));
    expect(next.arrival.how).toBe('next');
    const overlap = granted(await arrive(history.slice(5), holding(history.slice(0, 10))));
    expect(overlap.arrival).toMatchObject({ how: 'overlap', apply_from: 11 });
    expect(await linesOf(overlap)).toEqual(history.slice(10));
    const replay = granted(await arrive(history.slice(5, 10), holding(history)));
    expect(replay.arrival.how).toBe('replay');
    expect(await linesOf(replay)).toEqual([]);
  });

  test('gap and fork are told apart', async () => {
    const other = acts(30, { salt: 'b' });
    const ten = holding(history.slice(0, 10));
    expect(codeOf(await arrive(history.slice(12), ten))).toBe('bundle_gap');
    expect(codeOf(await arrive(other.slice(10), ten))).toBe('bundle_fork');
    expect(codeOf(await arrive(other, ten))).toBe('bundle_fork');
    expect(codeOf(await arrive(other.slice(0, 8), holding(history)))).toBe('bundle_fork');
    const turned = acts(30, { salt: 'c', from: 9, prev: history[7]!.hash });
    expect(codeOf(await arrive([...history.slice(0, 8), ...turned], ten))).toBe('bundle_fork');
  });

  test('a new epoch names the acts that were lost', async () => {
    const again = acts(25, { epoch: 2, from: 21, prev: history[19]!.hash, salt: 'r' });
    const branch = granted(await arrive(again, holding(history)));
    expect(branch.arrival).toMatchObject({
      how: 'branch',
      apply_from: 21,
      orphaned: { epoch: 1, from_seq: 21, to_seq: 30 },
    });
    const later = acts(28, { epoch: 2, from: 26, prev: again[4]!.hash });
    expect(codeOf(await arrive(later, holding(history)))).toBe('bundle_gap');
    expect(codeOf(await arrive(history.slice(20), holding(again, 2)))).toBe('bundle_epoch_ended');
  });

  test('staged while they are checked', async () => {
    const held = holding(history.slice(0, 10));
    const staged: DocketLine[] = [];
    const stage = (group: DocketLine[]): void => {
      staged.push(...group.map(({ head, body, hash }) => ({ head, body, hash })));
    };
    const made = await sealed(history.slice(4));
    granted(await openBundle(made.folder, districtDesk({ held: () => held }), stage));
    expect(staged).toEqual(history.slice(10));
    staged.length = 0;
    const texts = history.slice(4).map(joinLine);
    const plain = texts.with(25, texts[25]!.replace('周明', '周月')).join('\n');
    await resign(made, Buffer.from(`${plain}\n`));
    const desk = districtDesk({ held: () => held });
    expect(codeOf(await openBundle(made.folder, desk, stage))).toBe('bundle_act_altered');
  });
});
