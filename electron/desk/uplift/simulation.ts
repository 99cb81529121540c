/** Simulation: walks all live awards in slices under two packs, and keeps the latest results in memory. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import { upliftRefusals } from '../../../shared/award/uplift';
import type { UpliftRules } from '../../../shared/award/uplift-months';
import { measureUplift, type UpliftRow } from '../../../shared/award/uplift-row';
import { addUplift, emptyUpliftSum, type SimulationView, type UpliftSum } from '../../../shared/award/uplift-sum';
import type { Pack } from '../../../shared/policy/pack';
import type { ReadableDb } from '../../store/database';
import { ownOffice, type Desk } from '../desk';
import { LAST_AWARD, upliftAwards } from '../facts/uplift-awards';
import { findPackInForce, findPreviousPack } from '../facts/policy';

/** Awards read and measured between two looks at the clock. */
const SLICE = 50;

/** A simulation with the rows that change or need a person; unchanged awards are only counted. */
export interface KeptSimulation {
  view: SimulationView;
  rows: UpliftRow[];
}

/**
 * The latest simulation of each open desk. Rows are neither tables nor files: they are personal,
 * go stale with the next act, and cost about 0.3 kB each; locking the desk drops them.
 */
const kept = new WeakMap<Desk, KeptSimulation>();

export function keepSimulation(desk: Desk, simulation: KeptSimulation): void {
  kept.set(desk, simulation);
}

/** The latest simulation, or the one of that token; null when it was replaced or given up. */
export function findSimulation(desk: Desk, token?: string): KeptSimulation | null {
  const found = kept.get(desk);
  return found && (token === undefined || found.view.token === token) ? found : null;
}

export function forgetSimulation(desk: Desk): void {
  kept.delete(desk);
}

/** The two packs and the months of a simulation; the candidate need not be adopted yet. */
export function rulesFor(
  db: ReadableDb,
  candidate: Pack,
  from: PlainMonth,
  today: PlainDate,
): Outcome<UpliftRules> {
  const current = findPackInForce(db, today);
  if (!current) return upliftRefusals.because('no_pack', {});
  const { covers_from } = candidate;
  if (from < monthOf(covers_from)) {
    return upliftRefusals.because('month_early', { from, covers_from }, 'month');
  }
  const latest = addMonths(monthOf(today), 1);
  if (from > latest) return upliftRefusals.because('month_late', { from, latest }, 'month');
  const adopted = candidate.id === current.id;
  const before = adopted ? (findPreviousPack(db, current.id) ?? current) : current;
  const until = from > monthOf(today) ? from : monthOf(today);
  return permit({ before, after: candidate, from, until });
}

/** Rows of all live awards, a slice at a time. */
export function* measureSlices(desk: Desk, rules: UpliftRules): Generator<UpliftRow[]> {
  const office = ownOffice(desk);
  const today = desk.clock.today();
  for (let after = ''; ; ) {
    const range = { office, after, last: LAST_AWARD, limit: SLICE };
    const awards = upliftAwards(desk.db, range, today);
    const last = awards.at(-1);
    if (!last) return;
    after = last.award.award_no;
    yield awards.map((known) => measureUplift(known, rules));
  }
}

/** Sums and rows as they grow, slice by slice. */
export interface Gathering {
  sum: UpliftSum;
  rows: UpliftRow[];
}

/** Begins with the awards that ended within the months at stake. */
export function beginGathering(desk: Desk, rules: UpliftRules): Gathering {
  const sum = emptyUpliftSum();
  const ended = desk.db.one<{ n: number }>(
    `SELECT count(*) AS n FROM awards WHERE office = ? AND payment = 'monthly'
       AND state <> 'live' AND until_month >= ?`,
    ownOffice(desk),
    rules.from,
  );
  sum.ended = ended?.n ?? 0;
  return { sum, rows: [] };
}

export function gather(gathering: Gathering, slice: readonly UpliftRow[]): void {
  for (const row of slice) {
    addUplift(gathering.sum, row);
    if (row.change !== 'same') gathering.rows.push(row);
  }
}

/** What the page shows; `in_force` says whether the uplift can be decided by this pack today. */
export function simulationOf(desk: Desk, rules: UpliftRules, { sum, rows }: Gathering): KeptSimulation {
  const { after, from, until } = rules;
  const in_force = findPackInForce(desk.db, desk.clock.today())?.id === after.id;
  const view: SimulationView = {
    token: bytesToHex(desk.entropy(8)),
    pack_id: after.id,
    pack_title: after.title,
    watermark: after.example ? after.watermark : '',
    in_force,
    from,
    until,
    sum,
  };
  return { view, rows };
}

/** The whole simulation at once, for small offices and the command line. */
export function simulateAll(desk: Desk, pack: Pack, from: PlainMonth): Outcome<KeptSimulation> {
  const rules = rulesFor(desk.db, pack, from, desk.clock.today());
  if (!rules.permitted) return rules;
  const gathering = beginGathering(desk, rules.result);
  for (const slice of measureSlices(desk, rules.result)) gather(gathering, slice);
  return permit(simulationOf(desk, rules.result, gathering));
}

/** The refusal of work on a simulation that is no longer kept. */
export function simulationGone(): Outcome<never> {
  return refuse('simulation_gone', '测算结果已经失效，请重新测算');
}
