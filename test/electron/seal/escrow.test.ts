/**
 * Claims
 * 1. When password and recovery code are lost, the district's answer lets the town in again with
 *    the password set at the request; the answer alone, or a stolen request, opens nothing.
 * 2. Requests for another office, altered deposits and answers to other requests are refused.
 * 3. A change of the database key ends the deposit until it is made again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededEntropy } from '../../../electron/seal/entropy';
import {
  answerKeyRequest,
  askForKey,
  depositKey,
  redeemKey,
  type EscrowRequest,
} from '../../../electron/seal/escrow';
import { createKeyring, unlock, type Keyring } from '../../../electron/seal/keyring';
import { addOfficer } from '../../../electron/seal/keyring-officers';
import { beginKeyChange, finishKeyChange } from '../../../electron/seal/keyring-rotation';
import { codeOf, DISTRICT, granted, keysOf, tempFolder, TOWN } from './sample';

const district = {
  office: DISTRICT,
  demo: true,
  identities: keysOf(DISTRICT).identities,
};
const wish = { login: 'admin', password: 'Fresh-2027', made_at: '2022-12-05T09:00:00+08:00' };

async function deposited(): Promise<Keyring> {
  const entropy = seededEntropy('escrow');
  const folder = tempFolder();
  const made = granted(createKeyring(folder, { office: TOWN, demo: true, entropy }));
  granted(addOfficer(made.keyring, 'admin', 'Demo-2026'));
  return granted(
    await depositKey(made.keyring, { office: DISTRICT, recipient: keysOf(DISTRICT).recipient }),
  );
}

test('lost password and lost code: back by the district', async () => {
  const { folder, database_key } = await deposited();
  const request = granted(askForKey(folder, wish));
  const carried = JSON.parse(JSON.stringify(request)) as EscrowRequest;
  const reply = granted(await answerKeyRequest(carried, district));
  expect(codeOf(await redeemKey(folder, reply, 'Other-2027'))).toBe('escrow_password_wrong');
  expect(codeOf(await redeemKey(tempFolder(), reply, 'Fresh-2027'))).toBe('escrow_request_missing');
  const keyring = granted(await redeemKey(folder, reply, 'Fresh-2027'));
  expect(keyring.database_key).toEqual(database_key);
  expect(existsSync(join(folder, 'escrow-request.json'))).toBe(false);
  expect(codeOf(unlock(folder, 'admin', 'Fresh-2027'))).toBe('permitted');
  expect(codeOf(unlock(folder, 'admin', 'Demo-2026'))).toBe('password_wrong');
});

test('what is not ours is refused', async () => {
  const { folder } = await deposited();
  const request = granted(askForKey(folder, wish));
  const refused = async (change: Partial<EscrowRequest>) =>
    codeOf(await answerKeyRequest({ ...request, ...change }, district));
  expect(await refused({ office: '500120103' })).toBe('escrow_not_ours');
  expect(await refused({ district: '500112' })).toBe('escrow_not_ours');
  expect(await refused({ demo: false })).toBe('escrow_not_ours');
  expect(await refused({ deposit: request.deposit.slice(0, -8) })).toBe('escrow_not_ours');
  expect(await refused({ recipient: 'age1nobody' })).toBe('escrow_request_unreadable');
  expect(codeOf(await answerKeyRequest('?', district))).toBe('escrow_request_unreadable');
  const reply = granted(await answerKeyRequest(request, district));
  granted(askForKey(folder, wish));
  expect(codeOf(await redeemKey(folder, reply, 'Fresh-2027'))).toBe('escrow_reply_unreadable');
});

test('asking needs a deposit, a known login and a good password', async () => {
  const { folder } = await deposited();
  expect(codeOf(askForKey(folder, { ...wish, login: 'nobody' }))).toBe('login_unknown');
  expect(codeOf(askForKey(folder, { ...wish, password: 'short' }))).toBe('password_short');
  const other = tempFolder();
  const entropy = seededEntropy('no deposit');
  const made = granted(createKeyring(other, { office: TOWN, demo: true, entropy }));
  granted(addOfficer(made.keyring, 'admin', 'Demo-2026'));
  expect(codeOf(askForKey(other, wish))).toBe('escrow_none');
  const wrong = { office: DISTRICT, recipient: 'age1wrong' };
  expect(codeOf(await depositKey(made.keyring, wrong))).toBe('escrow_recipient');
});

test('while the database key is changing, the older deposit does not open', async () => {
  const keyring = await deposited();
  granted(beginKeyChange(keyring));
  const request = granted(askForKey(keyring.folder, wish));
  const reply = granted(await answerKeyRequest(request, district));
  expect(codeOf(await redeemKey(keyring.folder, reply, 'Fresh-2027'))).toBe('escrow_key_other');
});

test('another database key ends the deposit until it is made again', async () => {
  const keyring = await deposited();
  const changed = granted(finishKeyChange(granted(beginKeyChange(keyring))));
  expect(codeOf(askForKey(keyring.folder, wish))).toBe('escrow_none');
  const to = { office: DISTRICT, recipient: keysOf(DISTRICT).recipient };
  granted(await depositKey(changed, to));
  const request = granted(askForKey(keyring.folder, wish));
  const reply = granted(await answerKeyRequest(request, district));
  expect(codeOf(await redeemKey(keyring.folder, reply, 'Fresh-2027'))).toBe('permitted');
});
