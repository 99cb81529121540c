/** Policy facts: which pack governs a day, and what a new one's exam finds. */
import { present } from '../../../shared/base/assert';
import type { PlainDate } from '../../../shared/base/plain-date';
import { checkPack } from '../../../shared/policy/check-pack';
import type { Pack } from '../../../shared/policy/pack';
import type { ReadableDb } from '../../store/database';
import type { Facts } from './fact';

interface PackPlace {
  hash: string;
  from_date: string;
}

/** Parsed packs by the hash of the act that adopted them: the same act is the same pack. */
const parsed = new Map<string, Pack>();

/** Reads the pack's text only the first time. */
function packOf(db: ReadableDb, { hash }: PackPlace): Pack {
  const known = parsed.get(hash);
  if (known) return known;
  const row = db.one<{ pack: string }>('SELECT pack FROM packs WHERE hash = ?', hash);
  const pack = JSON.parse(present(row, 'an adopted pack is kept').pack) as Pack;
  parsed.set(hash, pack);
  return pack;
}

/** The pack in force on a day; the newest `from` on or before it. */
export function findPackInForce(db: ReadableDb, on: PlainDate): Pack | null {
  const place = findPlace(db, on);
  return place ? packOf(db, place) : null;
}

function findPlace(db: ReadableDb, on: PlainDate): PackPlace | undefined {
  return db.one<PackPlace>(
    `SELECT hash, from_date FROM packs WHERE from_date <= ?
     ORDER BY from_date DESC, adopted_on DESC LIMIT 1`,
    on,
  );
}

/** A pack by its identifier, whether or not it is in force. */
export function findPack(db: ReadableDb, packId: string): Pack | null {
  const sql = 'SELECT hash, from_date FROM packs WHERE pack_id = ?';
  const place = db.one<PackPlace>(sql, packId);
  return place ? packOf(db, place) : null;
}

export const policyFacts: Facts<'adopt'> = {
  adopt: (db, subject, standing) => {
    const current = findPlace(db, standing.today);
    const previous = current ? packOf(db, current) : undefined;
    return {
      current: current && previous ? { id: previous.id, from: current.from_date } : null,
      adopted: db.all<{ pack_id: string }>('SELECT pack_id FROM packs').map((row) => row.pack_id),
      findings: subject.pack ? checkPack(subject.pack, previous) : [],
    };
  },
};
