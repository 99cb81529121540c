/**
 * Claims
 * 1. No seeded mutation of any file of a bundle, or of its zip, lets changed content in; what is
 *    still taken (a signature written another way) gives out the very same acts.
 * MUTATIONS and SEED in the environment run more of them.
 */
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { openBundle } from '../../../electron/seal/bundle-in';
import { rawZip, type RawEntry } from './raw-zip';
import { acts, districtDesk, filesOf, linesOf, sealed, tempFolder } from './sample';

const lines = acts(8);
let folder = '';
let name = '';
let files: RawEntry[] = [];

beforeAll(async () => {
  const scan = Buffer.from('a scan');
  const made = await sealed(lines, { scans: [{ hash: sha256Hex(scan), bytes: scan }] });
  folder = made.folder;
  name = basename(folder);
  files = filesOf(made);
});

describe('mutations', () => {
  const MUTATIONS = Number(process.env['MUTATIONS'] ?? 240);
  const SEED = Number(process.env['SEED'] ?? 1);
  let state = SEED;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const kinds: ((bytes: Buffer) => Buffer)[] = [
    (b) => (b.writeUInt8(b.readUInt8(pick(b.length)) ^ (1 << pick(8)), pick(b.length)), b),
    (b) => b.subarray(0, pick(b.length)),
    (b) => Buffer.concat([b, Buffer.alloc(1 + pick(40), pick(256))]),
    (b) => b.fill(0, pick(b.length), b.length),
    (b) => {
      const at = pick(b.length);
      return Buffer.concat([b.subarray(0, at), b.subarray(at + 1 + pick(9))]);
    },
    (b) => {
      const at = pick(b.length);
      return Buffer.concat([b.subarray(0, at), b.subarray(pick(b.length))]);
    },
  ];

  /** Opens what was mutated; content that comes out must be the content that went in. */
  async function mayNotChange(path: string, told: string): Promise<boolean> {
    const opened = await openBundle(path, districtDesk());
    if (!opened.permitted) {
      expect(opened.message, told).toMatch(/[请核]/);
      return false;
    }
    expect(await linesOf(opened.result), told).toEqual(lines);
    opened.result.close();
    return true;
  }

  const timeout = 20_000 + MUTATIONS * 60;
  test(`${MUTATIONS} mutations from seed ${SEED}`, { timeout }, async () => {
    const target = join(tempFolder(), name);
    const zip = `${target}.zip`;
    let fired = 0;
    for (let i = 0; i < MUTATIONS; i += 1) {
      const whole = i % 3 === 0;
      const file = files[pick(files.length)]!;
      const before = Buffer.from(whole ? rawZip(files) : file.bytes);
      const after = kinds[i % kinds.length]!(Buffer.from(before));
      if (after.equals(before)) continue;
      fired += 1;
      const told = `seed ${SEED}, mutation ${i} of ${whole ? 'zip' : file.name}`;
      if (whole) {
        fs.writeFileSync(zip, after);
        await mayNotChange(zip, told);
        continue;
      }
      fs.cpSync(folder, target, { recursive: true });
      fs.writeFileSync(join(target, file.name.slice(name.length + 1)), after);
      const same = await mayNotChange(target, told);
      if (same) expect(file.name, told).toContain('.sshsig');
    }
    expect(fired).toBeGreaterThan(MUTATIONS * 0.9);
  });
});
