/** Desk: one open data folder; everything above the store takes this as its first argument. */
import { join } from 'node:path';
import { assert } from '../../shared/base/assert';
import type { Refusal } from '../../shared/base/outcome';
import type { PlainDate } from '../../shared/base/plain-date';
import { NO_HASH } from '../../shared/docket/record';
import type { Entropy } from '../seal/entropy';
import { compareWitness, openWitness, type Witness } from '../seal/witness';
import type { WritableDb } from '../store/database';
import { countActs, hashOfAct, headOf } from '../store/docket';
import { openStore } from '../store/open';
import { readSetting, writeSetting } from '../store/settings';

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
  /** Acts in the store, all offices together. */
  acts: number;
  /** The file beside the database that notices a lost tail; null for stores in memory. */
  witness: Witness | null;
  /** Why the desk only reads; null when all is well. */
  barred: Refusal | null;
  /** Moves the day of an invented office; null in a real one, which has only the clock's. */
  move_day: ((day: PlainDate) => void) | null;
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

/** Opens the desk of a data folder; one whose tail is lost only reads. */
export function openDesk(parts: DeskParts): Desk {
  const db = openStore(databasePath(parts.folder), { key: parts.database_key });
  const desk = deskOver(db, parts);
  const witness = openWitness(parts.folder);
  if (!witness.permitted) return { ...desk, barred: witness };
  const head = desk.office === null ? null : headOf(db, desk.office);
  const compared = compareWitness(witness.result, {
    epoch: head?.epoch ?? 1,
    seq: head?.seq ?? 0,
    hash: head?.hash ?? NO_HASH,
    acts: desk.acts,
    hash_at: (epoch, seq) => hashOfAct(db, { office: desk.office ?? '', epoch, seq }),
  });
  return { ...desk, witness: witness.result, barred: compared.permitted ? null : compared };
}

/** The desk over a store that is open already; a demo office lives on its own date. */
export function deskOver(db: WritableDb, parts: Omit<DeskParts, 'database_key'>): Desk {
  let demoToday = readSetting(db, 'demo_today');
  const clock: Clock = { ...parts.clock, today: () => demoToday ?? parts.clock.today() };
  const moveDay = (day: PlainDate): void => {
    demoToday = day;
    writeSetting(db, 'demo_today', day);
  };
  return {
    folder: parts.folder,
    db,
    office: findOwnOffice(db),
    clock,
    entropy: parts.entropy,
    grown: new Set(),
    acts: countActs(db),
    witness: null,
    barred: null,
    move_day: demoToday === null ? null : moveDay,
  };
}

/** After a commit that added acts: the witness is written before anybody is told. */
export function noteGrowth(desk: Desk, office: string, added: number): void {
  desk.office ??= office;
  desk.acts += added;
  const { epoch, seq, hash } = headOf(desk.db, desk.office);
  desk.witness?.record({ epoch, seq, hash, acts: desk.acts });
  for (const tell of desk.grown) tell(seq);
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
  desk.witness?.close();
  desk.db.close();
}
