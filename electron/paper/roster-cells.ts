/** Roster cells: one line where it fits, else smaller, else two lines; rows keep their height. */
import { formatFen } from '../../shared/base/money';
import type { Align, RosterCell, RosterColumn } from '../../shared/notice/content/blocks';
import type { Face, FontBook } from './font-book';
import type { Ink, PlacedGlyphs } from './ink';
import { breakLines } from './lines';
import { baselineIn } from './text-strips';

const SIZES = [10.5, 9.5, 8.75, 8, 7.25, 6.5, 5.5, 4.5];
/** The smallest size at which a text is still kept on one line. */
const LEAST_SINGLE = 8;
const SIDE = 2;
const LEADING = 1.15;

/** A column with its place on the page. */
export interface Lane {
  left: number;
  width: number;
  align: Align;
}

/** A row's cell as it is written. */
export function shownCell(cell: RosterCell, column: RosterColumn): string {
  if (cell === null) return '';
  return column.kind === 'money' && typeof cell === 'number' ? formatFen(cell) : String(cell);
}

/** Cells of one page, collected by size and inked together. */
export class CellSheet {
  private readonly bySize = new Map<number, PlacedGlyphs[]>();

  constructor(
    private readonly book: FontBook,
    private readonly face: Face,
  ) {}

  /** Places a text in the box of a lane between `top` and `top + height`. */
  put(text: string, lane: Lane, top: number, height: number): void {
    if (text === '') return;
    const room = lane.width - 2 * SIDE;
    const glyphs = this.book.glyphsOf(this.face, text);
    let mille = 0;
    for (const glyph of glyphs) mille += glyph.advance;
    const single = SIZES.find((size) => size >= LEAST_SINGLE && (mille * size) / 1000 <= room);
    if (single !== undefined && !text.includes('\n')) {
      const baseline = top + baselineIn(height, single);
      this.line(glyphs, (mille * single) / 1000, lane, single, baseline);
    } else {
      this.wrapped(text, lane, top, height);
    }
  }

  /** Writes everything that was put. */
  ink(ink: Ink): void {
    for (const [size, texts] of this.bySize) ink.batch({ face: this.face, size }, texts);
  }

  private wrapped(text: string, lane: Lane, top: number, height: number): void {
    const width = lane.width - 2 * SIDE;
    const runs = [{ face: this.face, text }];
    const fits = (size: number): boolean =>
      breakLines(this.book, runs, { size, width }).length * size * LEADING <= height - 1;
    const size = SIZES.find(fits) ?? 4;
    const lines = breakLines(this.book, runs, { size, width });
    const pitch = size * LEADING;
    const first = top + (height - lines.length * pitch) / 2 + baselineIn(pitch, size);
    lines.forEach((line, at) => {
      this.line(line.glyphs, line.width, lane, size, first + at * pitch);
    });
  }

  private line(
    glyphs: PlacedGlyphs['glyphs'],
    width: number,
    lane: Lane,
    size: number,
    baseline: number,
  ): void {
    const spare = lane.width - 2 * SIDE - width;
    const shift = lane.align === 'center' ? spare / 2 : lane.align === 'right' ? spare : 0;
    const placed = { x: lane.left + SIDE + shift, baseline, glyphs };
    const known = this.bySize.get(size);
    if (known) known.push(placed);
    else this.bySize.set(size, [placed]);
  }
}
