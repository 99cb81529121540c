/** Keyring: the vault that holds the database key behind passwords and a printed recovery code. */
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { onDisk, attempt } from './edge';
import { systemEntropy, type Entropy } from './entropy';
import { isFullyKept, readKept, writeKept, type Kept } from './kept-file';
import {
  KeyringFile,
  makeRecovery,
  markOf,
  nameKey,
  openKeys,
  openOfficer,
  openRecovery,
  type Unmarked,
} from './keyring-file';
import { demoCost, standardCost, type Cost } from './key-wrap';
import { printRecoveryCode, readRecoveryCode } from './recovery-code';

export const KEYRING = 'keyring.json';

/** An opened keyring. Keep it in memory only, and only while somebody is logged in. */
export interface Keyring {
  folder: string;
  office: string;
  demo: boolean;
  /** Who opened it; null when the recovery code did. */
  login: string | null;
  /** 32 bytes. */
  database_key: Uint8Array;
  /** Set while a change of key is under way: the database may still have this one. */
  previous_key: Uint8Array | null;
  /** Grows with every change; an older one than the desk remembers has been put back. */
  revision: number;
  /** Somebody without the key has changed the file: show it, and print a new recovery code. */
  altered: boolean;
  entropy: Entropy;
}

export const keyringRefusals = refusals({
  keyring_missing: () =>
    '数据文件夹中没有密钥文件（keyring.json），请确认文件夹没有选错，或从备份中恢复密钥文件',
  keyring_damaged: () =>
    '密钥文件已损坏，三份副本都读不出来，密码本身没有问题。请从最近的备份中恢复密钥文件，办件数据仍在',
  keyring_exists: () => '这个文件夹里已有密钥文件，不能再次建立，请换一个空文件夹',
  login_unknown: (f: { login: string }) => `没有登录名“${f.login}”，请核对后重新输入`,
  password_wrong: () => '密码不正确，请检查大小写和输入法后重试；忘记密码请找系统管理员重设',
  login_exists: (f: { login: string }) => `登录名“${f.login}”已有密码，如需更换请用“重设密码”`,
  login_last: () => '这是最后一个能打开数据的人，不能移除，请先登记另一人',
  recovery_code_other: () =>
    '恢复码无误，但不是这个数据文件夹当前的恢复码（可能已重新打印过），请找最近打印的一份',
  keyring_changed: () => '密钥文件在登录后被更换，请退出后重新登录再试',
});

/** What the keyring shows without any password; for the login screen and the command line. */
export function describeKeyring(
  folder: string,
): Outcome<{ office: string; demo: boolean; logins: string[]; whole: boolean }> {
  const read = readKeyring(folder);
  if (!read.permitted) return read;
  const { office, demo, officers } = read.result.content;
  const logins = officers.map((officer) => officer.login);
  return permit({ office, demo, logins, whole: isFullyKept(read.result) });
}

/** Makes a keyring with a fresh database key and its recovery code; `folder` must have none. */
export function createKeyring(
  folder: string,
  wanted: { office: string; demo: boolean; entropy: Entropy; cost?: Cost },
): Outcome<{ keyring: Keyring; recovery_code: string }> {
  const { office, demo, entropy } = wanted;
  if (readKept(folder, KEYRING, KeyringFile).found !== 'nothing') {
    return keyringRefusals.because('keyring_exists', {});
  }
  const database_key = entropy(32);
  const code = entropy(16);
  const file: Unmarked = {
    format: 'jiuzhu-keyring',
    version: 1,
    office,
    demo,
    cost: wanted.cost ?? (demo ? demoCost : standardCost),
    current: nameKey(database_key),
    previous: null,
    officers: [],
    recovery: makeRecovery({ office, demo }, code, [database_key], entropy),
    escrow: null,
  };
  return onDisk(folder, () => {
    writeFile(folder, file, database_key, 1);
    const rest = { login: null, previous_key: null, revision: 1, altered: false };
    const keyring = { folder, office, demo, database_key, entropy, ...rest };
    return permit({ keyring, recovery_code: printRecoveryCode(code) });
  });
}

