/** Grid strips: the ruled boxes of a form, 24 units wide, with cells over several rows. */
import { assert } from '../../shared/base/assert';
import type { GridBlock, GridCell, GridRow } from '../../shared/notice/content/blocks';
import { type Cell, paintCell, paintLines, partOf, setCell } from './cells';
import type { FontBook } from './font-book';
import type { Ink } from './ink';
import { MM } from './page';
import { strip, type Strip } from './strips';
import { RULE, type TableStyle } from './table-strips';

const UNITS = 24;
const SIGN_ROOM = 9;

/** A cell with its place: left edge in points, row within its band. */
interface Box {
  cell: GridCell;
  set: Cell;
  /** The line where an opinion is signed, broken to the box's width; null when there is none. */
  sign: Cell | null;
  left: number;
  row: number;
}

/** The rows of a grid as strips; rows that a cell ties together are one strip. */
export function gridStrips(book: FontBook, block: GridBlock, style: TableStyle): Strip[] {
  return bandsOf(block.rows).flatMap((band) => bandStrips(book, band, style));
}

/** Runs of rows that no cell reaches out of. */
function bandsOf(rows: readonly GridRow[]): GridRow[][] {
  const bands: GridRow[][] = [];
  let reach = 0;
  for (const row of rows) {
    if (reach <= 0) bands.push([]);
    bands.at(-1)?.push(row);
    reach = Math.max(reach - 1, ...row.cells.map((cell) => cell.rows - 1));
  }
  return bands;
}

function bandStrips(book: FontBook, band: readonly GridRow[], style: TableStyle): Strip[] {
  const boxes = place(book, band, style);
  const heights = heightsOf(band, boxes, style);
  const height = heights.reduce((sum, row) => sum + row, 0);
  if (height <= style.most) return [bandStrip(boxes, heights, style)];
  return cutBand(boxes, style);
}

/** Places the cells of a band from left to right, around those that reach down from above. */
function place(book: FontBook, band: readonly GridRow[], style: TableStyle): Box[] {
  const boxes: Box[] = [];
  const taken = band.map(() => new Array<boolean>(UNITS).fill(false));
  band.forEach(({ cells }, row) => {
    let unit = 0;
    for (const cell of cells) {
      while (unit < UNITS && taken[row]?.[unit]) unit += 1;
      assert(unit + cell.span <= UNITS, `the cells of a grid row fill ${UNITS} units: ${cell.text}`);
      for (let down = row; down < row + cell.rows; down += 1) {
        taken[down]?.fill(true, unit, unit + cell.span);
      }
      const width = (style.width * cell.span) / UNITS;
      const look = cell.role === 'label' ? ({ ...style, face: 'hei' } as const) : style;
      const set = setCell(book, cell.text, width, cell.align, look);
      const sign = cell.sign === null ? null : setCell(book, cell.sign, width, 'right', style);
      boxes.push({ cell, set, sign, left: (style.width * unit) / UNITS, row });
      unit += cell.span;
    }
  });
  return boxes;
}

/** Height of each row: what its own cells need; cells over several rows stretch the last of them. */
function heightsOf(band: readonly GridRow[], boxes: readonly Box[], style: TableStyle): number[] {
  const heights = band.map(({ min_height_mm }) => min_height_mm * MM);
  const least = style.pitch + 2 * style.above;
  for (const box of boxes) {
    if (box.cell.rows > 1) continue;
    heights[box.row] = Math.max(heights[box.row] ?? 0, least, needOf(box, style));
  }
  for (const box of boxes) {
    const last = box.row + box.cell.rows - 1;
    const have = sumOf(heights, box.row, box.cell.rows);
    const short = needOf(box, style) - have;
    if (short > 0) heights[last] = (heights[last] ?? 0) + short;
  }
  return heights;
}

/** Height a box needs; over the line to sign on is room for a name written by hand. */
function needOf({ set, sign }: Box, style: TableStyle): number {
  return set.height + (sign === null ? 0 : sign.lines.length * style.pitch + SIGN_ROOM);
}

function sumOf(heights: readonly number[], from: number, count: number): number {
  return heights.slice(from, from + count).reduce((sum, height) => sum + height, 0);
}

function bandStrip(boxes: readonly Box[], heights: readonly number[], style: TableStyle): Strip {
  const all = sumOf(heights, 0, heights.length);
  return strip(all, (ink, left, top) => {
    for (const box of boxes) {
      const above = sumOf(heights, 0, box.row);
      const height = sumOf(heights, box.row, box.cell.rows);
      paintBox(ink, box, { left: left + box.left, top: top + above, height }, style);
    }
  });
}

interface Frame {
  left: number;
  top: number;
  height: number;
}

function paintBox(ink: Ink, { cell, set, sign }: Box, frame: Frame, style: TableStyle): void {
  const { left, top, height } = frame;
  const right = left + set.width;
  const bottom = top + height;
  ink.lines(
    [
      [left, top, right, top],
      [right, top, right, bottom],
      [right, bottom, left, bottom],
      [left, bottom, left, top],
    ],
    { width: RULE },
  );
  if (cell.role !== 'opinion') {
    paintCell(ink, set, left, top, height);
    return;
  }
  paintLines(ink, set, left, top + style.above * 1.5);
  if (sign === null) return;
  paintLines(ink, sign, left - style.side, bottom - sign.lines.length * style.pitch - style.above);
}

/** A band that no page can hold is cut between lines of text; its cells go on in the next box. */
function cutBand(boxes: readonly Box[], style: TableStyle): Strip[] {
  const strips: Strip[] = [];
  const rows = new Set(boxes.map(({ row }) => row));
  const room = Math.floor((style.most - 2 * style.above) / style.pitch) - 2;
  for (const row of rows) {
    const own = boxes.filter((box) => box.row === row).map((box) => ({ ...box, row: 0 }));
    const longest = Math.max(...own.map(({ set }) => set.lines.length));
    for (let from = 0; from === 0 || from < longest; from += room) {
      const last = from + room >= longest;
      const parts = own.map((box) => ({
        ...box,
        cell: { ...box.cell, rows: 1 },
        sign: last ? box.sign : null,
        set: partOf(box.set, from, room),
      }));
      const height = Math.max(...parts.map((part) => needOf(part, style)));
      strips.push(bandStrip(parts, [height], style));
    }
  }
  return strips;
}
