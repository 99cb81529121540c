/** Exchanges: which bundles went out and came in, and how far they got. */
import type { ReadableDb, WritableDb } from './database';

/** A bundle as this desk remembers it. */
export interface Exchanged {
  manifest_hash: string;
  direction: 'out' | 'in';
  office: string;
  epoch: number;
  from_seq: number;
  to_seq: number;
  head_hash: string;
  state: 'exported' | 'acknowledged' | 'imported';
  made_at: string;
}

export function noteExchange(db: WritableDb, exchanged: Exchanged): void {
  db.runOne(
    `INSERT INTO exchanges (manifest_hash, direction, office, epoch, from_seq, to_seq, head_hash,
       state, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    exchanged.manifest_hash,
    exchanged.direction,
    exchanged.office,
    exchanged.epoch,
    exchanged.from_seq,
    exchanged.to_seq,
    exchanged.head_hash,
    exchanged.state,
    exchanged.made_at,
  );
}

/** Marks an exported bundle as confirmed by the other side. */
export function noteAnswer(db: WritableDb, manifestHash: string, answeredAt: string): void {
  db.run(
    `UPDATE exchanges SET state = 'acknowledged', answered_at = ?
     WHERE manifest_hash = ? AND direction = 'out'`,
    answeredAt,
    manifestHash,
  );
}

export function hasImported(db: ReadableDb, manifestHash: string): boolean {
  const sql = `SELECT 1 AS x FROM exchanges WHERE manifest_hash = ? AND direction = 'in'`;
  return db.one(sql, manifestHash) !== undefined;
}

/** Highest of our acts that a receiver has confirmed in an epoch; 0 when none. */
export function confirmedSeq(db: ReadableDb, office: string, receiver: string): number {
  const row = db.one<{ seq: number | null }>(
    'SELECT max(to_seq) AS seq FROM receipts WHERE office = ? AND receiver = ?',
    office,
    receiver,
  );
  return row?.seq ?? 0;
}
