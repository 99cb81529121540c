/**
 * Claims
 * 1. A slice that is too large for a stick leaves as bundles that continue each other.
 * 2. All parts stay or none.
 * 3. Scans leave in volumes of their own and are taken in alone, in any order.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical, sha256Hex } from '../../../shared/base/canonical';
import type { DocketLine } from '../../../shared/bundle/line';
import { openBundle } from '../../../electron/seal/bundle-in';
import { writeBundles, type SplitOrder } from '../../../electron/seal/bundle-out';
import { openScans } from '../../../electron/seal/scans-in';
import { writeScans } from '../../../electron/seal/scans-out';
import { seededEntropy } from '../../../electron/seal/entropy';
import { acts, codeOf, districtDesk, granted, linesOf, orderOf, tempFolder } from './sample';

/** Acts that do not compress. */
function bulky(count: number): DocketLine[] {
  const entropy = seededEntropy('bulk');
  let prev = '0'.repeat(64);
  return acts(count).map(({ head }) => {
    const noise = Buffer.from(entropy(3_000)).toString('base64');
    const body = canonical({ salt: 'ab'.repeat(16), payload: { noise }, result: {} });
    const parsed = JSON.parse(head) as object;
    const chained = canonical({ ...parsed, prev, body_hash: sha256Hex(body) });
    prev = sha256Hex(chained);
    return { head: chained, body, hash: prev };
  });
}

function splitOrder(lines: DocketLine[], greatest_bytes: number): SplitOrder {
  const { cover: _cover, sums: _sums, scans: _scans, ...order } = orderOf(lines);
  return {
    ...order,
    greatest_bytes,
    sums: ({ from_seq, to_seq }) => ({ dibao: { count: to_seq - from_seq + 1, amount_fen: 1 } }),
    cover: ({ head_hash }) => Promise.resolve(Buffer.from(`%PDF ${head_hash}`)),
  };
}

test('parts continue each other and stay below the limit', async () => {
  const lines = bulky(700);
  const order = splitOrder(lines, 1_000_000);
  const parts = granted(await writeBundles(order));
  expect(parts.length).toBeGreaterThan(1);
  const found: DocketLine[] = [];
  for (const { folder, manifest } of parts) {
    expect(statSync(join(folder, 'acts.jsonl.gz.age')).size).toBeLessThan(1_000_000);
    expect(manifest.sums['dibao']?.count).toBe(manifest.act_count);
    const held = {
      epochs: found.length === 0 ? [] : [{ epoch: 1, to_seq: found.length, head_hash: '' }],
      hash_at: (_: number, seq: number) => found[seq - 1]?.hash ?? null,
      has_bundle: () => false,
    };
    const bundle = granted(await openBundle(folder, districtDesk({ held: () => held })));
    expect(bundle.arrival.how).toBe('next');
    found.push(...(await linesOf(bundle)));
    bundle.close();
  }
  expect(found.length).toBe(lines.length);
  expect(found.at(-1)).toEqual(lines.at(-1));
});

test('one part when all fits; none when the chain breaks late', async () => {
  const whole = granted(await writeBundles(splitOrder(acts(20), 10_000_000)));
  expect(whole.map(({ manifest }) => manifest.to_seq)).toEqual([20]);
  const lines = bulky(700);
  const order = splitOrder(lines, 1_000_000);
  const broken = { ...order, lines: lines.toSpliced(690, 1) };
  await expect(writeBundles(broken)).rejects.toThrow('broken promise');
  expect(readdirSync(order.to)).toEqual([]);
});

test('scans travel in volumes of their own', async () => {
  const entropy = seededEntropy('scans');
  const scans = Array.from({ length: 7 }, () => {
    const bytes = entropy(30_000);
    return { hash: sha256Hex(bytes), bytes };
  });
  const { to: _to, ...order } = orderOf(acts(5));
  const to = tempFolder();
  const wish = { ...order, to, scans: [...scans, scans[6]!], greatest_bytes: 70_000 };
  const volumes = granted(await writeScans(wish));
  expect(readdirSync(to)).toHaveLength(4);
  const found: string[] = [];
  for (const { folder } of volumes.toReversed()) {
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('bundle_format_unknown');
    const opened = granted(await openScans(folder, districtDesk()));
    for await (const { hash, bytes } of opened.scans()) {
      expect(sha256Hex(bytes)).toBe(hash);
      found.push(hash);
    }
    opened.close();
  }
  expect(new Set(found)).toEqual(new Set(scans.map(({ hash }) => hash)));
  const stranger = districtDesk({ known_signers: [] });
  expect(codeOf(await openScans(volumes[0]!.folder, stranger))).toBe('bundle_signer_unknown');
  const other = districtDesk({ own: { office: '500112', demo: true } });
  expect(codeOf(await openScans(volumes[0]!.folder, other))).toBe('bundle_receiver_other');
});
