/** Policy facts: which pack governs a day, and what a new one's exam finds. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { checkPack } from '../../../shared/policy/check-pack';
import type { Pack } from '../../../shared/policy/pack';
import type { ReadableDb } from '../../store/database';
import type { Facts } from './fact';

interface PackRow {
  hash: string;
  pack: string;
  from_date: string;
}

/** Parsed packs by the hash of the act that adopted them: the same act is the same pack. */
const parsed = new Map<string, Pack>();

function parsePack(row: PackRow): Pack {
  const known = parsed.get(row.hash);
  if (known) return known;
  const pack = JSON.parse(row.pack) as Pack;
  parsed.set(row.hash, pack);
  return pack;
}

/** The pack in force on a day; the newest `from` on or before it. */
export function findPackInForce(db: ReadableDb, on: PlainDate): Pack | null {
  const row = findRow(db, on);
  return row ? parsePack(row) : null;
}

function findRow(db: ReadableDb, on: PlainDate): PackRow | undefined {
  return db.one<PackRow>(
    `SELECT hash, pack, from_date FROM packs WHERE from_date <= ?
     ORDER BY from_date DESC, adopted_on DESC LIMIT 1`,
    on,
  );
}

/** A pack by its identifier, whether or not it is in force. */
export function findPack(db: ReadableDb, packId: string): Pack | null {
  const row = db.one<PackRow>('SELECT hash, pack, from_date FROM packs WHERE pack_id = ?', packId);
  return row ? parsePack(row) : null;
}

export const policyFacts: Facts<'adopt'> = {
  adopt: (db, subject, standing) => {
    const current = findRow(db, standing.today);
    const previous = current ? parsePack(current) : undefined;
    return {
      current: current && previous ? { id: previous.id, from: current.from_date } : null,
      adopted: db.all<{ pack_id: string }>('SELECT pack_id FROM packs').map((row) => row.pack_id),
      findings: subject.pack ? checkPack(subject.pack, previous) : [],
    };
  },
};
