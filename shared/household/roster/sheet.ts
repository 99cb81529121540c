/** Sheet: a table as an Excel file holds it: cells of text or numbers, nothing else of Excel. */

/** A cell with something in it; blank cells are absent. */
export type Cell = string | number | boolean;

export interface SheetRow {
  /** Row number as Excel shows it, from 1. */
  row: number;
  /** Cells by column, from 0. */
  cells: ReadonlyMap<number, Cell>;
}

/** Joined cells; the value stands in the upper left one. Rows from 1, columns from 0, inclusive. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Day that serial numbers of dates count from. */
  epoch: 1900 | 1904;
  /** Rows that hold something, in order. */
  rows: readonly SheetRow[];
  merges: readonly Merge[];
}

const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u00AD';
const UNSEEN = '\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const INVISIBLE = new RegExp(`[${CONTROL}${UNSEEN}]`, 'g');

/**
 * A cell as text: invisible signs dropped, outer blanks trimmed. Numbers are written with the
 * 15 digits Excel keeps, never with an exponent below 10^21.
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return numberText(cell);
  return cell.replace(INVISIBLE, '').replace(/\u00A0/g, ' ').trim();
}

function numberText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

/** Text without any blanks, full-width letters, digits and signs folded: for comparing words. */
export function wordOf(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, '');
}

/** 'A', 'Z', 'AA': the column's letters as Excel shows them. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
