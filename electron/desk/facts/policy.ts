/** Policy facts: which pack governs a day, and what a new one's exam finds. */
import { present } from '../../../shared/base/assert';
import type { PlainDate, PlainMonth } from '../../../shared/base/plain-date';
import { checkWholePack } from '../../../shared/docket/check-procedures';
import type { Pack } from '../../../shared/policy/pack';
import { nobodysSeal } from '../../../shared/policy/pack-seal';
import type { ReadableDb } from '../../store/database';
import type { Facts } from './fact';
import { packSeal } from './pack-seal';

interface PackPlace {
  pack_id: string;
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

/** Packs that bind this office: its own, and the district's (an order binds on import). */
const binding = `packs p JOIN offices o ON o.office = p.office
  WHERE (o.own = 1 OR o.level = 'district')`;
const newest = 'ORDER BY p.from_date DESC, p.adopted_on DESC, o.own DESC, p.seq DESC LIMIT 1';

/**
 * The pack in force on a day: the newest `from` on or before it. One pack is in force at a time and
 * holds every dated value since its `covers_from`; older lines of it are never edited, only corrected.
 */
export function findPackInForce(db: ReadableDb, on: PlainDate): Pack | null {
  const place = findPlace(db, on);
  return place ? packOf(db, place) : null;
}

function findPlace(db: ReadableDb, on: PlainDate): PackPlace | undefined {
  return db.one<PackPlace>(
    `SELECT p.pack_id, p.hash, p.from_date FROM ${binding} AND p.from_date <= ? ${newest}`,
    on,
  );
}

/**
 * The pack that answers for a month when asked on a day: the pack in force that day, by the values
 * it holds for that month (so a later correction also reaches earlier months); a month before its
 * `covers_from` is answered by the newest earlier pack that covers it. Where none does, the pack in
 * force says what is missing. The decision keeps the id of the pack it was made by.
 */
export function findPackForMonth(
  db: ReadableDb,
  today: PlainDate,
  month: PlainMonth,
): Pack | null {
  const place = db.one<PackPlace>(
    `SELECT p.pack_id, p.hash, p.from_date FROM ${binding} AND p.from_date <= ? AND p.covers_from <= ? ${newest}`,
    today,
    `${month}-01`,
  );
  return place ? packOf(db, place) : findPackInForce(db, today);
}

/** A pack by its identifier, whether or not it is in force; our own before another office's. */
export function findPack(db: ReadableDb, packId: string): Pack | null {
  const place = db.one<PackPlace>(
    `SELECT p.pack_id, p.hash, p.from_date FROM packs p JOIN offices o ON o.office = p.office
     WHERE p.pack_id = ? ORDER BY o.own DESC, o.level, p.office LIMIT 1`,
    packId,
  );
  return place ? packOf(db, place) : null;
}

/** The pack that governed before an adopted one took over; null for the first. */
export function findPreviousPack(db: ReadableDb, packId: string): Pack | null {
  const order = db.all<PackPlace>(
    `SELECT p.pack_id, p.hash, p.from_date FROM ${binding}
     ORDER BY p.from_date DESC, p.adopted_on DESC, o.own DESC, p.seq DESC`,
  );
  const at = order.findIndex((row) => row.pack_id === packId);
  const before = order.find((row, i) => i > at && row.pack_id !== packId);
  return at >= 0 && before ? packOf(db, before) : null;
}

/**
 * What a new pack is compared with: the pack in force. An example pack by which nothing has been
 * assessed binds nobody, so a first real pack need not carry its values on.
 */
export function findPackToKeep(db: ReadableDb, on: PlainDate, pack: Pack): Pack | undefined {
  const current = findPackInForce(db, on) ?? undefined;
  return current?.example === true && !pack.example && !isUsed(db, current.id) ? undefined : current;
}

function isUsed(db: ReadableDb, packId: string): boolean {
  const sql = `SELECT 1 AS x FROM docket
    WHERE kind IN ('assess', 'recheck', 'uplift') AND json_extract(head, '$.pack') = ? LIMIT 1`;
  return db.one(sql, packId) !== undefined;
}

export const policyFacts: Facts<'adopt'> = {
  adopt: (db, { pack, signature }, { today }) => {
    const current = findPlace(db, today);
    const adopted = db.all<{ pack_id: string }>(`SELECT p.pack_id FROM ${binding}`);
    return {
      current: current ? { id: current.pack_id, from: current.from_date } : null,
      adopted: adopted.map((row) => row.pack_id),
      seal: pack ? packSeal(db, pack, signature) : nobodysSeal('unsigned'),
      findings: pack ? checkWholePack(pack, findPackToKeep(db, today, pack)) : [],
    };
  },
};
