/** Uplift parts: the figures of a batch uplift in declared parts with their hashes, and its sums by programme. */
import { z } from 'zod';
import { sha256Hex } from '../base/canonical';
import { Fen } from '../base/money';
import { PlainMonth } from '../base/plain-date';

/** Lines of at most this many stand in one act. */
export const UPLIFTS_A_PART = 2000;

/** One award as the simulation found it and the approver signs for it, fen a month. */
export const UpliftFigure = z.strictObject({
  award_no: z.string().min(1),
  from: PlainMonth,
  before_fen: Fen,
  after_fen: Fen,
  back_pay_fen: Fen,
});
export type UpliftFigure = z.infer<typeof UpliftFigure>;

/** One part: the awards after the last of the part before, up to its own last. */
export const UpliftPart = z.strictObject({
  part: z.int().min(1),
  last_award: z.string().min(1),
  count: z.int().min(1).max(UPLIFTS_A_PART),
  before_fen: Fen,
  after_fen: Fen,
  back_pay_fen: Fen,
  /** SHA-256 over the text of the part's figures, as `figureText` writes them. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UpliftPart = z.infer<typeof UpliftPart>;

/** A programme's share; `greatest_fen` is held against the ceiling of the power. */
export const UpliftProgramme = z.strictObject({
  programme: z.string().min(1),
  count: z.int().min(1),
  before_fen: Fen,
  after_fen: Fen,
  greatest_fen: Fen,
});
export type UpliftProgramme = z.infer<typeof UpliftProgramme>;

/** What every declared sum consists of. */
export interface UpliftTotals {
  count: number;
  before_fen: Fen;
  after_fen: Fen;
  back_pay_fen: Fen;
}

/** A figure as its part's hash covers it: all its values in a fixed order, separated by '|'. */
export function figureText(figure: UpliftFigure): string {
  const { award_no, from, before_fen, after_fen, back_pay_fen } = figure;
  return [award_no, from, before_fen, after_fen, back_pay_fen].join('|');
}

/** SHA-256 over the figures of one part, one a line. */
export function figuresHash(figures: readonly UpliftFigure[]): string {
  return sha256Hex(figures.map(figureText).join('\n'));
}

/** SHA-256 over the parts' hashes, one a line. */
export function upliftRoot(parts: readonly Pick<UpliftPart, 'hash'>[]): string {
  return sha256Hex(parts.map((part) => part.hash).join('\n'));
}

/** Sums of figures or of parts, in fen. */
export function upliftTotals(
  rows: readonly (Omit<UpliftTotals, 'count'> & { count?: number })[],
): UpliftTotals {
  const totals = { count: 0, before_fen: 0, after_fen: 0, back_pay_fen: 0 };
  for (const row of rows) {
    totals.count += row.count ?? 1;
    totals.before_fen += row.before_fen;
    totals.after_fen += row.after_fen;
    totals.back_pay_fen += row.back_pay_fen;
  }
  return totals;
}

/** Figures in the order in which parts list them: by award number, byte by byte as the store orders. */
export function orderFigures<F extends { award_no: string }>(figures: readonly F[]): F[] {
  return [...figures].sort((a, b) => (a.award_no < b.award_no ? -1 : 1));
}

/** Cuts ordered figures into parts of at most `size`. */
export function upliftParts(
  figures: readonly UpliftFigure[],
  size: number = UPLIFTS_A_PART,
): { part: UpliftPart; figures: UpliftFigure[] }[] {
  const parts: { part: UpliftPart; figures: UpliftFigure[] }[] = [];
  for (let from = 0; from < figures.length; from += size) {
    const own = figures.slice(from, from + size);
    const last_award = own.at(-1)?.award_no ?? '';
    const part = { part: parts.length + 1, last_award, ...upliftTotals(own), hash: figuresHash(own) };
    parts.push({ part, figures: own });
  }
  return parts;
}
