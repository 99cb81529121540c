/** Uplift acts: the list of acts that declares an uplift and changes all its awards in one request. */
import type { FillUplift } from './fill-uplift';
import type { Uplift } from './uplift';
import {
  orderFigures,
  upliftParts,
  upliftRoot,
  upliftTotals,
  type UpliftFigure,
  type UpliftProgramme,
} from './uplift-parts';

/** A figure with the programme it counts for. */
export interface UpliftChoice extends UpliftFigure {
  programme: string;
}

function programmesOf(figures: readonly UpliftChoice[]): UpliftProgramme[] {
  const groups = Map.groupBy(figures, (figure) => figure.programme);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([programme, own]) => {
      const { count, before_fen, after_fen } = upliftTotals(own);
      const greatest_fen = own.reduce((most, row) => Math.max(most, row.after_fen), 0);
      return { programme, count, before_fen, after_fen, greatest_fen };
    });
}

/** Acts to perform together, all or none; empty without a figure. Same figures, same bytes. */
export function upliftActs(
  wish: Pick<Uplift, 'pack_id' | 'from' | 'text'>,
  choices: readonly UpliftChoice[],
): ({ kind: 'uplift'; payload: Uplift } | { kind: 'fillUplift'; payload: FillUplift })[] {
  const ordered = orderFigures(choices);
  const cut = upliftParts(ordered.map(({ programme: _programme, ...figure }) => figure));
  const parts = cut.map(({ part }) => part);
  const sums = { ...upliftTotals(parts), root_hash: upliftRoot(parts) };
  const header: Uplift = { ...wish, ...sums, programmes: programmesOf(ordered), parts };
  return [
    { kind: 'uplift', payload: header },
    ...cut.map(({ part, figures }) => ({
      kind: 'fillUplift' as const,
      payload: { part: part.part, figures },
    })),
  ];
}
