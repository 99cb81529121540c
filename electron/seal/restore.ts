/** Restore: puts a backup in the place of what is there, so that it can be finished and undone. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { backupFolder, checkBackup, DATABASE, Proof, type BackupFacts } from './backup';
import { flushFolder, renamePatiently, writeDurably } from './durable-file';
import { onDisk, onDiskLater, parseJson } from './edge';
import { readKept } from './kept-file';
import { KEYRING } from './keyring';
import { KeyringFile } from './keyring-file';
import { readSmallFile } from './small-file';
import { openWitness } from './witness';

const PLAN = 'restore-plan.json';
const MARKER = 'restored.json';

/** A change of files under way. Done again from any point it ends the same. */
const Plan = z.strictObject({
  /** Folder inside the data folder that holds what comes in. */
  incoming: z.string(),
  /** Folder inside the data folder for what goes out. */
  outgoing: z.string(),
  /** Files that go out although nothing comes in for them. */
  aside: z.array(z.string()),
  /** Written when all is in place; null when a restore is undone. */
  marker: z.string().nullable(),
});
type Plan = z.infer<typeof Plan>;

/** Stands in a restored folder until the desk has started a new epoch. */
export const Restored = z.strictObject({
  /** When the backup was made. */
  backup_made_at: z.string(),
  proof: Proof,
  /** Folder with what was replaced: `undoRestore` takes it back. */
  replaced: z.string(),
});
export type Restored = z.infer<typeof Restored>;

export const restoreRefusals = refusals({
  restore_other_office: (f: { office: string; backup_office: string }) =>
    `这是${f.backup_office}的备份，不是本单位（${f.office}）的，请重新选择`,
  restore_demo: () => '演练单位与真实单位的备份不能互换，请重新选择',
  restore_nothing: () => '没有可以撤销的恢复',
});

/** Files that belong to the database replaced, and to none that comes in. */
const BESIDE = [`${DATABASE}-wal`, `${DATABASE}-shm`, 'docket.witness'];

/**
 * Restores into a data folder that no desk has open. `stamp` names the folder that keeps what was
 * there. Present passwords stay when the keyring there opens the backup's database too.
 */
export async function restoreBackup(
  path: string,
  folder: string,
  stamp: string,
): Promise<Outcome<Restored>> {
  const checked = await checkBackup(path);
  if (!checked.permitted) return checked;
  const facts = checked.result;
  return onDiskLater(folder, async () => {
    if (!fs.existsSync(folder)) fs.mkdirSync(folder);
    const present = readKept(folder, KEYRING, KeyringFile);
    const keyring = present.found === 'whole' ? present.kept.content : null;
    if (keyring && keyring.office !== facts.office) {
      const offices = { office: keyring.office, backup_office: facts.office };
      return restoreRefusals.because('restore_other_office', offices);
    }
    if (keyring && keyring.demo !== facts.demo) return restoreRefusals.because('restore_demo', {});
    const incoming = `incoming-${stamp}`;
    stage(backupFolder(path), join(folder, incoming), facts, keepsPasswords(keyring, facts));
    const staged = await sameFiles(join(folder, incoming), facts);
    if (!staged.permitted) return staged;
    const outgoing = `replaced-${stamp}`;
    const { proof, made_at } = facts;
    const restored: Restored = { backup_made_at: made_at, proof, replaced: outgoing };
    const marker = JSON.stringify(restored, null, 2);
    writePlan(folder, { incoming, outgoing, aside: BESIDE, marker });
    carryOut(folder);
    return permit(restored);
  });
}

/** The keyring there has later passwords and officers; it serves when its key is the backup's. */
function keepsPasswords(keyring: KeyringFile | null, facts: BackupFacts): boolean {
  return keyring !== null && keyring.current === facts.key && keyring.previous === null;
}

function stage(from: string, to: string, facts: BackupFacts, passwords_stay: boolean): void {
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to);
  for (const { path } of facts.files) {
    if (passwords_stay && path.startsWith('keyring')) continue;
    fs.copyFileSync(join(from, path), join(to, path));
    const file = fs.openSync(join(to, path), 'r+');
    fs.fsyncSync(file);
    fs.closeSync(file);
  }
  flushFolder(to);
}

