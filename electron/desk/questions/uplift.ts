/** Uplift questions: the latest simulation, its rows, what could be declared now, and decided uplifts. */
import type { Page } from '../../../shared/base/question';
import type { PlainMonth } from '../../../shared/base/plain-date';
import { upliftActs } from '../../../shared/award/uplift-acts';
import type { SimulationChoice } from '../../../shared/award/uplift-questions';
import {
  inBatch,
  upliftStateNames,
  type SimulatedRow,
  type SimulationView,
  type UpliftListRow,
} from '../../../shared/award/uplift-sum';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { choicesOf, chosenRows, shownRows } from '../uplift/choices';
import { findSimulation, simulateAll } from '../uplift/simulation';

function simulation({ desk }: Within): SimulationView | null {
  return findSimulation(desk)?.view ?? null;
}

/** No rows for a token that is no longer kept. */
function simulationRows(
  { desk }: Within,
  input: {
    token: string;
    choice: SimulationChoice;
    programme: string;
    search: string;
    offset: number;
    limit: number;
  },
): Page<SimulatedRow> {
  const found = findSimulation(desk, input.token);
  if (!found) return { total: 0, rows: [] };
  const chosen = chosenRows(found.rows, input);
  const pack = findPackInForce(desk.db, desk.clock.today());
  const rows = chosen.slice(input.offset, input.offset + input.limit);
  return { total: chosen.length, rows: shownRows(desk.db, pack, rows) };
}

function upliftDraft({ desk }: Within, input: { from: PlainMonth; text: string }) {
  const pack = findPackInForce(desk.db, desk.clock.today());
  const simulated = pack && simulateAll(desk, pack, input.from);
  if (!simulated?.permitted) return null;
  const { view, rows } = simulated.result;
  const batch = choicesOf(rows.filter(inBatch));
  const wish = { pack_id: view.pack_id, from: view.from, text: input.text };
  return { view, acts: batch.length === 0 ? [] : upliftActs(wish, batch) };
}

/** Decided uplifts, newest first. */
function uplifts(
  { desk }: Within,
  input: { offset: number; limit: number },
): Page<UpliftListRow> {
  const office = ownOffice(desk);
  const total = desk.db.one<{ n: number }>(
    'SELECT count(*) AS n FROM uplifts WHERE office = ?',
    office,
  );
  const rows = desk.db.all<Omit<UpliftListRow, 'state_name'>>(
    `SELECT u.uplift_no, u.pack_id, u.from_month AS "from", u.count, u.before_fen, u.after_fen,
       u.back_pay_fen, u.state, u.declared_on, coalesce(o.name, '') AS declared_by
     FROM uplifts u LEFT JOIN officers o ON o.office = u.office AND o.officer_id = u.declared_by
     WHERE u.office = ? ORDER BY u.seq DESC LIMIT ? OFFSET ?`,
    office,
    input.limit,
    input.offset,
  );
  return {
    total: total?.n ?? 0,
    rows: rows.map((row) => ({ ...row, state_name: upliftStateNames[row.state] })),
  };
}

export const upliftAnswers = {
  simulation,
  simulation_rows: simulationRows,
  uplift_draft: upliftDraft,
  uplifts,
};
