/** Uplift facts: the packs and powers of a declared uplift, and what the rules give for each of its parts. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { FillUpliftFacts } from '../../../shared/award/fill-uplift';
import type { Uplift, UpliftDeclared, UpliftFacts } from '../../../shared/award/uplift';
import { upliftLine, type UpliftLine } from '../../../shared/award/uplift-line';
import type { UpliftRules } from '../../../shared/award/uplift-months';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { powersOf } from './office';
import { findPack, findPackInForce, findPreviousPack } from './policy';
import { LAST_AWARD, NO_LIMIT, upliftAwards, type UpliftRange } from './uplift-awards';

function headerFacts(db: ReadableDb, office: string, today: PlainDate): UpliftFacts {
  const pack = findPackInForce(db, today);
  const year = Number(today.slice(0, today.indexOf('-')));
  const next = String(nextOf(db, office, 'uplift', year)).padStart(3, '0');
  const names = pack?.programmes.map((row) => [row.code, row.name] as const) ?? [];
  return {
    next_uplift_no: `${office}-T-${year}-${next}`,
    pack: pack && { id: pack.id, covers_from: pack.covers_from, names: Object.fromEntries(names) },
    previous_pack: pack ? (findPreviousPack(db, pack.id)?.id ?? null) : null,
    powers: powersOf(db, office),
  };
}

interface DeclaredRow {
  uplift_no: string;
  header: string;
  declared: string;
  declared_by: string;
}

function fillFacts(
  db: ReadableDb,
  office: string,
  today: PlainDate,
  part: number,
): FillUpliftFacts {
  const in_force = findPackInForce(db, today)?.id ?? '';
  const row = db.one<DeclaredRow>(
    `SELECT uplift_no, header, declared, declared_by FROM uplifts
     WHERE office = ? AND state = 'declared'`,
    office,
  );
  if (!row) return { uplift: null, filled: [], in_force, lines: [] };
  const { pack_id, parts, programmes } = JSON.parse(row.header) as Uplift;
  const { uplift_no, declared_by } = row;
  const filled = db.all<{ part: number }>(
    'SELECT part FROM uplift_parts WHERE uplift_no = ?',
    uplift_no,
  );
  const own = parts.find((one) => one.part === part);
  const before = parts.find((one) => one.part === part - 1);
  const last = own && own.part < parts.length ? own.last_award : LAST_AWARD;
  const range = { office, after: before?.last_award ?? '', last, limit: NO_LIMIT };
  return {
    uplift: { uplift_no, pack_id, parts, programmes, declared_by },
    filled: filled.map((one) => one.part),
    in_force,
    lines: own ? linesOf(db, JSON.parse(row.declared) as UpliftDeclared, range, today) : [],
  };
}

/** The lines of the range by the packs and months that the header froze. */
function linesOf(
  db: ReadableDb,
  declared: UpliftDeclared,
  range: UpliftRange,
  today: PlainDate,
): UpliftLine[] {
  const after = findPack(db, declared.pack_id);
  const before = findPack(db, declared.previous_pack);
  if (!after || !before) return [];
  const { from, until } = declared;
  const rules: UpliftRules = { before, after, from, until };
  return upliftAwards(db, range, today).flatMap((known) => upliftLine(known, rules) ?? []);
}

export const upliftFacts: Facts<'uplift' | 'fillUplift'> = {
  uplift: (db, _subject, { office, today }) => headerFacts(db, office, today),
  fillUplift: (db, { part = 0 }, { office, today }) => fillFacts(db, office, today, part),
};
