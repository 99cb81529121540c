/** Proves how a folder is founded, opened and locked, with real keys and a real encrypted file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { seededEntropy } from '../../../electron/seal/entropy';
import { databasePath, ownOffice } from '../../../electron/desk/desk';
import {
  doorState,
  foundOffice,
  lock,
  logIn,
  openHost,
  type Founding,
  type Host,
} from '../../../electron/desk/host';
import { perform } from '../../../electron/desk/perform';
import { openDatabase } from '../../../electron/store/database';
import { code } from '../../proofs';
import { temporaryFolder } from '../folder';

// 1. An empty folder is founded once; the founder is in and the file cannot be read without the
//    key.
// 2. What is typed wrong when founding is refused before anything is made.
// 3. After locking nothing is open; the right password opens the same office, a wrong one nothing.
// 4. A file of a newer program is refused in words, and opens again once it is not newer.
// 5. Somebody with a password but without an entry among the officers is told so.

const clock = { today: () => '2022-11-01', now: () => '2022-11-01T09:00:00.000+08:00' };

function hostOf(folder = temporaryFolder('host'), seed = 'host'): Host {
  const press = () => {
    throw new Error('this test draws no papers');
  };
  return openHost({ folder, clock, entropy: seededEntropy(seed), press });
}

const founding: Founding = {
  office: '500120004',
  name: '来凤街道',
  level: 'town',
  demo: true,
  admin: { login: 'admin', name: '管理员' },
  letterhead: { issuer: '璧山区来凤街道办事处', number_word: '来凤', address: '', phone: '' },
  password: 'Demo-2026',
  request: 'founding-1',
};

test('founding opens the office and gives a recovery code', () => {
  const host = hostOf();
  expect(doorState(host)).toEqual({ permitted: true, result: { state: 'empty' } });
  const made = foundOffice(host, founding);
  expect(made).toMatchObject({
    permitted: true,
    result: { officer: { officer_id: 'U01', login: 'admin' } },
  });
  expect(ownOffice(host.open!.desk)).toBe('500120004');
  expect(doorState(host)).toMatchObject({
    result: { office: '500120004', demo: true, logins: ['admin'] },
  });
  expect(foundOffice(host, founding).permitted).toBe(false);
  lock(host);
  expect(() => openDatabase(databasePath(host.folder), { key: null })).toThrow(/not a database/);
});

test.each<[string, Partial<Founding>]>([
  ['a short issuer', { letterhead: { ...founding.letterhead, issuer: '办' } }],
  ['a code that is none', { office: '5001' }],
  ['a name with figures', { admin: { login: 'admin', name: '管理员1' } }],
  ['a login with capitals', { admin: { login: 'Admin', name: '管理员' } }],
  ['a weak password', { password: '123' }],
])('%s is refused and leaves the folder as it was', (_, changes) => {
  const host = hostOf();
  const outcome = foundOffice(host, { ...founding, ...changes });
  expect(outcome.permitted).toBe(false);
  expect(outcome.permitted ? '' : outcome.message).toMatch(/[\u4e00-\u9fff]/);
  const left = readdirSync(host.folder).filter((name) => !name.includes('lock'));
  expect(left).toEqual([]);
  expect(doorState(host)).toMatchObject({ result: { state: 'empty' } });
  lock(host);
  expect(foundOffice(hostOf(host.folder), founding).permitted).toBe(true);
});

test('the right password opens what was locked, a wrong one opens nothing', () => {
  const host = hostOf();
  foundOffice(host, founding);
  const officer = logIn(host, 'admin', 'Demo-2026');
  lock(host);
  expect(host.open).toBeNull();
  expect(logIn(host, 'admin', 'Demo-2027').permitted).toBe(false);
  expect(logIn(host, 'nobody', 'Demo-2026').permitted).toBe(false);
  expect(host.open).toBeNull();
  const again = hostOf(host.folder, 'another');
  expect(logIn(again, 'admin', 'Demo-2026')).toEqual(officer);
  const asked = { request: 'founding-1', acts: [{ kind: 'found', payload: {} }] };
  expect(code(perform(again.open!.desk, officer.permitted ? officer.result : never(), asked))).toBe(
    'invalid',
  );
  lock(again);
});

function never(): never {
  throw new Error('the officer was not let in');
}

test('a file of a newer program is refused in words', () => {
  const host = hostOf();
  foundOffice(host, founding);
  const key = bytesToHex(host.open!.keyring.database_key);
  lock(host);
  const setVersion = (version: number): void => {
    const db = openDatabase(databasePath(host.folder), { key });
    db.exec(`PRAGMA user_version = ${version}`);
    db.close();
  };
  setVersion(99);
  const refused = logIn(host, 'admin', 'Demo-2026');
  expect(refused).toMatchObject({
    code: 'newer_program',
    message: '数据由较新版本的程序写成，请安装新版本后再登录',
  });
  expect(host.open).toBeNull();
  setVersion(1);
  expect(logIn(host, 'admin', 'Demo-2026').permitted).toBe(true);
  lock(host);
  expect(existsSync(join(host.folder, 'desk.db'))).toBe(true);
});
