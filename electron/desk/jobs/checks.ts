/** Check jobs: verify, rebuild and backup of the open store. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { openDatabase } from '../../store/database';
import { countActs, headOf } from '../../store/docket';
import { writeSetting } from '../../store/settings';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ownOffice } from '../desk';
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

/** Writes a copy of the database, opens it again and proves it before calling it a backup. */
export function backupJob(
  session: Session,
  input: { to: string },
): Outcome<{ path: string; acts: number }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.to)) return refuse('path_not_chosen', '请在对话框中选择备份文件夹');
  const { desk, keyring } = inside.result;
  const office = ownOffice(desk);
  const head = headOf(desk.db, office);
  const path = join(input.to, `${office}-${desk.clock.today()}-${head.seq}.backup.db`);
  if (existsSync(path)) return refuse('backup_exists', `备份文件已存在：${path}`, { path });
  desk.db.run('VACUUM INTO ?', path);
  const key = bytesToHex(keyring.database_key);
  const copy = openDatabase(path, { key, readonly: true });
  const proven = headOf(copy, office).hash === head.hash && countActs(copy) === countActs(desk.db);
  copy.close();
  if (!proven) return refuse('backup_unproven', '备份写出后核对不一致，请换一个位置重做', { path });
  writeSetting(desk.db, 'last_backup_on', desk.clock.today());
  return permit({ path, acts: countActs(desk.db) });
}
