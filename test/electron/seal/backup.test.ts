/**
 * Claims
 * 1. A backup counts only when its copy is proven; what is not leaves nothing behind.
 * 2. Every damaged or missing file of a backup is named; nobody without the key can make one.
 * 3. A restore brings database and keys, keeps later passwords, can be undone, and opens.
 * 4. A restore cut off after any of its steps ends the same at the next start.
 * 5. Rotation keeps days, weeks and months, and never the newest goes.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permit, refuse } from '../../../shared/base/outcome';
import { addDays } from '../../../shared/base/plain-date';
import { sha256Hex } from '../../../shared/base/canonical';
import {
  checkBackup,
  isMarked,
  listBackups,
  makeBackup,
  type BackupOrder,
} from '../../../electron/seal/backup';
import { expiredBackups } from '../../../electron/seal/backup-rotation';
import { seededEntropy } from '../../../electron/seal/entropy';
import { createKeyring, unlock } from '../../../electron/seal/keyring';
import { addOfficer, resetPassword } from '../../../electron/seal/keyring-officers';
import { createOfficeKeys, openOfficeKeys } from '../../../electron/seal/office-keys';
import {
  findRestored,
  finishRestore,
  restoreBackup,
  settleRestore,
  undoRestore,
} from '../../../electron/seal/restore';
import { openWitness } from '../../../electron/seal/witness';
import { codeOf, granted, tempFolder, TOWN } from './sample';

const proof = { epoch: 1, seq: 3, acts: 5, hash: sha256Hex('head') };
const made_at = '2022-12-05T17:00:00+08:00';

/** A data folder; its "database" is a file of a few words. */
function dataFolder(content = 'the database of monday') {
  const folder = tempFolder();
  const entropy = seededEntropy('backup');
  const { keyring } = granted(createKeyring(folder, { office: TOWN, demo: true, entropy }));
  granted(addOfficer(keyring, 'admin', 'Demo-2026'));
  granted(createOfficeKeys(keyring, entropy));
  fs.writeFileSync(join(folder, 'desk.db'), content);
  const order: BackupOrder = {
    to: join(tempFolder(), 'backups'),
    folder,
    office: TOWN,
    demo: true,
    database_key: keyring.database_key,
    reason: '手动',
    made_at,
    copyDatabase: (path) => fs.copyFileSync(join(folder, 'desk.db'), path),
    prove: () => permit(proof),
  };
  return { folder, keyring, order };
}

describe('making', () => {
  test('proven, hashed, listed', async () => {
    const { order, keyring } = dataFolder();
    const { folder, facts } = granted(await makeBackup(order));
    expect(fs.readdirSync(folder)).toHaveLength(8);
    expect(granted(await checkBackup(join(folder, 'backup.json')))).toEqual(facts);
    expect(isMarked(facts, keyring.database_key)).toBe(true);
    expect(isMarked({ ...facts, made_at: 'later' }, keyring.database_key)).toBe(false);
    expect(listBackups(order.to).map((one) => one.facts.proof.seq)).toEqual([3]);
    expect(codeOf(await makeBackup(order))).toBe('backup_exists');
    expect(listBackups(join(order.to, 'none'))).toEqual([]);
  });

  test('what is not proven does not stay', async () => {
    const { order } = dataFolder();
    const prove = () => refuse('balance_differs', '备份的账不平');
    expect(codeOf(await makeBackup({ ...order, prove }))).toBe('balance_differs');
    expect(fs.readdirSync(order.to)).toEqual([]);
    const copyDatabase = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(codeOf(await makeBackup({ ...order, copyDatabase }))).toBe('disk_full');
    expect(fs.readdirSync(order.to)).toEqual([]);
  });

  test('damage is named', async () => {
    const { order } = dataFolder();
    const { folder, facts } = granted(await makeBackup(order));
    for (const { path } of facts.files) {
      const whole = fs.readFileSync(join(folder, path));
      const bytes = Buffer.from(whole);
      bytes[bytes.length >> 1]! ^= 1;
      fs.writeFileSync(join(folder, path), bytes);
      expect(await checkBackup(folder)).toMatchObject({ code: 'backup_damaged', facts: { path } });
      fs.rmSync(join(folder, path));
      expect(await checkBackup(folder)).toMatchObject({ code: 'backup_damaged', facts: { path } });
      fs.writeFileSync(join(folder, path), whole);
    }
    expect(codeOf(await checkBackup(tempFolder()))).toBe('backup_unreadable');
  });
});

/** What stands in a data folder, without the folders of earlier states. */
function state(folder: string): Record<string, string> {
  const all = fs.readdirSync(folder).filter((name) => name !== 'restored.json');
  const names = all.filter((name) => fs.statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    names.map((name) => [name, sha256Hex(fs.readFileSync(join(folder, name)))]),
  );
}

