/**
 * Claims
 * 1. A receipt goes home in the folder, in a zip of it and beside a zip.
 * 2. It is believed only from a known office, unaltered, for this office.
 */
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../shared/bundle/receipt';
import { openBundle } from '../../../electron/seal/bundle-in';
import { readReceipt, receiptPaths, writeReceipt } from '../../../electron/seal/receipt-file';
import { acts, codeOf, DISTRICT, districtDesk, granted, keysOf, sealed, TOWN, zip } from './sample';

describe('receipt', () => {
  const head = acts(4).at(-1)!.hash;
  const receipt = (manifest_hash: string): Receipt => ({
    format: 'jiuzhu-receipt',
    version: 1,
    demo: true,
    receiver: DISTRICT,
    office: TOWN,
    manifest_hash,
    epoch: 1,
    accepted: true,
    refusal: null,
    applied: 4,
    replayed: false,
    held_seq: 4,
    held_hash: head,
    findings: [{ seq: 2, code: 'over_ceiling', message: '第2号办件超过委托限额' }],
    own_head: null,
    received_at: '2022-12-06T09:00:00+08:00',
  });
  const home = {
    own: { office: TOWN, demo: true },
    known_signers: [{ office: DISTRICT, signer: keysOf(DISTRICT).signer }],
  };

  test('comes home in the folder, in a zip of it and beside a zip', async () => {
    const { folder, manifest_hash } = await sealed(acts(4));
    expect(codeOf(await readReceipt(folder, home))).toBe('receipt_missing');
    const archive = zip(folder);
    const secret = keysOf(DISTRICT).signer_secret;
    const beside = granted(
      writeReceipt({ place: archive, zipped: true }, receipt(manifest_hash), secret),
    );
    expect(basename(beside.receipt)).toBe(`${basename(folder)}.receipt.json`);
    expect(beside.signature).toBe(`${beside.receipt}.sshsig`);
    const written = granted(
      writeReceipt({ place: folder, zipped: false }, receipt(manifest_hash), secret),
    );
    for (const path of [archive, beside.receipt, folder, written.receipt]) {
      expect(granted(await readReceipt(path, home))).toEqual(receipt(manifest_hash));
    }
    rmSync(beside.receipt);
    rmSync(archive);
    expect(granted(await readReceipt(zip(folder), home)).held_hash).toBe(head);
    expect(codeOf(await openBundle(folder, districtDesk()))).toBe('permitted');
  });

  test('is believed only from whom it should come', async () => {
    const { folder, manifest_hash } = await sealed(acts(4));
    const paths = receiptPaths({ place: folder, zipped: false });
    const read = async (change: Partial<Receipt>, secret = keysOf(DISTRICT).signer_secret) => {
      const one = { ...receipt(manifest_hash), ...change };
      granted(writeReceipt({ place: folder, zipped: false }, one, secret));
      return codeOf(await readReceipt(folder, home));
    };
    expect(await read({})).toBe('permitted');
    expect(await read({}, keysOf(TOWN).signer_secret)).toBe('receipt_signer_unknown');
    expect(await read({ receiver: '500112' })).toBe('receipt_signer_unknown');
    expect(await read({ office: '500120103' })).toBe('receipt_office_other');
    expect(await read({ demo: false })).toBe('receipt_demo_differs');
    const before = `${paths.receipt}.kept`;
    await read({});
    copyFileSync(paths.receipt, before);
    await read({ held_seq: 3 });
    copyFileSync(before, paths.receipt);
    expect(codeOf(await readReceipt(folder, home))).toBe('receipt_signature_wrong');
    writeFileSync(paths.receipt, '{}');
    expect(codeOf(await readReceipt(folder, home))).toBe('receipt_unreadable');
    expect(existsSync(paths.signature)).toBe(true);
  });
});
