/** Officers of the keyring: passwords given, changed, reset, taken; the recovery code renewed. */
import { permit, type Outcome } from '../../shared/base/outcome';
import { systemEntropy, type Entropy } from './entropy';
import { changeKeyring, keyringRefusals, unlock, type Keyring } from './keyring';
import { makeOfficer, makeRecovery } from './keyring-file';
import { checkPassword } from './password';
import { printRecoveryCode } from './recovery-code';

/** The database keys to wrap: two while a change of key is under way. */
function keysOf(keyring: Keyring): Uint8Array[] {
  const { database_key, previous_key } = keyring;
  return previous_key ? [database_key, previous_key] : [database_key];
}

/** Gives an officer a password. */
export function addOfficer(keyring: Keyring, login: string, password: string): Outcome<Keyring> {
  const checked = checkPassword(password, login);
  if (!checked.permitted) return checked;
  return changeKeyring(keyring, (file) => {
    if (file.officers.some((officer) => officer.login === login)) {
      return keyringRefusals.because('login_exists', { login });
    }
    const officer = makeOfficer(file, { login, password }, keysOf(keyring), keyring.entropy);
    return permit({ ...file, officers: [...file.officers, officer] });
  });
}

/** Sets another password for an officer: the administrator's help when one is forgotten. */
export function resetPassword(keyring: Keyring, login: string, password: string): Outcome<Keyring> {
  const checked = checkPassword(password, login);
  if (!checked.permitted) return checked;
  return changeKeyring(keyring, (file) => {
    if (!file.officers.some((officer) => officer.login === login)) {
      return keyringRefusals.because('login_unknown', { login });
    }
    const made = makeOfficer(file, { login, password }, keysOf(keyring), keyring.entropy);
    const officers = file.officers.map((officer) => (officer.login === login ? made : officer));
    return permit({ ...file, officers });
  });
}

/** Changes one's own password; the old one must be right. */
export function changePassword(
  folder: string,
  login: string,
  passwords: { old: string; fresh: string },
  entropy: Entropy = systemEntropy,
): Outcome<Keyring> {
  const keyring = unlock(folder, login, passwords.old, entropy);
  return keyring.permitted ? resetPassword(keyring.result, login, passwords.fresh) : keyring;
}

/** Takes an officer's way in. Change the database key too: an old copy may be in his hands. */
export function removeOfficer(keyring: Keyring, login: string): Outcome<Keyring> {
  return changeKeyring(keyring, (file) => {
    const officers = file.officers.filter((officer) => officer.login !== login);
    if (officers.length === file.officers.length) {
      return keyringRefusals.because('login_unknown', { login });
    }
    if (officers.length === 0) return keyringRefusals.because('login_last', {});
    return permit({ ...file, officers });
  });
}

/** Makes another recovery code; the one printed before stops working. */
export function renewRecoveryCode(
  keyring: Keyring,
): Outcome<{ keyring: Keyring; recovery_code: string }> {
  const code = keyring.entropy(16);
  const changed = changeKeyring(keyring, (file) =>
    permit({ ...file, recovery: makeRecovery(file, code, keysOf(keyring), keyring.entropy) }),
  );
  if (!changed.permitted) return changed;
  return permit({ keyring: changed.result, recovery_code: printRecoveryCode(code) });
}
