/**
 * Claims
 * 1. Whoever knows a password gets the very database key, full-width digits or not.
 * 2. Unknown login, wrong password, missing and damaged keyring are four sentences.
 * 3. A damaged copy of three is mended at the next login; three are told as damage.
 * 4. The recovery code opens when no password does, and a renewed one ends the old one.
 * 5. Passwords are changed, reset and taken; two logins in one desk do not undo each other.
 * 6. A wrap moved to another login, another office or from demo to real opens nothing.
 * 7. A keyring changed by somebody without the key is told as altered.
 * 8. The database key changes without any password, and every stop on the way leaves a way in.
 * 9. Weak passwords are refused with the reason.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { seededEntropy } from '../../../electron/seal/entropy';
import {
  createKeyring,
  describeKeyring,
  unlock,
  unlockByRecoveryCode,
  type Keyring,
} from '../../../electron/seal/keyring';
import {
  addOfficer,
  changePassword,
  removeOfficer,
  renewRecoveryCode,
  resetPassword,
} from '../../../electron/seal/keyring-officers';
import type { KeyringFile } from '../../../electron/seal/keyring-file';
import { checkPassword } from '../../../electron/seal/password';
import { beginKeyChange, finishKeyChange } from '../../../electron/seal/keyring-rotation';
import { canonical, sha256Hex } from '../../../shared/base/canonical';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.result;
}

function code(outcome: Outcome<unknown>): string {
  return outcome.permitted ? 'permitted' : outcome.code;
}

function vault(seed = 'vault'): { folder: string; keyring: Keyring; recovery_code: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-keyring-'));
  folders.push(folder);
  const wanted = { office: '500120102', demo: true, entropy: seededEntropy(seed) };
  const made = granted(createKeyring(folder, wanted));
  granted(addOfficer(made.keyring, 'clerk', 'Demo-2026'));
  granted(addOfficer(made.keyring, 'admin', 'Boss-2026'));
  return { folder, ...made };
}

const names = ['keyring.json', 'keyring.copy-1.json', 'keyring.copy-2.json'];

/** Changes the file as an attacker without the key would: checksum right, mark not. */
type Whole = KeyringFile & { checksum?: string };

function forge(folder: string, change: (file: Whole) => void): void {
  const file = JSON.parse(readFileSync(join(folder, names[0]!), 'utf8')) as Whole;
  delete file.checksum;
  change(file);
  const text = JSON.stringify({ ...file, checksum: sha256Hex(canonical(file)) });
  for (const name of names) writeFileSync(join(folder, name), text);
}

describe('login', () => {
  test('the right password gives the database key', () => {
    const { folder, keyring } = vault();
    const opened = granted(unlock(folder, 'clerk', 'Demo-2026'));
    expect(opened.database_key).toEqual(keyring.database_key);
    const shown = { login: 'clerk', demo: true, office: '500120102', altered: false };
    expect(opened).toMatchObject(shown);
    expect(code(unlock(folder, 'clerk', 'Ｄｅｍｏ－２０２６'))).toBe('permitted');
  });

  test('four different troubles have four sentences', () => {
    const { folder } = vault();
    expect(code(unlock(folder, 'nobody', 'Demo-2026'))).toBe('login_unknown');
    expect(code(unlock(folder, 'clerk', 'demo-2026'))).toBe('password_wrong');
    expect(code(unlock(join(folder, 'other'), 'clerk', 'Demo-2026'))).toBe('keyring_missing');
    for (const name of names) writeFileSync(join(folder, name), '{"format":');
    expect(code(unlock(folder, 'clerk', 'Demo-2026'))).toBe('keyring_damaged');
    const wanted = { office: '500120102', demo: true, entropy: seededEntropy('x') };
    expect(code(createKeyring(folder, wanted))).toBe('keyring_exists');
  });

  test('any one copy is enough, and all are mended at login', () => {
    const { folder, keyring } = vault();
    for (const name of names.slice(0, 2)) {
      const bytes = readFileSync(join(folder, name));
      bytes[bytes.length >> 1]! ^= 4;
      writeFileSync(join(folder, name), bytes);
    }
    expect(granted(describeKeyring(folder)).whole).toBe(false);
    const opened = granted(unlock(folder, 'clerk', 'Demo-2026'));
    expect(opened.database_key).toEqual(keyring.database_key);
    expect(granted(describeKeyring(folder))).toEqual({
      office: '500120102',
      demo: true,
      logins: ['clerk', 'admin'],
      whole: true,
    });
  });

  test('every flipped byte of the only copy is told as damage, never as a wrong password', () => {
    const { folder } = vault();
    for (const name of names.slice(1)) rmSync(join(folder, name));
    const path = join(folder, names[0]!);
    const whole = readFileSync(path);
    const seen = new Set<string>();
    for (let at = 3; at < whole.length - 2; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      writeFileSync(path, bytes);
      seen.add(code(describeKeyring(folder)));
    }
    seen.delete('permitted'); // blanks between members carry nothing
    expect([...seen]).toEqual(['keyring_damaged']);
  });
});

