/** Fill uplift: changes one part of a declared uplift's awards, exactly those that the simulation showed. */
import { z } from 'zod';
import { act } from '../base/act';
import { Fen, formatFen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { UpliftLine } from './uplift-line';
import {
  figuresHash,
  figureText,
  UPLIFTS_A_PART,
  UpliftFigure,
  type UpliftPart,
  type UpliftProgramme,
} from './uplift-parts';

export const FillUplift = z.strictObject({
  part: z.int().min(1),
  /** The figures that the approver has seen, in order. */
  figures: z.array(UpliftFigure).min(1).max(UPLIFTS_A_PART),
});
export type FillUplift = z.infer<typeof FillUplift>;

export interface FillUpliftFacts {
  /** The declared uplift that waits for its parts. */
  uplift: {
    uplift_no: string;
    pack_id: string;
    parts: readonly UpliftPart[];
    programmes: readonly UpliftProgramme[];
    declared_by: string;
  } | null;
  filled: readonly number[];
  in_force: string;
  /** What the rules give now for every award in the part's range that a batch may change. */
  lines: readonly UpliftLine[];
}

export interface UpliftFilled {
  uplift_no: string;
  part: number;
  lines: UpliftLine[];
}

export const fillUpliftRefusals = refusals({
  uplift_unknown: () => '没有等待明细的提标，请先测算并申报提标',
  not_declarer: () => '提标明细须由申报人本人登记，请由申报人办理',
  pack_changed: (f: { pack_id: string }) =>
    `申报之后政策包又有更换，不再是${f.pack_id}，请重新测算`,
  part_unknown: (f: { part: number; parts: number }) =>
    `提标共${f.parts}段明细，没有第${f.part}段，请重新测算`,
  part_filled: (f: { part: number }) => `第${f.part}段明细已经登记，请登记下一段`,
  figures_differ: (f: { part: number }) => `第${f.part}段明细与申报的校验值不符，请重新测算`,
  lines_differ: (f: { count: number; first: string }) =>
    `测算之后情况有变动，${f.count}份与测算不符（${f.first}），整批未办理，请重新测算`,
  above_declared: (f: { first: string; amount_fen: Fen }) =>
    `${f.first}为${formatFen(f.amount_fen)}元，超过申报的最高金额，请重新测算`,
});

const because = fillUpliftRefusals.because;

export const fillUplift = act({
  kind: 'fillUplift',
  title: '登记提标明细',
  posts: ['approver'],
  payload: FillUplift,
  refusals: fillUpliftRefusals,
  guard: (facts: FillUpliftFacts, standing): Refusal | null => {
    if (!facts.uplift) return because('uplift_unknown', {});
    const { declared_by, pack_id } = facts.uplift;
    if (declared_by !== standing.officer_id) return because('not_declarer', {});
    return facts.in_force === pack_id ? null : because('pack_changed', { pack_id });
  },
  decide: (payload, facts) => {
    const { uplift_no, parts, programmes } = facts.uplift as NonNullable<FillUpliftFacts['uplift']>;
    const { part, figures } = payload;
    const declared = parts.find((row) => row.part === part);
    if (!declared) return because('part_unknown', { part, parts: parts.length }, 'part');
    if (facts.filled.includes(part)) return because('part_filled', { part }, 'part');
    if (figuresHash(figures) !== declared.hash) return because('figures_differ', { part }, 'part');
    const differing = findDiffering(figures, facts.lines);
    if (differing.length > 0) {
      return because('lines_differ', { count: differing.length, first: firstOf(differing) });
    }
    const above = facts.lines.find((line) => line.after_fen > greatestOf(programmes, line.programme));
    if (above) {
      return because('above_declared', { first: above.name, amount_fen: above.after_fen });
    }
    return permit<UpliftFilled>({ uplift_no, part, lines: [...facts.lines] });
  },
});

function greatestOf(programmes: readonly UpliftProgramme[], programme: string): Fen {
  return programmes.find((row) => row.programme === programme)?.greatest_fen ?? 0;
}

/** What a line says in the words of a figure. */
export function figureOf(line: UpliftFigure): UpliftFigure {
  const { award_no, from, before_fen, after_fen, back_pay_fen } = line;
  return { award_no, from, before_fen, after_fen, back_pay_fen };
}

/** Names of the awards that stand on one side only, or otherwise on the other. */
function findDiffering(figures: readonly UpliftFigure[], lines: readonly UpliftLine[]): string[] {
  const now = new Map(lines.map((line) => [line.award_no, line]));
  const seen = new Set(figures.map((figure) => figure.award_no));
  const changed = figures.flatMap((figure) => {
    const line = now.get(figure.award_no);
    if (line && figureText(figureOf(line)) === figureText(figure)) return [];
    return [line?.name ?? figure.award_no];
  });
  const added = lines.filter((line) => !seen.has(line.award_no)).map((line) => line.name);
  return [...changed, ...added];
}

const NAMED = 3;

function firstOf(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`;
}
