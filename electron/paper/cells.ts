/** Cells: text set inside the ruled boxes of tables and forms. */
import type { Align } from '../../shared/notice/content/blocks';
import { baselineIn } from './text-strips';
import type { Face, FontBook } from './font-book';
import type { Ink } from './ink';
import { breakLines, type Line } from './lines';

/** How cells are set; lengths in points. */
export interface CellStyle {
  face: Face;
  size: number;
  pitch: number;
  /** Room inside the box, at the sides and above and below. */
  side: number;
  above: number;
}

/** A cell whose text is broken to its width. */
export interface Cell {
  style: CellStyle;
  align: Align;
  width: number;
  lines: readonly Line[];
  /** Height the text needs with the room around it. */
  height: number;
}

/** Sets a text into a box of a width. */
export function setCell(
  book: FontBook,
  text: string,
  width: number,
  align: Align,
  style: CellStyle,
): Cell {
  const lines = breakLines(book, [{ face: style.face, text }], {
    size: style.size,
    width: width - 2 * style.side,
    justify: align === 'left',
  });
  return { style, align, width, lines, height: lines.length * style.pitch + 2 * style.above };
}

/** Paints a cell's text in the middle of its box's height. */
export function paintCell(ink: Ink, cell: Cell, x: number, top: number, height: number): void {
  const { style, lines } = cell;
  paintLines(ink, cell, x, top + (height - lines.length * style.pitch) / 2);
}

/** Paints a cell's text from a given height downwards. */
export function paintLines(ink: Ink, cell: Cell, x: number, top: number): void {
  const { style } = cell;
  const baseline = top + baselineIn(style.pitch, style.size);
  cell.lines.forEach((line, at) => {
    const spare = cell.width - 2 * style.side - line.indent - line.width;
    const shift = cell.align === 'center' ? spare / 2 : cell.align === 'right' ? spare : 0;
    const letters = { face: style.face, size: style.size, spacing: line.spacing };
    const left = x + style.side + line.indent + shift;
    ink.glyphs(left, baseline + at * style.pitch, letters, line.glyphs);
  });
}

/** The same cell with only some of its lines, for a row that no page can hold. */
export function partOf(cell: Cell, from: number, count: number): Cell {
  const lines = cell.lines.slice(from, from + count);
  return { ...cell, lines, height: lines.length * cell.style.pitch + 2 * cell.style.above };
}

/** Splits a width by shares. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / all);
}
