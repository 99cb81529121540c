/** Roster: one row a payee, page and running totals, the sum in capital figures and who signs. */
import { assert } from '../../shared/base/assert';
import { capitalAmount, formatFen } from '../../shared/base/money';
import type { RosterCell } from '../../shared/notice/content/blocks';
import type { RosterContent } from '../../shared/notice/content/paper-content';
import { widthsOf } from './cells';
import { paintSheetNumber, paintWatermarks } from './chrome';
import type { FontBook } from './font-book';
import type { Ink } from './ink';
import { A4, FIFTH, MM, type Page, SECOND_SMALL } from './page';
import { CellSheet, type Lane, shownCell } from './roster-cells';
import { RULE } from './table-strips';
import { baselineIn, signStrips } from './text-strips';

const SIDE = 13 * MM;
const TOP = 13 * MM;
const BOTTOM = 15 * MM;
const TITLE = 28;
const HEADS = 20;
const HEAD_ROW = 30;
const ROW = 22.5;
const SIGN = 36;

/** One page's rows, with the sums up to its end. */
interface Leaf {
  rows: RosterCell[][];
  from: number;
  page: Totals;
  running: Totals;
}

/** Sum of each money and count column; null for columns of text. */
type Totals = (number | null)[];

/** Lays a roster out on pages; the recorded total must be the sum of its rows. */
export function layRoster(content: RosterContent, book: FontBook): Page[] {
  const size =
    content.orientation === 'portrait' ? { ...A4 } : { width: A4.height, height: A4.width };
  const leaves = leavesOf(content, size.height);
  const total = leaves.at(-1)?.running[content.total_column] ?? 0;
  assert(total === content.total_fen, `a roster's rows add up to its total: ${content.title}`);
  return leaves.map((leaf, index) => ({
    ...size,
    paint(ink) {
      paintWatermarks(ink, content.watermarks, size.width - 2 * SIDE);
      const last = index === leaves.length - 1;
      paintLeaf(ink, content, leaf, { book, width: size.width - 2 * SIDE, last });
      paintSheetNumber(ink, index + 1, leaves.length, size);
    },
  }));
}

/** Cuts the rows into pages; the last page has room for the sum and the signatures. */
function leavesOf(content: RosterContent, height: number): Leaf[] {
  const room = height - TOP - BOTTOM - TITLE - HEADS - HEAD_ROW - 2 * ROW;
  const full = Math.floor(room / ROW);
  const foot = ROW + SIGN + content.notes.length * 16;
  const final = Math.floor((room - foot) / ROW);
  const leaves: Leaf[] = [];
  let running: Totals = content.columns.map(({ kind }) => (kind === 'text' ? null : 0));
  for (let from = 0; from === 0 || from < content.rows.length; ) {
    const left = content.rows.length - from;
    const take = left <= final ? left : left <= full ? Math.max(1, left - 3) : full;
    const rows = content.rows.slice(from, from + take);
    const page = sumsOf(content, rows);
    running = running.map((sum, at) => (sum === null ? null : sum + (page[at] ?? 0)));
    leaves.push({ rows, from, page, running });
    from += Math.max(1, take);
  }
  return leaves;
}

function sumsOf(content: RosterContent, rows: readonly RosterCell[][]): Totals {
  return content.columns.map(({ kind }, at) => {
    if (kind === 'text') return null;
    let sum = 0;
    for (const row of rows) sum += typeof row[at] === 'number' ? row[at] : 0;
    return sum;
  });
}

interface Leafing {
  book: FontBook;
  width: number;
  last: boolean;
}

function paintLeaf(ink: Ink, content: RosterContent, leaf: Leaf, { book, width, last }: Leafing): void {
  let top = TOP;
  const heading = { face: 'title', size: SECOND_SMALL } as const;
  ink.centred(SIDE + width / 2, top + baselineIn(TITLE, SECOND_SMALL), heading, content.title);
  top += TITLE;
  paintHeads(ink, content, top, width);
  top += HEADS;
  const lanes = lanesOf(content, width);
  const labels = new CellSheet(book, 'hei');
  const cells = new CellSheet(book, 'song');
  const bottoms = [top];
  content.columns.forEach(({ title }, at) => {
    const lane = lanes[at];
    if (lane) labels.put(title, { ...lane, align: 'center' }, top, HEAD_ROW);
  });
  top += HEAD_ROW;
  bottoms.push(top);
  for (const row of leaf.rows) {
    putRow(cells, content, lanes, row, top);
    top += ROW;
    bottoms.push(top);
  }
  for (const [name, sums] of [['本页小计', leaf.page], ['累　　计', leaf.running]] as const) {
    putSums(labels, content, lanes, { name, sums, top });
    top += ROW;
    bottoms.push(top);
  }
  paintRules(ink, lanes, bottoms, width);
  if (last) top = paintTotal(ink, content, labels, top, width);
  labels.ink(ink);
  cells.ink(ink);
  if (last) paintFoot(ink, content, book, top, width);
}

