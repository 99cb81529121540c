/** Rotation: another database key in three steps that may be cut off anywhere. */
import { permit, type Outcome } from '../../shared/base/outcome';
import { changeKeyring, type Keyring } from './keyring';
import { nameKey, resealAll } from './keyring-file';

/**
 * Step one: the keyring holds both keys. Then the store re-encrypts the database from
 * `previous_key` to `database_key`; after a crash it tries both. An unfinished change is taken up
 * again, not begun anew.
 */
export function beginKeyChange(keyring: Keyring): Outcome<Keyring> {
  if (keyring.previous_key) return permit(keyring);
  const fresh = keyring.entropy(32);
  const both = [fresh, keyring.database_key];
  const changed = changeKeyring(
    keyring,
    (file) =>
      permit({
        ...file,
        ...resealAll(file, both, keyring.entropy),
        current: nameKey(fresh),
        previous: file.current,
      }),
    fresh,
  );
  if (!changed.permitted) return changed;
  return permit({ ...changed.result, database_key: fresh, previous_key: keyring.database_key });
}

/** Step three, after the database opens with the new key: the old key is dropped. */
export function finishKeyChange(keyring: Keyring): Outcome<Keyring> {
  const changed = changeKeyring(keyring, (file) =>
    permit({
      ...file,
      ...resealAll(file, [keyring.database_key], keyring.entropy),
      previous: null,
      escrow: file.escrow?.key === file.current ? file.escrow : null,
    }),
  );
  return changed.permitted ? permit({ ...changed.result, previous_key: null }) : changed;
}
