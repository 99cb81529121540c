/** Strips: the pieces of a paper from top to bottom, and how they are laid on pages. */
import type { Ink } from './ink';

/** A piece that is never cut: a line of text, a row of a table, the place of a signature. */
export interface Strip {
  height: number;
  /** Stays on one page with the strip after it. */
  keep: boolean;
  /** Falls away at the top of a page. */
  blank: boolean;
  /** Begins at the next multiple of this height. */
  snap: number;
  /** Drawn again above this strip when a page begins with it: a table's head. */
  head: Strip | null;
  paint(ink: Ink, left: number, top: number): void;
}

/** A strip with its place below the top of the text block. */
export interface Placed {
  strip: Strip;
  top: number;
}

const PLAIN = { keep: false, blank: false, snap: 0, head: null };

/** A strip; what is not said is plain. */
export function strip(
  height: number,
  paint: Strip['paint'],
  more: Partial<Omit<Strip, 'height' | 'paint'>> = {},
): Strip {
  return { ...PLAIN, ...more, height, paint };
}

/** Empty room that falls away at the top of a page. */
export function gap(height: number): Strip {
  return strip(height, () => undefined, { blank: true });
}

/** Moves what follows, and stays with it, to the next line of a fixed grid. */
export function snapTo(pitch: number): Strip {
  return strip(0, () => undefined, { snap: pitch, blank: true, keep: true });
}

/** The last so many strips that are not blank stay with what comes after them. */
export function keepLast(strips: readonly Strip[], count: number): Strip[] {
  let from = strips.length;
  for (let left = count; left > 0 && from > 0; from -= 1) {
    if (strips[from - 1]?.blank === false) left -= 1;
  }
  return strips.map((piece, at) => (at >= from ? { ...piece, keep: true } : piece));
}

/** Lays strips on pages of a height; `first` is the height already taken on the first page. */
export function paginate(strips: readonly Strip[], height: number, first = 0): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let top = first;
  for (const group of groupsOf(strips)) {
    const leading = page.length === 0 && pages.length > 0;
    if (!leading && page.length > 0 && top + heightOf(group, top) > height + 0.01) {
      pages.push(page);
      page = [];
      top = 0;
    }
    for (const piece of group) {
      if (piece.blank && page.length === 0 && pages.length > 0) continue;
      top = snapped(piece, top);
      if (page.length > 0 && top + piece.height > height + 0.01) {
        pages.push(page);
        page = [];
        top = 0;
      }
      if (page.length === 0 && pages.length > 0 && piece.head) {
        page.push({ strip: piece.head, top });
        top += piece.head.height;
      }
      page.push({ strip: piece, top });
      top += piece.height;
    }
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}

function snapped(piece: Strip, top: number): number {
  return piece.snap > 0 ? Math.ceil(top / piece.snap - 0.001) * piece.snap : top;
}

/** Strips that must stand on one page. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open = false;
  for (const piece of strips) {
    if (open) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = piece.keep;
  }
  return groups;
}

function heightOf(group: readonly Strip[], from: number): number {
  let top = from;
  for (const piece of group) top = snapped(piece, top) + piece.height;
  return top - from;
}