/** What was staged is compared once more: a stick may read differently the second time. */
async function sameFiles(staged: string, facts: BackupFacts): Promise<Outcome<unknown>> {
  const present = new Set(fs.readdirSync(staged));
  const files = facts.files.filter(({ path }) => present.has(path));
  const copy = { ...facts, files };
  const name = join(staged, 'backup.json');
  fs.writeFileSync(name, JSON.stringify(copy));
  const checked = await checkBackup(staged);
  fs.rmSync(name);
  return checked;
}

function writePlan(folder: string, plan: Plan): void {
  writeDurably(join(folder, PLAN), JSON.stringify(plan, null, 2));
}

function carryOut(folder: string): void {
  const read = Plan.safeParse(parseJson(readSmallFile(join(folder, PLAN)) ?? ''));
  if (!read.success) return;
  const { incoming, outgoing, aside, marker } = read.data;
  const coming = join(folder, incoming);
  const going = join(folder, outgoing);
  if (!fs.existsSync(going)) fs.mkdirSync(going);
  clearAside(folder, going, aside);
  for (const name of fs.existsSync(coming) ? fs.readdirSync(coming) : []) {
    moveAside(join(folder, name), join(going, name));
    renamePatiently(join(coming, name), join(folder, name));
  }
  flushFolder(going);
  mark(folder, marker);
  flushFolder(folder);
  fs.rmSync(coming, { recursive: true, force: true });
  fs.rmSync(join(folder, PLAN));
  flushFolder(folder);
}

const CLEARED = '.cleared';

/** Once: after it, files of these names are those that came in. */
function clearAside(folder: string, going: string, aside: readonly string[]): void {
  if (fs.existsSync(join(going, CLEARED))) return;
  for (const name of aside) moveAside(join(folder, name), join(going, name));
  flushFolder(folder);
  writeDurably(join(going, CLEARED), '');
}

/** A restored database is witnessed as it is, so that the desk opens it. */
function mark(folder: string, marker: string | null): void {
  if (marker === null) {
    fs.rmSync(join(folder, MARKER), { force: true });
    return;
  }
  const { proof } = Restored.parse(JSON.parse(marker));
  const witness = openWitness(folder);
  if (witness.permitted) {
    witness.result.record(proof);
    witness.result.close();
  }
  writeDurably(join(folder, MARKER), marker);
}

/** Once aside, a file stays as it went: what stands in its place now came in. */
function moveAside(from: string, to: string): void {
  if (fs.existsSync(from) && !fs.existsSync(to)) renamePatiently(from, to);
}

/** At start, before the database is opened: ends a restore that was cut off. */
export function finishRestore(folder: string): Outcome<null> {
  return onDisk(folder, () => {
    if (fs.existsSync(join(folder, PLAN))) carryOut(folder);
    return permit(null);
  });
}

/** The restore whose new epoch has not been started; null when there is none. */
export function findRestored(folder: string): Restored | null {
  const read = Restored.safeParse(parseJson(readSmallFile(join(folder, MARKER)) ?? ''));
  return read.success ? read.data : null;
}

/** After the new epoch's act is committed and witnessed. */
export function settleRestore(folder: string): void {
  fs.rmSync(join(folder, MARKER), { force: true });
  flushFolder(folder);
}

/** Takes back what the last restore replaced; nothing may have been recorded since. */
export function undoRestore(folder: string, stamp: string): Outcome<null> {
  const restored = findRestored(folder);
  if (!restored || !fs.existsSync(join(folder, restored.replaced))) {
    return restoreRefusals.because('restore_nothing', {});
  }
  return onDisk(folder, () => {
    const outgoing = `undone-${stamp}`;
    fs.rmSync(join(folder, restored.replaced, CLEARED), { force: true });
    writePlan(folder, { incoming: restored.replaced, outgoing, aside: BESIDE, marker: null });
    carryOut(folder);
    return permit(null);
  });
}
