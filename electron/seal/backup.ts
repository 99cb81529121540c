/** Backup: database, keyring and office keys in one folder, proven before it counts as one. */
import { createHmac } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { canonical } from '../../shared/base/canonical';
import { permit, refusals, type Outcome } from '../../shared/base/outcome';
import { flushFolder, renamePatiently, writeDurably } from './durable-file';
import { removeFolders } from './bundle-folder';
import { attempt, onDiskLater, parseJson } from './edge';
import { keptPaths } from './kept-file';
import { KEYRING } from './keyring';
import { nameKey } from './keyring-file';
import { subkey } from './key-wrap';
import { OFFICE_KEYS } from './office-keys';
import { measure } from './sealed-file';
import { readSmallFile } from './small-file';
import { readWhole } from './volume';

export const BACKUP = 'backup.json';
export const DATABASE = 'desk.db';

/** What the desk has found in the copied database. */
export const Proof = z.strictObject({
  epoch: z.int().min(1),
  seq: z.int().min(0),
  hash: z.string(),
  /** All acts, those of other offices included. */
  acts: z.int().min(0),
});
export type Proof = z.infer<typeof Proof>;

export const BackupFacts = z.strictObject({
  format: z.literal('jiuzhu-backup'),
  version: z.literal(1),
  office: z.string(),
  demo: z.boolean(),
  /** Why it was made, for people: 每日, 升级前, 手动. */
  reason: z.string(),
  /** Instant, ISO 8601. */
  made_at: z.string(),
  proof: Proof,
  /** Name of the database key inside. */
  key: z.string(),
  files: z.array(
    z.strictObject({ path: z.string(), size: z.int().min(0), sha256: z.string() }),
  ),
  /** HMAC by the database key over all other members. */
  mac: z.string(),
});
export type BackupFacts = z.infer<typeof BackupFacts>;

export const backupRefusals = refusals({
  backup_exists: (f: { folder: string }) => `备份“${f.folder}”已经有了，请稍后再备份一次`,
  backup_unreadable: (f: { place: string }) => `“${f.place}”不是备份，请选择带 backup.json 的文件夹`,
  backup_not_written: (f: { path: string }) =>
    `写入后核对“${f.path}”不一致，备份盘可能有故障，请换一个盘重新备份`,
  backup_damaged: (f: { path: string }) =>
    `备份中的“${f.path}”缺失或已损坏，这份备份不能用，请换较早的一份`,
});

export interface BackupOrder {
  /** Folder (second disk, stick) in which the backup's folder is made. */
  to: string;
  /** Data folder. */
  folder: string;
  office: string;
  demo: boolean;
  database_key: Uint8Array;
  reason: string;
  made_at: string;
  /** VACUUM INTO a path that does not exist yet. */
  copyDatabase: (path: string) => void;
  /** Opens the copy, checks integrity, chain, balances and counts. */
  prove: (path: string) => Outcome<Proof>;
}

export interface BackupMade {
  folder: string;
  facts: BackupFacts;
}

/** Copies, proves, hashes, flushes and reads back; what is not proven does not stay. */
export async function makeBackup(order: BackupOrder): Promise<Outcome<BackupMade>> {
  const name = `${order.office}-${order.made_at.slice(0, 19).replace(/[-:]/g, '')}`;
  const folder = join(order.to, name);
  const unfinished = join(order.to, `.${name}.unfinished`);
  if (fs.existsSync(folder)) return backupRefusals.because('backup_exists', { folder });
  let made: Outcome<BackupMade> | undefined;
  try {
    made = await onDiskLater(order.to, async () => {
      if (!fs.existsSync(order.to)) fs.mkdirSync(order.to);
      fs.rmSync(unfinished, { recursive: true, force: true });
      fs.mkdirSync(unfinished);
      const proven = fill(unfinished, order);
      if (!proven.permitted) return proven;
      const facts = await describe(unfinished, order, proven.result);
      writeDurably(join(unfinished, BACKUP), `${JSON.stringify(facts, null, 2)}\n`);
      renamePatiently(unfinished, folder);
      flushFolder(order.to);
      const checked = await checkBackup(folder);
      return checked.permitted ? permit({ folder, facts }) : checked;
    });
    return made;
  } finally {
    if (!made?.permitted) await removeFolders([unfinished, folder]);
  }
}

