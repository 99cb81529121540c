/** Titled table: the cells of a file that another office made, Excel or delimited text, below its row of titles. */
import { permit, type Outcome, type Refusal } from '../../../shared/base/outcome';
import { textOf, wordOf, type Cell } from '../../../shared/household/roster/sheet';
import { attempt } from '../../seal/edge';
import { GREATEST_FILE, readWorkbook } from './workbook';

/** One row with its number as the file shows it; cells by column. */
export interface TableRow {
  row: number;
  cells: readonly (Cell | undefined)[];
}

/** Rows below the titles, and which column holds what. */
export interface TitledTable<F extends string> {
  columns: Partial<Record<F, number>>;
  rows: TableRow[];
  /** Rows above the titles: what the sender states of the whole. */
  above: TableRow[];
}

/** What a file must hold to be read. */
export interface TableWish<F extends string> {
  /** Titles by which a column is known. */
  titles: Record<F, readonly string[]>;
  needed: readonly F[];
  refused: { empty: () => Refusal; too_large: () => Refusal; no_titles: () => Refusal };
}

const PACKED = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];

/** Digits that Excel keeps of a number. */
const KEPT_DIGITS = 15;

/** Reads an Excel workbook or delimited text (UTF-8 or GBK). */
export async function readTitledTable<F extends string>(
  bytes: Buffer,
  wish: TableWish<F>,
): Promise<Outcome<TitledTable<F>>> {
  if (bytes.length === 0) return wish.refused.empty();
  if (bytes.length > GREATEST_FILE) return wish.refused.too_large();
  const start = bytes.toString('latin1', 0, 4);
  if (!PACKED.includes(start)) return tableOf([textRows(bytes, wish)], wish);
  const book = await readWorkbook(bytes);
  if (!book.permitted) return book;
  const sheets = book.result
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => sheet.rows.map(({ row, cells }) => ({ row, cells: spread(cells) })));
  return tableOf(sheets, wish);
}

function spread(cells: ReadonlyMap<number, Cell>): (Cell | undefined)[] {
  const last = Math.max(...cells.keys(), -1);
  return Array.from({ length: last + 1 }, (_, i) => cells.get(i));
}

/** UTF-8 when it is that without fault, else GBK. */
function textRows<F extends string>(bytes: Buffer, wish: TableWish<F>): TableRow[] {
  const utf8 = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const text = utf8 ?? new TextDecoder('gb18030').decode(bytes);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines, wish);
  return lines
    .map((line, i) => ({ row: i + 1, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

const SEPARATORS = ['|', '\t', ',', ';'];

/** The sign that stands most often in the line with the titles, or in the first line. */
function separatorOf<F extends string>(lines: readonly string[], { titles, needed }: TableWish<F>): string {
  const titled = lines.find((line) =>
    needed.every((field) => titles[field].some((title) => line.includes(title))),
  );
  const line = titled ?? lines[0] ?? '';
  const counts = SEPARATORS.map((sign) => ({ sign, n: line.split(sign).length }));
  return counts.reduce((best, one) => (one.n > best.n ? one : best)).sign;
}

/** Cells of a line; quotes as spreadsheets write them are taken off, separators in them stay. */
function cellsOf(line: string, separator: string): (Cell | undefined)[] {
  return partsOf(line, separator).map((part) => {
    const text = part.trim().replace(/^="?(.*?)"?$/, '$1').trim();
    return text === '' ? undefined : text;
  });
}

function partsOf(line: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const sign of line) {
    if (sign === '"' && (quoted || part.trim() === '')) quoted = !quoted;
    else if (sign === separator && !quoted) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

function tableOf<F extends string>(
  sheets: readonly TableRow[][],
  wish: TableWish<F>,
): Outcome<TitledTable<F>> {
  for (const rows of sheets) {
    for (const [i, row] of rows.entries()) {
      const columns = columnsOf(row, wish);
      if (!columns) continue;
      return permit({ columns, rows: rows.slice(i + 1), above: rows.slice(0, i) });
    }
  }
  return wish.refused.no_titles();
}

/** The columns of a row of titles; null when it is none. */
function columnsOf<F extends string>(row: TableRow, { titles, needed }: TableWish<F>) {
  const columns: Partial<Record<F, number>> = {};
  row.cells.forEach((cell, column) => {
    const word = wordOf(cell);
    const field = (Object.keys(titles) as F[]).find((one) =>
      titles[one].some((title) => wordOf(title) === word),
    );
    if (field !== undefined && columns[field] === undefined) columns[field] = column;
  });
  return needed.every((field) => columns[field] !== undefined) ? columns : null;
}

/** A cell's text in a named column; empty when the file lacks it. */
export function textAt<F extends string>(table: TitledTable<F>, row: TableRow, field: F): string {
  return textOf(cellAt(table, row, field));
}

export function cellAt<F extends string>(
  table: TitledTable<F>,
  row: TableRow,
  field: F,
): Cell | undefined {
  const column = table.columns[field];
  return column === undefined ? undefined : row.cells[column];
}

/** A number too long to be exact, or a text that was one ('6.21E+18'). */
export function lostDigits(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return String(Math.trunc(Math.abs(cell))).length > KEPT_DIGITS;
  return /\dE\+?\d/i.test(textOf(cell));
}
