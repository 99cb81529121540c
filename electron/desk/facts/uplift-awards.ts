/** Uplift awards: live awards read many at a time, with their levels, payments and the facts of today. */
import { monthOf, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import type { AwardFacts, AwardLevel, LinedMonth, OpenRecheck } from '../../../shared/award/award';
import type { UpliftAward } from '../../../shared/award/uplift-months';
import { assessedHousehold, type Declaration } from '../../../shared/household/declaration';
import type { AssessInput } from '../../../shared/policy/assess-input';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';

/** Awards of an office after one number, up to and including another. */
export interface UpliftRange {
  office: string;
  after: string;
  last: string;
  limit: number;
}

/** Above every award number. */
export const LAST_AWARD = '~';
export const NO_LIMIT = -1;

interface AwardRow {
  award_no: string;
  programme: string;
  household_no: string;
  name: string;
  from: PlainMonth;
  until: PlainMonth | null;
  suspended_from: PlainMonth | null;
  declaration: string | null;
  person_nos: string | null;
  version: number | null;
}

/** How many awards a simulation of the office walks through. */
export function countUplifts(db: ReadableDb, office: string): number {
  const row = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM awards WHERE office = ? AND payment = 'monthly' AND state = 'live'`,
    office,
  );
  return row?.n ?? 0;
}

/** Live monthly awards of the range in the order of their numbers, with the facts of today. */
export function upliftAwards(db: ReadableDb, range: UpliftRange, today: PlainDate): UpliftAward[] {
  const rows = db.all<AwardRow>(
    // The plus keeps the planner on the key: by the office's index it would sort all awards each time.
    `SELECT a.award_no, a.programme, a.household_no, a.payee_name AS name, a.from_month AS "from",
       a.until_month AS until, a.suspended_from, v.declaration, v.person_nos, v.version
     FROM awards a LEFT JOIN households h ON h.household_no = a.household_no
       LEFT JOIN household_versions v ON v.household_no = h.household_no AND v.version = h.version
     WHERE +a.office = ? AND a.payment = 'monthly' AND a.state = 'live'
       AND a.award_no > ? AND a.award_no <= ? ORDER BY a.award_no LIMIT ?`,
    range.office,
    range.after,
    range.last,
    range.limit,
  );
  if (rows.length === 0) return [];
  const beside = besideOf(db, rows, monthOf(today));
  return rows.map((row) => upliftAward(row, beside, today));
}

interface Drawn {
  award_no: string;
  household_no: string;
  programme: ProgrammeCode;
  amount_fen: number;
  from: PlainMonth;
}

/** What stands beside the awards, by award number or household. */
interface Beside {
  levels: Map<string, (AwardLevel & { award_no: string })[]>;
  lined: Map<string, (LinedMonth & { award_no: string })[]>;
  on_way: Map<string, (LinedMonth & { award_no: string })[]>;
  reviewed: Map<string, OpenRecheck>;
  members: Map<string, string[]>;
  drawn: Map<string, Drawn[]>;
}

function besideOf(db: ReadableDb, rows: readonly AwardRow[], month: PlainMonth): Beside {
  const numbers = JSON.stringify(rows.map((row) => row.award_no));
  const homes = JSON.stringify([...new Set(rows.map((row) => row.household_no))]);
  const drawn = db.all<Drawn>(
    `SELECT a.award_no, a.household_no, a.programme, l.amount_fen, a.from_month AS "from"
     FROM json_each(?) j CROSS JOIN awards a ON a.household_no = j.value
     CROSS JOIN award_levels l ON l.award_no = a.award_no
       AND l.from_month <= ? AND (l.until_month IS NULL OR l.until_month >= ?)
     WHERE a.payment = 'monthly' AND a.state = 'live' ORDER BY a.award_no`,
    homes,
    month,
    month,
  );
  return {
    levels: byAward(
      db.all(
        `SELECT l.award_no, l.from_month AS "from", l.until_month AS until, l.amount_fen,
           l.base_fen, l.addons_fen, l.trace_hash
         FROM json_each(?) j CROSS JOIN award_levels l ON l.award_no = j.value
         ORDER BY l.award_no, l.from_month`,
        numbers,
      ),
    ),
    lined: byAward(linedOf(db, numbers, 'sum(p.paid_fen)', 'p.paid_fen > 0')),
    on_way: byAward(
      linedOf(db, numbers, 'sum(p.amount_fen)', `p.state IN ('declared', 'sent', 'unknown')`),
    ),
    reviewed: reviewsOf(db, numbers),
    members: membersOf(db, homes),
    drawn: Map.groupBy(drawn, (row) => row.household_no),
  };
}

function byAward<R extends { award_no: string }>(rows: readonly R[]): Map<string, R[]> {
  return Map.groupBy(rows, (row) => row.award_no);
}

function linedOf(db: ReadableDb, numbers: string, sum: string, which: string) {
  return db.all<LinedMonth & { award_no: string }>(
    `SELECT p.award_no, p.month, ${sum} AS amount_fen FROM json_each(?) j
     CROSS JOIN pay_lines p ON p.award_no = j.value WHERE ${which}
     GROUP BY p.award_no, p.month ORDER BY p.award_no, p.month`,
    numbers,
  );
}

function reviewsOf(db: ReadableDb, numbers: string): Map<string, OpenRecheck> {
  const rows = db.all<{
    award_no: string;
    officer_id: string;
    on: PlainDate;
    change: string;
    household_version: number;
  }>(
    `SELECT r.award_no, r.officer AS officer_id, r.checked_on AS "on", r.change, r.household_version
     FROM json_each(?) j CROSS JOIN award_rechecks r ON r.award_no = j.value`,
    numbers,
  );
  return new Map(
    rows.map(({ award_no, change, ...row }) => [
      award_no,
      { ...row, change: JSON.parse(change) as OpenRecheck['change'] },
    ]),
  );
}

/** Person numbers in benefit of every live award of the households. */
function membersOf(db: ReadableDb, homes: string): Map<string, string[]> {
  const rows = db.all<{ award_no: string; person_no: string }>(
    `SELECT m.award_no, m.person_no FROM json_each(?) j CROSS JOIN awards a ON a.household_no = j.value
     CROSS JOIN award_members m ON m.award_no = a.award_no AND m.to_month IS NULL
     WHERE a.payment = 'monthly' AND a.state = 'live' ORDER BY m.award_no, m.person_no`,
    homes,
  );
  return new Map(
    [...byAward(rows)].map(([award_no, own]) => [award_no, own.map((row) => row.person_no)]),
  );
}

function upliftAward(row: AwardRow, beside: Beside, today: PlainDate): UpliftAward {
  const { award_no, household_no, declaration, person_nos, version, ...shown } = row;
  const award: AwardFacts = {
    ...shown,
    award_no,
    household_no,
    payment: 'monthly',
    state: 'live',
    levels: beside.levels.get(award_no) ?? [],
    lined: beside.lined.get(award_no) ?? [],
    on_way: beside.on_way.get(award_no) ?? [],
    recheck: beside.reviewed.get(award_no) ?? null,
    household_version: version ?? 0,
  };
  if (declaration === null || person_nos === null) return { award, input: null, member_keys: [] };
  const keyOf = new Map(
    Object.entries(JSON.parse(person_nos) as Record<string, string>).map(([key, no]) => [no, key]),
  );
  const keysOf = (no: string): string[] =>
    (beside.members.get(no) ?? []).flatMap((person) => keyOf.get(person) ?? []);
  const input: AssessInput = {
    month: monthOf(today),
    applied_on: today,
    decided_on: today,
    household: assessedHousehold(JSON.parse(declaration) as Declaration),
    current: (beside.drawn.get(household_no) ?? []).map((drawn) => ({
      programme: drawn.programme,
      monthly_fen: drawn.amount_fen,
      since: drawn.from,
      members: keysOf(drawn.award_no),
    })),
  };
  return { award, input, member_keys: keysOf(award_no) };
}
