/** Entering: brings one record into every room's tables, and rebuilds them all from the docket. */
import { kinds, type Kind } from '../../shared/docket/act';
import type { ActRecord } from '../../shared/docket/record';
import { hashOf } from '../../shared/base/canonical';
import type { WritableDb } from './database';
import { arrivalsOf } from './docket';
import { roomTables } from './rooms';
import type { Entered } from './table';

type EnterAny = (db: WritableDb, act: Entered<unknown, unknown>) => void;

const enterings = new Map<string, EnterAny[]>(
  kinds.map((kind) => [
    kind,
    roomTables.flatMap((room) => (room.enter[kind] ? [room.enter[kind] as EnterAny] : [])),
  ]),
);

/** Enters a record; acts of unknown kind or with an erased body are kept but not entered. */
export function enterRecord(db: WritableDb, record: ActRecord, hash: string): void {
  const { head, body } = record;
  const rooms = enterings.get(head.kind);
  if (!rooms || !body || head.format > 1) return;
  const act: Entered<unknown, unknown> = {
    office: head.office,
    epoch: head.epoch,
    seq: head.seq,
    kind: head.kind as Kind,
    officer: head.officer,
    post: head.post,
    power: head.power,
    at: head.at,
    date: head.date,
    pack: head.pack,
    hash,
    payload: body.payload,
    result: body.result,
  };
  for (const enter of rooms) enter(db, act);
  touch(db, act);
}

const NUMBERED = [
  'household_no',
  'new_household_no',
  'other_household_no',
  'case_no',
  'award_no',
  'batch_no',
  'notice_no',
  'referral_no',
  'lead_no',
  'record_no',
] as const;

/** Notes which numbered things the act concerns, and the power it used: timelines, decisions under a power. */
function touch(db: WritableDb, act: Entered<unknown, unknown>): void {
  const parts = { ...(act.payload as object), ...(act.result as object) } as Record<string, unknown>;
  for (const no of [...NUMBERED.map((key) => parts[key]), act.power]) {
    if (typeof no !== 'string') continue;
    db.run(
      'INSERT OR IGNORE INTO touches (no, office, epoch, seq) VALUES (?, ?, ?, ?)',
      no,
      act.office,
      act.epoch,
      act.seq,
    );
  }
}

/** Names of all derived tables. */
export const derivedTables: readonly string[] = roomTables.flatMap((room) => room.tables);

/**
 * Changes when a table's definition or the list of known kinds changes; a store with another
 * value rebuilds at open, which is when acts of a kind unknown so far are entered.
 */
export const tablesVersion: string = hashOf([
  roomTables.map((room) => [room.ddl, Object.keys(room.enter)]),
  kinds,
]).slice(0, 16);

/** Creates all derived tables, empty. */
export function createTables(db: WritableDb): void {
  for (const room of roomTables) db.exec(room.ddl);
}

/** Drops and rebuilds all tables from the docket in one transaction; answers the acts entered. */
export function rebuildTables(db: WritableDb): number {
  return db.immediately(() => refillTables(db));
}

/** The same within a transaction under way. */
export function refillTables(db: WritableDb): number {
  for (const table of [...derivedTables].reverse()) db.exec(`DROP TABLE IF EXISTS ${table}`);
  createTables(db);
  let entered = 0;
  for (const record of arrivalsOf(db)) {
    enterRecord(db, record, record.hash);
    entered += 1;
  }
  return entered;
}