function paintHeads(ink: Ink, content: RosterContent, top: number, width: number): void {
  const [left = '', middle = '', right = ''] = content.heads;
  const letters = { face: 'song', size: FIFTH } as const;
  const baseline = top + baselineIn(HEADS, FIFTH);
  ink.text(SIDE, baseline, letters, left);
  ink.centred(SIDE + width / 2, baseline, letters, content.number ?? middle);
  ink.ending(SIDE + width, baseline, letters, right);
}

function lanesOf(content: RosterContent, width: number): Lane[] {
  let left = SIDE;
  const widths = widthsOf(
    content.columns.map(({ share }) => share),
    width,
  );
  return content.columns.map(({ align }, at) => {
    const lane = { left, width: widths[at] ?? 0, align };
    left += lane.width;
    return lane;
  });
}

function putRow(
  sheet: CellSheet,
  content: RosterContent,
  lanes: readonly Lane[],
  row: readonly RosterCell[],
  top: number,
): void {
  content.columns.forEach((column, at) => {
    const lane = lanes[at];
    if (lane) sheet.put(shownCell(row[at] ?? null, column), lane, top, ROW);
  });
}

/** A row of sums; its name takes the columns before the first sum. */
function putSums(
  sheet: CellSheet,
  content: RosterContent,
  lanes: readonly Lane[],
  { name, sums, top }: { name: string; sums: Totals; top: number },
): void {
  const first = lanes[0];
  const second = lanes[1];
  if (!first) return;
  const named = second && sums[1] === null ? first.width + second.width : first.width;
  sheet.put(name, { left: first.left, width: named, align: 'center' }, top, ROW);
  content.columns.forEach((column, at) => {
    const lane = lanes[at];
    const sum = sums[at];
    if (lane && sum !== null && sum !== undefined) {
      sheet.put(shownCell(sum, column), lane, top, ROW);
    }
  });
}

/** All rules of the boxes in one stroke; in the rows of sums the first two columns are one. */
function paintRules(
  ink: Ink,
  lanes: readonly Lane[],
  bottoms: readonly number[],
  width: number,
): void {
  const top = bottoms[0] ?? 0;
  const bottom = bottoms.at(-1) ?? 0;
  const segments: [number, number, number, number][] = bottoms.map((y) => [SIDE, y, SIDE + width, y]);
  segments.push([SIDE, top, SIDE, bottom]);
  lanes.forEach(({ left, width: own }, at) => {
    segments.push([left + own, top, left + own, at === 0 ? bottom - 2 * ROW : bottom]);
  });
  ink.lines(segments, { width: RULE });
}

/** The sum of the whole roster in capital figures, in a box of its own. */
function paintTotal(
  ink: Ink,
  content: RosterContent,
  labels: CellSheet,
  top: number,
  width: number,
): number {
  const text =
    `合计（大写）：${capitalAmount(content.total_fen)}　　¥${formatFen(content.total_fen)}` +
    `　　共 ${content.rows.length} 笔`;
  labels.put(text, { left: SIDE + 4, width: width - 8, align: 'left' }, top, ROW);
  const bottom = top + ROW;
  ink.lines(
    [
      [SIDE, top, SIDE, bottom],
      [SIDE + width, top, SIDE + width, bottom],
      [SIDE, bottom, SIDE + width, bottom],
    ],
    { width: RULE },
  );
  return bottom;
}

function paintFoot(ink: Ink, content: RosterContent, book: FontBook, from: number, width: number): void {
  const style = { width, size: FIFTH, pitch: 22, face: 'song' } as const;
  let top = from + 4;
  for (const strip of signStrips(book, { kind: 'sign', places: content.places }, style)) {
    strip.paint(ink, SIDE, top);
    top += strip.height;
  }
  for (const note of content.notes) {
    ink.text(SIDE, top + baselineIn(16, 9), { face: 'song', size: 9 }, note);
    top += 16;
  }
}
