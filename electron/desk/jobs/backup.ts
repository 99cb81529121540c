/** Backup jobs: by hand into a chosen folder, and after work by itself. */
import { existsSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { listBackups, makeBackup, type Proof } from '../../seal/backup';
import { expiredBackups } from '../../seal/backup-rotation';
import { removeFolders } from '../../seal/bundle-folder';
import { openDatabase } from '../../store/database';
import { countActs, headOf } from '../../store/docket';
import { readSetting, writeSetting } from '../../store/settings';
import { ownOffice, type Desk } from '../desk';
import { ledgerFindings } from '../questions/ledger';
import { mayUse, within, type Session, type Within } from '../session';

/** Opens the copy, and holds integrity, head, count and books against what is there. */
function proofOf({ db }: Desk, office: string, key: string): (path: string) => Outcome<Proof> {
  return (path) => {
    const copy = openDatabase(path, { key, readonly: true });
    try {
      const sound = copy.all<{ integrity_check: string }>('PRAGMA integrity_check')[0]?.integrity_check === 'ok';
      const head = headOf(copy, office);
      const acts = countActs(copy);
      const same = head.hash === headOf(db, office).hash && acts === countActs(db);
      if (!sound || !same || ledgerFindings(copy, office).length > 0) {
        return refuse('backup_unproven', '备份写出后核对不一致，请换一个位置重做', { path });
      }
      return permit({ epoch: head.epoch, seq: head.seq, hash: head.hash, acts });
    } finally {
      copy.close();
    }
  };
}

/** Database, keyring and keys in one folder of `to`, proven before it counts as a backup. */
async function backUp(inside: Within, to: string, reason: string): Promise<Outcome<{ path: string; acts: number }>> {
  const { desk, keyring, keys } = inside;
  const office = ownOffice(desk);
  const key = bytesToHex(keyring.database_key);
  const made = await makeBackup({
    to,
    folder: desk.folder,
    office,
    demo: keys.demo,
    database_key: keyring.database_key,
    reason,
    made_at: desk.clock.now(),
    copyDatabase: (path) => void desk.db.run('VACUUM INTO ?', path),
    prove: proofOf(desk, office, key),
  });
  if (!made.permitted) return made;
  writeSetting(desk.db, 'last_backup_on', desk.clock.today());
  return permit({ path: made.result.folder, acts: made.result.facts.proof.acts });
}

/** To a folder that the person chose; later ones go there by themselves. */
export async function backupJob(
  session: Session,
  input: { to: string },
): Promise<Outcome<{ path: string; acts: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.to)) return refuse('path_not_chosen', '请在对话框中选择备份文件夹');
  const made = await backUp(inside.result, input.to, '手动');
  if (made.permitted) writeSetting(inside.result.desk.db, 'backup_folder', input.to);
  return made;
}

/** Of the same office only, the newest of each day, week and month kept. */
async function removeExpired(to: string, office: string): Promise<void> {
  const own = listBackups(to).filter(({ facts }) => facts.office === office);
  const ages = own.map(({ folder, facts }) => ({ name: folder, made_at: facts.made_at }));
  await removeFolders(expiredBackups(ages));
}

/**
 * After work, once a day, where a folder was chosen and can be reached: a stick that is away keeps
 * nobody from leaving, and the date of the last backup stays as it was.
 */
export async function backUpAfterWork(session: Session): Promise<void> {
  const inside = within(session);
  if (!inside.permitted) return;
  const { desk } = inside.result;
  const to = readSetting(desk.db, 'backup_folder');
  if (to === null || !existsSync(to)) return;
  if (readSetting(desk.db, 'last_backup_on') === desk.clock.today()) return;
  const made = await backUp(inside.result, to, '每日');
  if (made.permitted) await removeExpired(to, ownOffice(desk));
}
