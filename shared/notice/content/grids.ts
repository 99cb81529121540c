/** Grids: the rows that forms are put together from, 24 units wide. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { type Align, type GridRow, label, opinion, row, value } from './blocks';

/** A date to be written by hand. */
export const BLANK_DATE = '年　　月　　日';

/** The date in words, or room to write it. */
export function dateOrBlank(date: PlainDate | null): string {
  return date === null ? BLANK_DATE : chineseDate(date);
}

/** ■ 是　□ 否: each choice with its box, the chosen one filled. */
export function choices(options: readonly (readonly [string, boolean])[]): string {
  return options.map(([text, chosen]) => `${chosen ? '■' : '□'} ${text}`).join('　　');
}

/** One label over the whole width. */
export function heading(text: string): GridRow {
  return row([label(text, 24)]);
}

/** Boxes from this height on are written from their top. */
const TALL_MM = 20;

/** A label with its value over the whole width. */
export function line(name: string, text: string, min_height_mm = 0, units = 4): GridRow {
  const cell = value(text, 24 - units);
  const tall = min_height_mm >= TALL_MM ? ({ ...cell, role: 'opinion' } as const) : cell;
  return row([label(name, units), tall], min_height_mm);
}

/** Two labelled values side by side. */
export function pair(
  [first, one]: readonly [string, string],
  [second, other]: readonly [string, string],
  units = 4,
): GridRow {
  return row([
    label(first, units),
    value(one, 12 - units),
    label(second, units),
    value(other, 12 - units),
  ]);
}

/** Three labelled values side by side. */
export function triple(cells: readonly (readonly [string, string])[]): GridRow {
  return row(cells.flatMap(([name, text]) => [label(name, 3), value(text, 5)]));
}

/** Columns with their titles and lines, and empty lines to write on. */
export function list(
  columns: readonly (readonly [string, number, Align?])[],
  lines: readonly (readonly string[])[],
  spare = 0,
): GridRow[] {
  const empty = Array.from({ length: spare }, () => columns.map(() => ''));
  return [
    row(columns.map(([title, units]) => label(title, units))),
    ...[...lines, ...empty].map((texts) =>
      row(columns.map(([, units, align], at) => value(texts[at] ?? '', units, align ?? 'center'))),
    ),
  ];
}

/** A statement with the line where it is signed and dated. */
export interface Said {
  text: string;
  name: string;
  on: PlainDate | null;
}

/** An opinion box: who says it, what, and where it is signed; empty while nobody has. */
export function said(
  name: string,
  who: string,
  given: Said | null,
  min_height_mm = 22,
  units = 4,
): GridRow {
  const sign = `${who}：${given?.name ?? ''}　　签名：　　　　　　　　${dateOrBlank(given?.on ?? null)}`;
  return row([label(name, units), opinion(given?.text ?? '', 24 - units, sign)], min_height_mm);
}
