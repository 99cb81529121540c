/** Check jobs: verify, rebuild and backup of the open store. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { openDatabase } from '../../store/database';
import { countActs, headOf } from '../../store/docket';
import { writeSetting } from '../../store/settings';
import { bytesToHex } from '@noble/hashes/utils.js';
import { makeBackup, type Proof } from '../../seal/backup';
import { ownOffice, type Desk } from '../desk';
import { ledgerFindings } from '../questions/ledger';
import { mayUse, within, type Session } from '../session';
import { rebuild, verify, type Verified } from '../verify';

export function verifyJob(session: Session): Outcome<Verified> {
  const inside = within(session);
  return inside.permitted ? permit(verify(inside.result.desk)) : inside;
}

const seconds = (): number => performance.now() / 1000;

export function rebuildJob(
  session: Session,
): Outcome<{ acts: number; seconds: number; equal: boolean }> {
  const inside = within(session);
  return inside.permitted ? permit(rebuild(inside.result.desk, seconds)) : inside;
}

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

/** Database, keyring and keys in one folder, proven before it counts as a backup. */
export async function backupJob(
  session: Session,
  input: { to: string },
): Promise<Outcome<{ path: string; acts: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.to)) return refuse('path_not_chosen', '请在对话框中选择备份文件夹');
  const { desk, keyring, keys } = inside.result;
  const office = ownOffice(desk);
  const key = bytesToHex(keyring.database_key);
  const made = await makeBackup({
    to: input.to,
    folder: desk.folder,
    office,
    demo: keys.demo,
    database_key: keyring.database_key,
    reason: '手动',
    made_at: desk.clock.now(),
    copyDatabase: (path) => void desk.db.run('VACUUM INTO ?', path),
    prove: proofOf(desk, office, key),
  });
  if (!made.permitted) return made;
  writeSetting(desk.db, 'last_backup_on', desk.clock.today());
  return permit({ path: made.result.folder, acts: made.result.facts.proof.acts });
}