function fill(unfinished: string, order: BackupOrder): Outcome<Proof> {
  const database = join(unfinished, DATABASE);
  order.copyDatabase(database);
  for (const path of keptFiles(order.folder)) {
    const copy = join(unfinished, basename(path));
    fs.copyFileSync(path, copy);
    if (fs.readFileSync(copy).equals(fs.readFileSync(path))) continue;
    return backupRefusals.because('backup_not_written', { path: basename(path) });
  }
  const proven = order.prove(database);
  for (const rest of ['-wal', '-shm', '-journal']) fs.rmSync(`${database}${rest}`, { force: true });
  return proven;
}

function keptFiles(folder: string): string[] {
  const paths = [KEYRING, OFFICE_KEYS].flatMap((name) => keptPaths(folder, name));
  return paths.filter((path) => fs.existsSync(path));
}

async function describe(
  folder: string,
  order: BackupOrder,
  proof: Proof,
): Promise<BackupFacts> {
  const { office, demo, reason, made_at, database_key } = order;
  const files: BackupFacts['files'] = [];
  for (const path of fs.readdirSync(folder).sort()) {
    flushFile(join(folder, path));
    files.push({ path, ...(await measure(readWhole(join(folder, path)))) });
  }
  const key = nameKey(database_key);
  const head = { format: 'jiuzhu-backup', version: 1, office, demo, reason, made_at } as const;
  const unmarked = { ...head, proof, key, files };
  return { ...unmarked, mac: markOf(unmarked, database_key) };
}

function flushFile(path: string): void {
  const file = fs.openSync(path, 'r+');
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function markOf(facts: Omit<BackupFacts, 'mac'>, database_key: Uint8Array): string {
  const key = subkey(database_key, 'backup mark');
  return createHmac('sha256', key).update(canonical(facts)).digest('hex');
}

/** Whether the facts were written by somebody with this database key. */
export function isMarked(facts: BackupFacts, database_key: Uint8Array): boolean {
  const { mac, ...rest } = facts;
  return markOf(rest, database_key) === mac;
}

/** The folder of a backup that was named by itself or by its backup.json. */
export function backupFolder(path: string): string {
  return basename(path) === BACKUP ? dirname(path) : path;
}

/** Reads what a backup says of itself, without checking its files. */
export function readBackup(path: string): Outcome<BackupFacts> {
  const text = readSmallFile(join(backupFolder(path), BACKUP));
  const facts = BackupFacts.safeParse(parseJson(text ?? ''));
  if (facts.success) return permit(facts.data);
  return backupRefusals.because('backup_unreadable', { place: path });
}

/** Checks every file of a backup by size and hash; needs no key. */
export async function checkBackup(path: string): Promise<Outcome<BackupFacts>> {
  const facts = readBackup(path);
  if (!facts.permitted) return facts;
  const folder = backupFolder(path);
  return onDiskLater(folder, async () => {
    for (const { path: name, size, sha256 } of facts.result.files) {
      const damaged = backupRefusals.because('backup_damaged', { path: name });
      if (basename(name) !== name || !fs.existsSync(join(folder, name))) return damaged;
      const found = await measure(readWhole(join(folder, name)));
      if (found.size !== size || found.sha256 !== sha256) return damaged;
    }
    return facts;
  });
}

/** The backups in a folder, newest first; what is no backup is passed over. */
export function listBackups(to: string): { folder: string; facts: BackupFacts }[] {
  const names = attempt(() => fs.readdirSync(to)) ?? [];
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const facts = readBackup(join(to, name));
      return facts.permitted ? [{ folder: join(to, name), facts: facts.result }] : [];
    })
    .sort((a, b) => (a.facts.made_at < b.facts.made_at ? 1 : -1));
}
