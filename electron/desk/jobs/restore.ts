/** Restore jobs: a proven backup put in the place of what is there, and taken back again. */
import { existsSync } from 'node:fs';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { unlock } from '../../seal/keyring';
import { findRestored, restoreBackup, undoRestore, type Restored } from '../../seal/restore';
import { databasePath } from '../desk';
import { lock, type Host } from '../host';
import { mayUse, type Session } from '../session';

/** Names the folders in which what is replaced is kept. */
function stampOf({ clock }: Host): string {
  return clock.now().slice(0, 19).replace(/[-:]/g, '');
}

/** Whoever replaces what is there proves that he belongs to it; an empty folder asks nobody. */
function proved({ folder, entropy }: Host, input: { login: string; password: string }): Outcome<unknown> {
  if (!existsSync(databasePath(folder))) return permit(null);
  return unlock(folder, input.login.trim(), input.password, entropy);
}

/** The desk is closed before; afterwards somebody logs in, and a new epoch begins. */
export async function restoreBackupJob(
  session: Session,
  input: { from: string; login: string; password: string },
): Promise<Outcome<{ backup_made_at: string; seq: number }>> {
  const { host } = session;
  if (host.refused) return host.refused;
  if (!mayUse(session, input.from)) return refuse('path_not_chosen', '请在对话框中选择备份文件夹');
  const known = proved(host, input);
  if (!known.permitted) return known;
  lock(host);
  session.officer = null;
  const restored = await restoreBackup(input.from, host.folder, stampOf(host));
  if (!restored.permitted) return restored;
  const { backup_made_at, proof } = restored.result;
  return permit({ backup_made_at, seq: proof.seq });
}

/** Only before anybody has logged in since the restore: afterwards acts stand on it. */
export function undoRestoreJob(session: Session, input: { login: string; password: string }): Outcome<null> {
  const { host } = session;
  if (host.refused) return host.refused;
  const known = proved(host, input);
  if (!known.permitted) return known;
  lock(host);
  session.officer = null;
  return undoRestore(host.folder, stampOf(host));
}

/** What the door says of a restore whose new epoch has not begun. */
export function restoredAt({ folder }: Host): string | null {
  const restored: Restored | null = findRestored(folder);
  return restored?.backup_made_at ?? null;
}