/** Opens the keyring for an officer: this is the login. */
export function unlock(
  folder: string,
  login: string,
  password: string,
  entropy: Entropy = systemEntropy,
): Outcome<Keyring> {
  const read = readKeyring(folder);
  if (!read.permitted) return read;
  const holder = read.result.content.officers.find((officer) => officer.login === login);
  if (!holder) return keyringRefusals.because('login_unknown', { login });
  const identity = openOfficer(read.result.content, holder, password);
  if (!identity) return keyringRefusals.because('password_wrong', {});
  const keys = openKeys(read.result.content, login, holder.keys, identity);
  return openedKeyring(folder, read.result, login, keys, entropy);
}

/** Opens the keyring by the printed code when nobody knows a password any more. */
export function unlockByRecoveryCode(
  folder: string,
  typed: string,
  entropy: Entropy = systemEntropy,
): Outcome<Keyring> {
  const code = readRecoveryCode(typed);
  if (!code.permitted) return code;
  const read = readKeyring(folder);
  if (!read.permitted) return read;
  const { recovery } = read.result.content;
  const identity = openRecovery(read.result.content, recovery, code.result);
  if (!identity) return keyringRefusals.because('recovery_code_other', {});
  const keys = openKeys(read.result.content, null, recovery.keys, identity);
  return openedKeyring(folder, read.result, null, keys, entropy);
}

/** An opened keyring from what a holder's wrap gave: the database keys by their names. */
export function openedKeyring(
  folder: string,
  kept: Kept<KeyringFile>,
  login: string | null,
  keys: Map<string, Uint8Array>,
  entropy: Entropy,
): Outcome<Keyring> {
  const { content: file, revision } = kept;
  const database_key = keys.get(file.current);
  if (!database_key) return keyringRefusals.because('keyring_damaged', {});
  const altered = markOf(file, database_key) !== file.mac;
  if (!altered && !isFullyKept(kept)) attempt(() => writeKept(folder, KEYRING, file, revision));
  const previous_key = file.previous === null ? null : (keys.get(file.previous) ?? null);
  const { office, demo } = file;
  return permit({
    folder,
    office,
    demo,
    login,
    database_key,
    previous_key,
    revision,
    altered,
    entropy,
  });
}

/** The file as it stands on the disk. */
export function readKeyring(folder: string): Outcome<Kept<KeyringFile>> {
  const read = readKept(folder, KEYRING, KeyringFile);
  if (read.found === 'nothing') return keyringRefusals.because('keyring_missing', {});
  if (read.found === 'damaged') return keyringRefusals.because('keyring_damaged', {});
  return permit(read.kept);
}

function writeFile(folder: string, file: Unmarked, key: Uint8Array, revision: number): void {
  writeKept(folder, KEYRING, { ...file, mac: markOf(file, key) }, revision);
}

/**
 * Changes the file as it stands on the disk now, not as it stood at login, so that two logins
 * in one desk do not undo each other. `marked` is the key whose mark the new file carries.
 */
export function changeKeyring(
  keyring: Keyring,
  work: (file: Unmarked) => Outcome<Unmarked>,
  marked: Uint8Array = keyring.database_key,
): Outcome<Keyring> {
  const read = readKeyring(keyring.folder);
  if (!read.permitted) return read;
  const { content, revision } = read.result;
  if (content.current !== nameKey(keyring.database_key)) {
    return keyringRefusals.because('keyring_changed', {});
  }
  const { mac: _, ...file } = content;
  const changed = work(file);
  if (!changed.permitted) return changed;
  return onDisk(keyring.folder, () => {
    writeFile(keyring.folder, changed.result, marked, revision + 1);
    return permit({ ...keyring, revision: revision + 1 });
  });
}