describe('recovery code', () => {
  test('opens when no password does; a renewed one ends the old one', () => {
    const { folder, keyring, recovery_code } = vault();
    const found = granted(unlockByRecoveryCode(folder, recovery_code));
    expect(found.database_key).toEqual(keyring.database_key);
    expect(found.login).toBeNull();
    granted(resetPassword(found, 'clerk', 'Fresh-2027'));
    expect(code(unlock(folder, 'clerk', 'Fresh-2027'))).toBe('permitted');
    const renewed = granted(renewRecoveryCode(found));
    expect(code(unlockByRecoveryCode(folder, recovery_code))).toBe('recovery_code_other');
    expect(code(unlockByRecoveryCode(folder, renewed.recovery_code))).toBe('permitted');
  });
});

describe('officers', () => {
  test('passwords are changed, reset and taken', () => {
    const { folder, keyring } = vault();
    const passwords = { old: 'Demo-2026', fresh: 'Other-2027' };
    granted(changePassword(folder, 'clerk', passwords));
    expect(code(changePassword(folder, 'clerk', passwords))).toBe('password_wrong');
    expect(code(unlock(folder, 'clerk', 'Other-2027'))).toBe('permitted');
    granted(resetPassword(keyring, 'clerk', 'Third-2027'));
    expect(code(unlock(folder, 'clerk', 'Third-2027'))).toBe('permitted');
    expect(code(addOfficer(keyring, 'clerk', 'Third-2027'))).toBe('login_exists');
    expect(code(resetPassword(keyring, 'nobody', 'Third-2027'))).toBe('login_unknown');
    granted(removeOfficer(keyring, 'clerk'));
    expect(code(unlock(folder, 'clerk', 'Third-2027'))).toBe('login_unknown');
    expect(code(removeOfficer(keyring, 'clerk'))).toBe('login_unknown');
    expect(code(removeOfficer(keyring, 'admin'))).toBe('login_last');
  });

  test('two logins do not undo each other', () => {
    const { folder } = vault();
    const one = granted(unlock(folder, 'admin', 'Boss-2026'));
    const other = granted(unlock(folder, 'clerk', 'Demo-2026'));
    granted(addOfficer(one, 'cashier', 'Cash-2026'));
    granted(resetPassword(other, 'clerk', 'Other-2027'));
    expect(granted(describeKeyring(folder)).logins).toEqual(['clerk', 'admin', 'cashier']);
    expect(code(unlock(folder, 'cashier', 'Cash-2026'))).toBe('permitted');
  });
});

describe('an altered keyring', () => {
  test.each([
    ['another login', (file: Whole) => (file.officers[0]!.login = 'approver')],
    ['another office', (file: Whole) => (file.office = '500120103')],
    ['demo made real', (file: Whole) => (file.demo = false)],
    ['a cheaper cost', (file: Whole) => (file.officers[0]!.cost.passes = 2)],
  ])('%s opens nothing', (_, change) => {
    const { folder } = vault();
    forge(folder, change);
    const tries = ['clerk', 'approver'].map((login) => code(unlock(folder, login, 'Demo-2026')));
    expect(tries.toSorted()).toEqual(['login_unknown', 'password_wrong']);
  });

  test('a dropped officer is told to those who still get in', () => {
    const { folder } = vault();
    forge(folder, (file) => (file.officers = file.officers.slice(1)));
    expect(granted(unlock(folder, 'admin', 'Boss-2026')).altered).toBe(true);
  });
});

describe('change of the database key', () => {
  test('no password is asked, and both keys are there until it is finished', () => {
    const { folder, keyring, recovery_code } = vault();
    const begun = granted(beginKeyChange(keyring));
    expect(begun.database_key).not.toEqual(keyring.database_key);
    const between = granted(unlock(folder, 'clerk', 'Demo-2026'));
    expect(between.database_key).toEqual(begun.database_key);
    expect(between.previous_key).toEqual(keyring.database_key);
    expect(granted(beginKeyChange(between)).database_key).toEqual(begun.database_key);
    granted(addOfficer(between, 'cashier', 'Cash-2026'));
    granted(finishKeyChange(between));
    const after = granted(unlock(folder, 'cashier', 'Cash-2026'));
    expect([after.database_key, after.previous_key]).toEqual([begun.database_key, null]);
    expect(after.altered).toBe(false);
    expect(granted(unlockByRecoveryCode(folder, recovery_code)).database_key).toEqual(
      begun.database_key,
    );
    expect(code(removeOfficer(keyring, 'cashier'))).toBe('keyring_changed');
  });
});

test.each([
  ['Ab-1', 'password_short'],
  ['Ab-1Cd+9'.repeat(17), 'password_long'],
  ['Clerk-2026', 'password_login'],
  ['abcdwxyz', 'password_plain'],
  ['Aa123456', 'password_repeats'],
  ['Demo-2026', 'permitted'],
  ['山高水长人间有爱春风化雨润万家户户', 'permitted'],
])('password %s: %s', (password, expected) => {
  expect(code(checkPassword(password, 'clerk'))).toBe(expected);
});
