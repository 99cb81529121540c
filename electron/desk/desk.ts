/** Desk: one open data folder; everything above the store takes this as its first argument. */
import { join } from 'node:path';
import { assert } from '../../shared/base/assert';
import type { PlainDate } from '../../shared/base/plain-date';
import type { Entropy } from '../seal/entropy';
import type { WritableDb } from '../store/database';
import { openStore } from '../store/open';
import { readSetting } from '../store/settings';

/** Time from outside: the wall clock's instant and the office's civil date. */
export interface Clock {
  /** ISO 8601 instant. */
  now(): string;
  today(): PlainDate;
}

/** What an open desk is made of. */
export interface Desk {
  folder: string;
  db: WritableDb;
  /** Code of this desk's own office; null before `found`. */
  office: string | null;
  clock: Clock;
  entropy: Entropy;
  /** Called after each commit that made the docket grow. */
  grown: Set<(seq: number) => void>;
}

export interface DeskParts {
  folder: string;
  /** 64 hex digits. */
  database_key: string;
  clock: Clock;
  entropy: Entropy;
}

/** Path of the database inside a data folder. */
export function databasePath(folder: string): string {
  return join(folder, 'desk.db');
}

/** Opens the desk of a data folder; a demo office lives on its own date. */
export function openDesk(parts: DeskParts): Desk {
  const db = openStore(databasePath(parts.folder), { key: parts.database_key });
  return deskOver(db, parts);
}

/** The desk over a store that is open already. */
export function deskOver(db: WritableDb, parts: Omit<DeskParts, 'database_key'>): Desk {
  const demoToday = readSetting(db, 'demo_today');
  const clock: Clock = demoToday === null ? parts.clock : { ...parts.clock, today: () => demoToday };
  return {
    folder: parts.folder,
    db,
    office: findOwnOffice(db),
    clock,
    entropy: parts.entropy,
    grown: new Set(),
  };
}

/** The office this store was founded for: the first act entered here. */
function findOwnOffice(db: WritableDb): string | null {
  return db.one<{ office: string }>('SELECT office FROM offices WHERE own = 1')?.office ?? null;
}

/** The desk's office; a fault before `found`. */
export function ownOffice(desk: Desk): string {
  assert(desk.office !== null, 'the desk has founded its office');
  return desk.office;
}

export function closeDesk(desk: Desk): void {
  desk.grown.clear();
  desk.db.close();
}