describe('restoring', () => {
  test('brings back the database and keeps later passwords; undone, all is as before', async () => {
    const { folder, order, keyring } = dataFolder();
    const backup = granted(await makeBackup(order));
    granted(resetPassword(keyring, 'admin', 'Later-2027'));
    fs.writeFileSync(join(folder, 'desk.db'), 'the database of friday');
    fs.writeFileSync(join(folder, 'desk.db-wal'), 'its log');
    const before = state(folder);
    const restored = granted(await restoreBackup(backup.folder, folder, '20221209'));
    expect(restored).toEqual({ backup_made_at: made_at, proof, replaced: 'replaced-20221209' });
    expect(findRestored(folder)).toEqual(restored);
    expect(fs.readFileSync(join(folder, 'desk.db'), 'utf8')).toBe('the database of monday');
    expect(fs.existsSync(join(folder, 'desk.db-wal'))).toBe(false);
    expect(codeOf(unlock(folder, 'admin', 'Later-2027'))).toBe('permitted');
    const witness = granted(openWitness(folder));
    expect(witness.last).toEqual(proof);
    witness.close();
    granted(undoRestore(folder, '20221210'));
    expect(state(folder)).toEqual(before);
    expect(codeOf(undoRestore(folder, '20221211'))).toBe('restore_nothing');
  });

  test('onto a new machine, and over another key', async () => {
    const { order } = dataFolder();
    const backup = granted(await makeBackup(order));
    const fresh = join(tempFolder(), 'data');
    granted(await restoreBackup(join(backup.folder, 'backup.json'), fresh, '1'));
    const opened = granted(unlock(fresh, 'admin', 'Demo-2026'));
    expect(codeOf(openOfficeKeys(opened))).toBe('permitted');
    settleRestore(fresh);
    expect(findRestored(fresh)).toBeNull();
    const foreign = tempFolder();
    const wanted = { office: TOWN, demo: true, entropy: seededEntropy('foreign') };
    const other = granted(createKeyring(foreign, wanted)).keyring;
    granted(addOfficer(other, 'admin', 'Other-2027'));
    granted(await restoreBackup(backup.folder, foreign, '1'));
    expect(codeOf(unlock(foreign, 'admin', 'Demo-2026'))).toBe('permitted');
    granted(undoRestore(foreign, '2'));
    expect(codeOf(unlock(foreign, 'admin', 'Other-2027'))).toBe('permitted');
  });

  test('another office, and a demo for a real one, are refused', async () => {
    const { order } = dataFolder();
    const backup = granted(await makeBackup(order));
    for (const [office, demo, code] of [
      ['500120103', true, 'restore_other_office'],
      [TOWN, false, 'restore_demo'],
    ] as const) {
      const folder = tempFolder();
      granted(createKeyring(folder, { office, demo, entropy: seededEntropy('o') }));
      const before = state(folder);
      expect(codeOf(await restoreBackup(backup.folder, folder, '1'))).toBe(code);
      expect(state(folder)).toEqual(before);
    }
  });

  test('cut off after any step, it ends the same', async () => {
    const { folder, order } = dataFolder();
    const backup = granted(await makeBackup(order));
    fs.writeFileSync(join(folder, 'desk.db'), 'the database of friday');
    fs.writeFileSync(join(folder, 'docket.witness'), 'of friday');
    const whole = tempFolder();
    fs.cpSync(folder, whole, { recursive: true });
    granted(await restoreBackup(backup.folder, whole, '1'));
    const wanted = state(whole);
    for (let moved = 0; moved <= 6; moved += 1) {
      const cut = tempFolder();
      fs.cpSync(folder, cut, { recursive: true });
      cutOff(cut, backup.folder, moved);
      granted(finishRestore(cut));
      granted(finishRestore(cut));
      expect(state(cut)).toEqual(wanted);
      expect(findRestored(cut)).toEqual(findRestored(whole));
    }
  });
});

/** The state on the disk when a restore stops after `moved` moves. */
function cutOff(folder: string, backup: string, moved: number): void {
  const [coming, going] = ['incoming-1', 'replaced-1'].map((name) => join(folder, name));
  fs.mkdirSync(coming!);
  for (const name of ['desk.db', 'office-keys.json']) {
    fs.copyFileSync(join(backup, name), join(coming!, name));
  }
  for (const copy of [1, 2]) {
    const name = `office-keys.copy-${copy}.json`;
    fs.copyFileSync(join(backup, name), join(coming!, name));
  }
  const restored = { backup_made_at: made_at, proof, replaced: 'replaced-1' };
  const marker = JSON.stringify(restored, null, 2);
  const aside = ['desk.db-wal', 'desk.db-shm', 'docket.witness'];
  const plan = { incoming: 'incoming-1', outgoing: 'replaced-1', aside, marker };
  fs.writeFileSync(join(folder, 'restore-plan.json'), JSON.stringify(plan));
  const steps = [
    () => fs.mkdirSync(going!),
    () => fs.renameSync(join(folder, 'docket.witness'), join(going!, 'docket.witness')),
    () => fs.writeFileSync(join(going!, '.cleared'), ''),
    () => fs.renameSync(join(folder, 'desk.db'), join(going!, 'desk.db')),
    () => fs.renameSync(join(coming!, 'desk.db'), join(folder, 'desk.db')),
    () => fs.writeFileSync(join(folder, 'docket.witness'), ''),
  ];
  for (const step of steps.slice(0, moved)) step();
}

test('rotation keeps days, weeks and months', () => {
  const days = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(days, (offsets) => {
      const backups = offsets.map((offset, i) => ({
        name: `b${i}`,
        made_at: `${addDays('2022-01-01', offset)}T${String(i % 24).padStart(2, '0')}:00`,
      }));
      const gone = new Set(expiredBackups(backups));
      const kept = backups.filter(({ name }) => !gone.has(name));
      const dates = (all: typeof backups): string[] =>
        [...new Set(all.map(({ made_at: at }) => at.slice(0, 10)))].toSorted().reverse();
      expect(dates(kept).slice(0, 7)).toEqual(dates(backups).slice(0, 7));
      expect(kept.length).toBeLessThanOrEqual(7 + 8 + 12);
      const newest = backups.map(({ made_at: at }) => at).toSorted().at(-1);
      expect(kept.map(({ made_at: at }) => at)).toContain(newest);
      expect(expiredBackups(kept)).toEqual([]);
    }),
  );
});
