/** Table strips: ruled tables with a repeated head, one strip a row. */
import { present } from '../../shared/base/assert';
import type { TableBlock } from '../../shared/notice/content/blocks';
import { type Cell, type CellStyle, paintCell, partOf, setCell, widthsOf } from './cells';
import type { FontBook } from './font-book';
import type { Ink } from './ink';
import { strip, type Strip } from './strips';

/** Width of the rules of tables and forms, in points. */
export const RULE = 0.6;

/** How a table is set. `most` is the height of a page's text block. */
export interface TableStyle extends CellStyle {
  width: number;
  most: number;
}

/** The rows of a table as strips; the head keeps with the first row and comes again on new pages. */
export function tableStrips(book: FontBook, block: TableBlock, style: TableStyle): Strip[] {
  const widths = widthsOf(
    block.columns.map(({ share }) => share),
    style.width,
  );
  const widthOf = (at: number): number => present(widths[at], 'a cell has a column');
  const labels = { ...style, face: 'hei' } as const;
  const titles = block.columns.map(({ title }, at) =>
    setCell(book, title, widthOf(at), 'center', labels),
  );
  const bodyRow = (texts: readonly string[], look: CellStyle): Cell[] =>
    texts.map((text, at) =>
      setCell(book, text, widthOf(at), present(block.columns[at], 'a column').align, look),
    );
  const head = rowStrip(titles, { keep: true });
  const rows = block.rows.flatMap((texts) => cut(bodyRow(texts, style), style, head));
  const total = block.total === null ? [] : [rowStrip(bodyRow(block.total, labels), { head })];
  return [head, ...rows, ...total];
}

/** A row as one strip, or as several when no page can hold it. */
function cut(cells: readonly Cell[], style: TableStyle, head: Strip): Strip[] {
  const room = Math.floor((style.most - head.height - 2 * style.above) / style.pitch);
  const longest = Math.max(...cells.map(({ lines }) => lines.length));
  const strips: Strip[] = [];
  for (let from = 0; from === 0 || from < longest; from += room) {
    strips.push(rowStrip(cells.map((cell) => partOf(cell, from, room)), { head }));
  }
  return strips;
}

function rowStrip(cells: readonly Cell[], more: { keep?: boolean; head?: Strip }): Strip {
  const height = Math.max(...cells.map((cell) => cell.height));
  return strip(
    height,
    (ink, left, top) => {
      paintBoxes(ink, cells, left, top, height);
      let x = left;
      for (const cell of cells) {
        paintCell(ink, cell, x, top, height);
        x += cell.width;
      }
    },
    more,
  );
}

/** The rules around the cells of one row. */
function paintBoxes(
  ink: Ink,
  cells: readonly Cell[],
  left: number,
  top: number,
  height: number,
): void {
  const right = left + cells.reduce((sum, { width }) => sum + width, 0);
  const segments: [number, number, number, number][] = [
    [left, top, right, top],
    [left, top + height, right, top + height],
    [left, top, left, top + height],
  ];
  let x = left;
  for (const { width } of cells) {
    x += width;
    segments.push([x, top, x, top + height]);
  }
  ink.lines(segments, { width: RULE });
}
