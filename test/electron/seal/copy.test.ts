/**
 * Claims
 * 1. A copy to a stick is the bundle, byte for byte, and is told as it goes.
 * 2. A copy that was cut off at any byte goes on from there; what differs is written again.
 * 3. The same bundle standing there is as good as copied; another of that name is not touched.
 */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { copyBundle } from '../../../electron/seal/bundle-copy';
import { openBundle } from '../../../electron/seal/bundle-in';
import { seededEntropy } from '../../../electron/seal/entropy';
import { acts, codeOf, districtDesk, granted, sealed, tempFolder } from './sample';

let from = '';
let name = '';

beforeAll(async () => {
  const bytes = seededEntropy('scan')(700_000);
  const scans = [{ hash: sha256Hex(bytes), bytes }];
  from = (await sealed(acts(20), { scans })).folder;
  name = basename(from);
});

test('a copy is the bundle', async () => {
  const to = tempFolder();
  const told: number[] = [];
  const copied = granted(await copyBundle(from, to, (done, total) => told.push(done / total)));
  expect(copied).toEqual({ folder: join(to, name), kept_bytes: 0 });
  expect(told.at(-1)).toBe(1);
  expect(fs.readdirSync(to)).toEqual([name]);
  expect(codeOf(await openBundle(copied.folder, districtDesk()))).toBe('permitted');
  const again = granted(await copyBundle(from, to));
  expect(again.kept_bytes).toBeGreaterThan(700_000);
  fs.appendFileSync(join(to, name, 'cover.pdf'), '!');
  expect(codeOf(await copyBundle(from, to))).toBe('bundle_exists');
});

test('an interrupted copy goes on', async () => {
  for (const cut of [0, 1, 300_000, 600_000, 700_000]) {
    const to = tempFolder();
    const half = join(to, `.${name}.unfinished`);
    fs.cpSync(from, half, { recursive: true });
    const scan = join(half, 'files', fs.readdirSync(join(half, 'files'))[0]!);
    fs.truncateSync(scan, cut);
    fs.rmSync(join(half, 'manifest.json'));
    fs.writeFileSync(join(half, 'cover.pdf'), 'half and more than it should be');
    const copied = granted(await copyBundle(from, to));
    expect(copied.kept_bytes).toBeGreaterThanOrEqual(Math.floor(cut / 262_144) * 262_144);
    expect(codeOf(await openBundle(copied.folder, districtDesk()))).toBe('permitted');
  }
});

test('not a bundle, and nowhere to put it', async () => {
  expect(codeOf(await copyBundle(tempFolder(), tempFolder()))).toBe('bundle_unreadable');
  const nowhere = join(tempFolder(), 'no', 'stick');
  expect(codeOf(await copyBundle(from, nowhere))).toBe('path_missing');
});
