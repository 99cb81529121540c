/**
 * Claims
 * 1. What was sealed comes out: the same texts, hashes and records, scans included, folder or zip.
 * 2. Each check of the pinned order refuses with its own code, and earlier ones come first.
 * 3. A docket whose chain does not hold never leaves; nothing is left behind when it fails.
 * 4. An inspection without keys skips what it cannot know.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { inspectBundle, openBundle } from '../../../electron/seal/bundle-in';
import { writeBundle } from '../../../electron/seal/bundle-out';
import { signMessage } from '../../../electron/seal/ssh-signature';
import {
  acts,
  codeOf,
  districtDesk,
  granted,
  keysOf,
  linesOf,
  orderOf,
  sealed,
  tempFolder,
  TOWN,
  zip,
} from './sample';

describe('round trip', () => {
  test('folder and zip give out the very acts', async () => {
    const lines = acts(300);
    lines[7] = { ...lines[7]!, body: null };
    const scan = Buffer.from('scan of a certificate');
    const scans = [{ hash: sha256Hex(scan), bytes: scan }];
    const { folder, manifest_hash } = await sealed(lines, { scans });
    const stored = zip(folder, false).replace('.zip', '.stored.zip');
    renameSync(`${folder}.zip`, stored);
    for (const path of [folder, zip(folder), stored, join(folder, 'manifest.json')]) {
      const bundle = granted(await openBundle(path, districtDesk()));
      expect(bundle.arrival).toMatchObject({ how: 'next', apply_from: 1 });
      expect(bundle.manifest_hash).toBe(manifest_hash);
      expect(await linesOf(bundle)).toEqual(lines);
      const found = await Array.fromAsync(bundle.scans());
      expect(found.map(({ hash, bytes }) => [hash, bytes.toString()])).toEqual([
        [scans[0]!.hash, scan.toString()],
      ]);
      bundle.close();
    }
  });

  test('a flat zip without the folder, by another program, is taken too', async () => {
    const { folder } = await sealed(acts(3));
    const words = ['-m', 'zipfile', '-c', '../flat.zip', ...readdirSync(folder)];
    execFileSync('python3', words, { cwd: folder });
    const bundle = granted(await openBundle(join(folder, '..', 'flat.zip'), districtDesk()));
    expect((await linesOf(bundle)).length).toBe(3);
    bundle.close();
  });
});

describe('checks in their order', () => {
  const lines = acts(6);
  type Loose = Record<string, unknown>;
  const rewrite = (folder: string, change: (manifest: Loose) => void): void => {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    change(manifest);
    const text = JSON.stringify(manifest);
    writeFileSync(path, text);
    writeFileSync(`${path}.sshsig`, signMessage(Buffer.from(text), keysOf(TOWN).signer_secret));
  };
  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  };
  type Fault = [code: string, spoil: (folder: string) => void];
  const faults: Fault[] = [
    ['bundle_signature_wrong', (f) => appendBlank(join(f, 'manifest.json'))],
    ['bundle_file_undeclared', (f) => writeFileSync(join(f, 'Thumbs.db'), '')],
    ['bundle_file_missing', (f) => rmSync(join(f, 'cover.pdf'))],
    ['bundle_file_size', (f) => writeFileSync(join(f, 'cover.pdf'), 'short')],
    ['bundle_file_hash', (f) => flip(join(f, 'acts.jsonl.gz.age'))],
    ['bundle_version_newer', (f) => rewrite(f, (m) => (m['version'] = 2))],
    ['bundle_format_unknown', (f) => rewrite(f, (m) => (m['format'] = 'jiuzhu-other'))],
    ['bundle_manifest_invalid', (f) => rewrite(f, (m) => (m['act_count'] = 7))],
    ['bundle_demo_differs', (f) => rewrite(f, (m) => (m['demo'] = false))],
    ['bundle_receiver_other', (f) => rewrite(f, (m) => (m['receiver'] = '500112'))],
    ['bundle_head_differs', (f) => rewrite(f, (m) => (m['head_hash'] = 'a'.repeat(64)))],
    [
      'bundle_count_differs',
      (f) => rewrite(f, (m) => Object.assign(m, { to_seq: 7, act_count: 7 })),
    ],
    ['bundle_chain_broken', (f) => rewrite(f, (m) => (m['epoch'] = 3))],
  ];
  function appendBlank(path: string): void {
    writeFileSync(path, `${readFileSync(path, 'utf8')} `);
  }

  test.each(faults)('%s', async (code, spoil) => {
    const { folder } = await sealed(lines);
    spoil(folder);
    const refused = await openBundle(folder, districtDesk());
    expect(codeOf(refused)).toBe(code);
    if (!refused.permitted) expect(refused.message).toMatch(/请/);
  });

  test('the first fault of the order speaks', async () => {
    const { folder } = await sealed(lines);
    flip(join(folder, 'acts.jsonl.gz.age'));
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('bundle_file_hash');
    writeFileSync(join(folder, 'extra'), '');
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('bundle_file_undeclared');
    appendBlank(join(folder, 'manifest.json'));
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('bundle_signature_wrong');
    const known_signers = [{ office: '500120103', signer: keysOf(TOWN).signer }];
    const stranger = districtDesk({ known_signers });
    expect(codeOf(await openBundle(folder, stranger))).toBe('bundle_signer_unknown');
    rmSync(join(folder, 'manifest.json.sshsig'));
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('bundle_unreadable');
  });

  test('sealed to another key, and a signed scan that is not its name', async () => {
    const { folder } = await sealed(lines);
    const other = districtDesk({ identities: keysOf('500112').identities });
    expect(codeOf(await openBundle(folder, other))).toBe('bundle_not_for_key');
    const scans = [{ hash: sha256Hex('one'), bytes: Buffer.from('other') }];
    const scanned = await sealed(lines, { scans });
    expect(codeOf(await openBundle(scanned.folder, districtDesk()))).toBe('bundle_scan_differs');
  });

  test('not a bundle at all', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.zip'), 'PK no');
    for (const path of [folder, join(folder, 'a.zip')]) {
      expect(codeOf(await openBundle(path, districtDesk()))).toBe('bundle_unreadable');
    }
    expect(codeOf(await openBundle(join(folder, 'none'), districtDesk()))).toBe('path_missing');
  });

  test('an inspection skips what it cannot know', async () => {
    const { folder, manifest_hash } = await sealed(lines);
    const seen = granted(await inspectBundle(folder));
    expect(seen).toMatchObject({ manifest_hash, arrival: null, manifest: { act_count: 6 } });
    expect(seen.checks.map(({ check, state }) => `${check} ${state}`)).toEqual([
      'signer skipped',
      'signature passed',
      'files passed',
      'hashes passed',
      'format passed',
      'place skipped',
      'acts skipped',
      'scans skipped',
    ]);
    flip(join(folder, 'cover.pdf'));
    const spoilt = granted(await inspectBundle(folder, districtDesk()));
    expect(spoilt.checks.at(-1)).toMatchObject({
      check: 'hashes',
      state: 'failed',
      refusal: { code: 'bundle_file_hash', facts: { path: 'cover.pdf' } },
    });
  });
});

describe('leaving', () => {
  test('a broken chain is a fault and leaves nothing behind', async () => {
    const lines = acts(5);
    const broken = [
      lines.toSpliced(2, 1),
      lines.toSpliced(2, 1, { ...lines[2]!, body: '{}' }),
      lines.slice(0, 4),
      [...lines, ...acts(6, { from: 6, prev: lines[4]!.hash })],
    ];
    for (const [i, wrong] of broken.entries()) {
      const order = orderOf(lines, { lines: wrong });
      const to_seq = i === 3 ? 5 : order.to_seq;
      await expect(writeBundle({ ...order, to_seq })).rejects.toThrow('broken promise');
      expect(readdirSync(order.to)).toEqual([]);
    }
  });

  test('an existing bundle is not written over', async () => {
    const order = orderOf(acts(2));
    granted(await writeBundle(order));
    expect(codeOf(await writeBundle(order))).toBe('bundle_exists');
    expect(codeOf(await writeBundle({ ...order, to: '/proc/none' }))).toBe('path_missing');
  });
});
