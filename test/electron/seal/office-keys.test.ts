/**
 * Claims
 * 1. The office's keys open with the database key, the previous one while it changes, and no other.
 * 2. One seed gives one set of keys; new keys keep the older identities.
 * 3. Missing, damaged and already made keys have their own sentences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStream, sealBytes } from '../../../electron/seal/age';
import { seededEntropy } from '../../../electron/seal/entropy';
import {
  createOfficeKeys,
  openOfficeKeys,
  openPart,
  renewOfficeKeys,
  resealOfficeKeys,
} from '../../../electron/seal/office-keys';
import { codeOf, granted, tempFolder, TOWN } from './sample';

const key = (seed: string): Uint8Array => seededEntropy(seed)(32);

function vault(seed = 'one') {
  return { folder: tempFolder(), office: TOWN, demo: true, database_key: key(seed) };
}

test('one seed gives one set of keys', () => {
  const made = granted(createOfficeKeys(vault(), seededEntropy('office')));
  const again = granted(createOfficeKeys(vault('two'), seededEntropy('office')));
  expect(again).toEqual(made);
  expect(openPart(made)).toEqual({
    office: TOWN,
    demo: true,
    signer_identity: `${TOWN}@demo.jiuzhu`,
    signer: made.signer,
    fingerprint: made.fingerprint,
    recipient: made.recipient,
    allowed_signers: `${TOWN}@demo.jiuzhu namespaces="jiuzhu-bundle,jiuzhu-pack" ${made.signer}`,
  });
  const real = { ...vault(), demo: false };
  const { signer_identity } = granted(createOfficeKeys(real, seededEntropy('office')));
  expect(signer_identity).toBe(`${TOWN}@jiuzhu`);
});

test('they open with the right key only, and move to another', () => {
  const at = vault();
  const made = granted(createOfficeKeys(at, seededEntropy('office')));
  expect(codeOf(createOfficeKeys(at, seededEntropy('x')))).toBe('office_keys_exist');
  expect(granted(openOfficeKeys(at))).toEqual(made);
  const wrong = { ...at, database_key: key('wrong') };
  expect(codeOf(openOfficeKeys(wrong))).toBe('office_keys_damaged');
  expect(codeOf(openOfficeKeys({ ...at, office: '500120103' }))).toBe('office_keys_damaged');
  expect(codeOf(openOfficeKeys({ ...at, demo: false }))).toBe('office_keys_damaged');
  const changing = { ...at, database_key: key('next'), previous_key: at.database_key };
  expect(granted(openOfficeKeys(changing))).toEqual(made);
  granted(resealOfficeKeys(changing, seededEntropy('reseal')));
  expect(granted(openOfficeKeys({ ...at, database_key: key('next') }))).toEqual(made);
  expect(codeOf(openOfficeKeys(at))).toBe('office_keys_damaged');
});

test('new keys keep the older identities', async () => {
  const at = vault();
  const old = granted(createOfficeKeys(at, seededEntropy('office')));
  const sealed = await sealBytes(Buffer.from('under way'), old.recipient);
  const fresh = granted(renewOfficeKeys(at, seededEntropy('renewed')));
  expect(fresh.signer).not.toBe(old.signer);
  expect(fresh.recipient).not.toBe(old.recipient);
  expect(granted(openOfficeKeys(at)).identities).toEqual([fresh.identities[0], ...old.identities]);
  const source = (async function* () {
    yield sealed;
  })();
  const opened = await Array.fromAsync(openStream(source, fresh.identities));
  expect(Buffer.concat(opened).toString()).toBe('under way');
});

test('missing and damaged are told apart', () => {
  const at = vault();
  expect(codeOf(openOfficeKeys(at))).toBe('office_keys_missing');
  granted(createOfficeKeys(at, seededEntropy('office')));
  const names = ['office-keys.json', 'office-keys.copy-1.json', 'office-keys.copy-2.json'];
  for (const [i, name] of names.entries()) {
    expect(existsSync(join(at.folder, name))).toBe(true);
    const text = readFileSync(join(at.folder, name), 'utf8');
    expect(text).not.toContain('AGE-SECRET');
    writeFileSync(join(at.folder, name), text.replace('"nonce": "', '"nonce": "A'));
    expect(codeOf(openOfficeKeys(at))).toBe(i < 2 ? 'permitted' : 'office_keys_damaged');
  }
});
