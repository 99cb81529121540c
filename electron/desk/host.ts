/** Host: one data folder and who is let into it: founding, unlocking, locking. */
import { existsSync, mkdirSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { permit, refuse, type Outcome, type Refusal } from '../../shared/base/outcome';
import { parse } from '../../shared/base/parse';
import { Found } from '../../shared/office/found';
import type { Press } from '../paper/press';
import type { Entropy } from '../seal/entropy';
import { createKeyring, describeKeyring, unlock, type Keyring } from '../seal/keyring';
import { addOfficer } from '../seal/keyring-officers';
import { checkPassword } from '../seal/password';
import { lockFolder } from '../seal/lock';
import { finishRestore } from '../seal/restore';
import { createOfficeKeys, openOfficeKeys, type OfficeKeys } from '../seal/office-keys';
import { closeDesk, databasePath, openDesk, type Clock, type Desk } from './desk';
import { isNewerStore } from '../store/open';
import { perform } from './perform';
import { findOfficer, type OfficerRow } from './standing';

/** A folder with what is open of it. */
export interface Host {
  folder: string;
  clock: Clock;
  entropy: Entropy;
  open: Opened | null;
  /** Draws papers; opened when first needed. */
  press: () => Press;
  /** Why the folder cannot be worked in by this process; null when it is ours. */
  refused: Refusal | null;
  /** Told after each commit, whoever caused it. */
  told: Set<(seq: number) => void>;
}

/** Present while somebody has logged in since the start or the last lock. */
export interface Opened {
  desk: Desk;
  keyring: Keyring;
  keys: OfficeKeys;
}

/** What stands in the folder, readable without any password. */
export type DoorState =
  | { state: 'empty' }
  | { state: 'locked'; office: string; demo: boolean; logins: string[] };

/** Where a host gets time, randomness and its press from. */
export type HostParts = Pick<Host, 'folder' | 'clock' | 'entropy'> & { press: () => Press };

export function openHost(parts: HostParts): Host {
  let press: Press | null = null;
  return {
    ...parts,
    press: () => (press ??= parts.press()),
    open: null,
    refused: null,
    told: new Set(),
  };
}

/** Whether an office stands in the folder; a damaged keyring is a refusal. */
export function doorState(host: Host): Outcome<DoorState> {
  if (host.refused) return host.refused;
  if (!existsSync(databasePath(host.folder))) return permit({ state: 'empty' });
  const described = describeKeyring(host.folder);
  if (!described.permitted) return described;
  const { office, demo, logins } = described.result;
  return permit({ state: 'locked', office, demo, logins });
}

/** Lets an officer in: proves the password and opens the desk when it is not yet open. */
export function logIn(host: Host, login: string, password: string): Outcome<OfficerRow> {
  if (host.refused) return host.refused;
  const unlocked = unlock(host.folder, login, password, host.entropy);
  if (!unlocked.permitted) return unlocked;
  if (!host.open && isNewer(host, unlocked.result)) {
    return refuse('newer_program', '数据由较新版本的程序写成，请安装新版本后再登录');
  }
  const opened = host.open ? permit(host.open) : openWith(host, unlocked.result);
  if (!opened.permitted) return opened;
  host.open = { ...opened.result, keyring: unlocked.result };
  const { desk } = host.open;
  const officer = desk.office === null ? undefined : findOfficer(desk.db, desk.office, login);
  if (officer) return permit(officer);
  return refuse('officer_unknown', `登录名“${login}”尚未登记为本单位人员，请找系统管理员登记`);
}

function isNewer(host: Host, keyring: Keyring): boolean {
  const path = databasePath(host.folder);
  return existsSync(path) && isNewerStore(path, bytesToHex(keyring.database_key));
}

function openWith(host: Host, keyring: Keyring): Outcome<Opened> {
  const keys = openOfficeKeys(keyring);
  if (!keys.permitted) return keys;
  const desk = openDesk({
    folder: host.folder,
    database_key: bytesToHex(keyring.database_key),
    clock: host.clock,
    entropy: host.entropy,
  });
  desk.grown.add((seq) => {
    for (const tell of host.told) tell(seq);
  });
  return permit({ desk, keyring, keys: keys.result });
}

/** Closes the desk; the next login opens it again. */
export function lock(host: Host): void {
  if (host.open) closeDesk(host.open.desk);
  host.open = null;
}

/** What founding needs beside the act: the keys are made here. */
export type Founding = Omit<Found, 'keys'> & { password: string; request: string };

/** In place of the keys while what was typed is checked: nothing is made before that holds. */
const keysToCome = { signer: 'ssh-ed25519 ', recipient: 'age1' };

/** Founds the folder's office and leaves it open; answers the recovery code, shown once. */
export function foundOffice(
  host: Host,
  founding: Founding,
): Outcome<{ recovery_code: string; officer: OfficerRow }> {
  if (host.refused) return host.refused;
  const { password: _password, request, ...payload } = founding;
  const sound = parse(Found, { ...payload, keys: keysToCome });
  if (!sound.permitted) return sound;
  const strong = checkPassword(founding.password, founding.admin.login);
  if (!strong.permitted) return strong;
  const { office, demo, admin } = founding;
  const made = createKeyring(host.folder, { office, demo, entropy: host.entropy });
  if (!made.permitted) return made;
  const added = addOfficer(made.result.keyring, admin.login, founding.password);
  if (!added.permitted) return added;
  const keys = createOfficeKeys(added.result, host.entropy);
  if (!keys.permitted) return keys;
  const opened = openWith(host, added.result);
  if (!opened.permitted) return opened;
  host.open = opened.result;
  const { signer, recipient } = keys.result;
  const founder: OfficerRow = {
    officer_id: 'U01',
    login: admin.login,
    name: admin.name,
    employment: 'town',
  };
  const acts = [{ kind: 'found', payload: { ...payload, keys: { signer, recipient } } }];
  const outcome = perform(opened.result.desk, founder, { request, acts });
  if (!outcome.permitted) return outcome;
  return permit({ recovery_code: made.result.recovery_code, officer: founder });
}

/** Takes the folder for this process for as long as it lives, and ends a restore that was cut off; another desk's hold is a refusal. */
export async function holdFolder(host: Host): Promise<() => Promise<void>> {
  mkdirSync(host.folder, { recursive: true });
  const held = await lockFolder(host.folder);
  const finished = held.permitted ? finishRestore(host.folder) : held;
  host.refused = finished.permitted ? null : finished;
  return held.permitted ? held.result.release : () => Promise.resolve();
}
