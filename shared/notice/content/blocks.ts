/** Blocks: the pieces a paper's text is made of, as plain data that is frozen when it is issued. */
import { z } from 'zod';
import { Fen } from '../../base/money';

export const Align = z.enum(['left', 'center', 'right']);
export type Align = z.infer<typeof Align>;

/** A paragraph; `lead` is the 黑体 heading that runs into the text (一、…). */
export const Paragraph = z.strictObject({
  kind: z.enum(['body', 'heading1', 'heading2', 'heading3', 'flush', 'center', 'right', 'small']),
  lead: z.string().nullable(),
  text: z.string(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** A column; `share` is its relative width. */
export const Column = z.strictObject({
  title: z.string(),
  share: z.int().min(1),
  align: Align,
});
export type Column = z.infer<typeof Column>;

/** A ruled table whose cells are finished text; the head is repeated on every page. */
export const TableBlock = z.strictObject({
  kind: z.literal('table'),
  columns: z.array(Column).min(1),
  rows: z.array(z.array(z.string())),
  total: z.array(z.string()).nullable(),
});
export type TableBlock = z.infer<typeof TableBlock>;

/** A cell of a form's grid; the grid is 24 units wide. */
export const GridCell = z.strictObject({
  role: z.enum(['label', 'value', 'opinion']),
  text: z.string(),
  /** Width in 24ths of the grid. */
  span: z.int().min(1).max(24),
  /** Rows that the cell covers. */
  rows: z.int().min(1),
  align: Align,
  /** The line at the foot of an opinion: who signs, and when. */
  sign: z.string().nullable(),
});
export type GridCell = z.infer<typeof GridCell>;

/** A row of a form's grid; never cut by a page's end. */
export const GridRow = z.strictObject({
  cells: z.array(GridCell),
  min_height_mm: z.int().min(0),
});
export type GridRow = z.infer<typeof GridRow>;

export const GridBlock = z.strictObject({ kind: z.literal('grid'), rows: z.array(GridRow).min(1) });
export type GridBlock = z.infer<typeof GridBlock>;

/** Labelled lines without rules (单位：…). */
export const FactsBlock = z.strictObject({
  kind: z.literal('facts'),
  lines: z.array(z.strictObject({ label: z.string(), value: z.string() })).min(1),
});
export type FactsBlock = z.infer<typeof FactsBlock>;

/** Groups of letters and digits to be read aloud or typed; set large and spaced. */
export const CodeBlock = z.strictObject({
  kind: z.literal('code'),
  label: z.string(),
  groups: z.array(z.string().min(1)).min(1),
});
export type CodeBlock = z.infer<typeof CodeBlock>;

/** Places to sign on one line: 经办人：＿＿ 领款人：＿＿. */
export const SignBlock = z.strictObject({
  kind: z.literal('sign'),
  places: z.array(z.string().min(1)).min(1),
});
export type SignBlock = z.infer<typeof SignBlock>;

/** A dashed line to cut along, with words in the middle (回执). */
export const CutBlock = z.strictObject({ kind: z.literal('cut'), text: z.string() });
export type CutBlock = z.infer<typeof CutBlock>;

export const Block = z.discriminatedUnion('kind', [
  Paragraph,
  TableBlock,
  GridBlock,
  FactsBlock,
  CodeBlock,
  SignBlock,
  CutBlock,
]);
export type Block = z.infer<typeof Block>;

/** A roster's cell: text, an amount in fen or a count, or nothing. */
export const RosterCell = z.union([z.string(), z.int(), z.null()]);
export type RosterCell = z.infer<typeof RosterCell>;

export const RosterColumn = z.strictObject({
  title: z.string(),
  share: z.int().min(1),
  align: Align,
  /** `money` cells are fen, `count` cells whole numbers: both are added up on every page. */
  kind: z.enum(['text', 'money', 'count']),
});
export type RosterColumn = z.infer<typeof RosterColumn>;

/** An amount that stands on a paper in figures and in capital figures. */
export const Amount = z.strictObject({ label: z.string(), amount_fen: Fen });
export type Amount = z.infer<typeof Amount>;

/** A body paragraph. */
export function body(text: string, lead: string | null = null): Paragraph {
  return { kind: 'body', lead, text };
}

/** A paragraph of another kind. */
export function paragraph(kind: Paragraph['kind'], text: string): Paragraph {
  return { kind, lead: null, text };
}

/** A label cell of a grid. */
export function label(text: string, span: number, rows = 1): GridCell {
  return { role: 'label', text, span, rows, align: 'center', sign: null };
}

/** A value cell of a grid. */
export function value(text: string, span: number, align: Align = 'left', rows = 1): GridCell {
  return { role: 'value', text, span, rows, align, sign: null };
}

/** An opinion cell: what was said, and the line where it is signed. */
export function opinion(text: string, span: number, sign: string): GridCell {
  return { role: 'opinion', text, span, rows: 1, align: 'left', sign };
}

/** A row of a grid; `min_height_mm` leaves room to write by hand. */
export function row(cells: GridCell[], min_height_mm = 0): GridRow {
  return { cells, min_height_mm };
}
