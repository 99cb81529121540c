/** Answer table: the cells of a bank's answer file, whatever form it comes in. */
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import { textOf, wordOf, type Cell } from '../../../shared/household/roster/sheet';
import { attempt } from '../../seal/edge';
import { GREATEST_FILE, readWorkbook } from '../roster/workbook';
import { answerTitles, type AnswerField } from './templates';

/** One row with its number as the file shows it; cells by column. */
export interface TableRow {
  row: number;
  cells: readonly (Cell | undefined)[];
}

/** Rows below the titles, and which column holds what. */
export interface AnswerTable {
  columns: Partial<Record<AnswerField, number>>;
  rows: TableRow[];
  /** Rows above the titles: batch number, count and sum as the bank states them. */
  above: TableRow[];
}

export const answerFileRefusals = refusals({
  answer_empty: () => '文件是空的，请重新向银行索取回盘文件',
  answer_too_large: () => '文件太大，不像银行回盘，请核对后重新选择',
  answer_no_titles: () =>
    '没有找到“账号、金额、处理结果”这几列的标题行，请核对是否银行回盘文件，或请银行带标题行导出',
  digits_lost: (f: { row: number; shown: string }) =>
    `第${f.row}行的账号（${f.shown}）已丢失末尾数字，是 Excel 按数字保存造成的，请向银行索取账号为文本格式的文件`,
  control_differs: (f: { stated: string; found: string }) =>
    `文件写明的合计（${f.stated}）与明细相加（${f.found}）不符，文件可能不完整，请向银行重新索取`,
  answer_no_rows: () => '文件没有数据行，请核对是否选错了文件',
});

const PACKED = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];

/** Reads an Excel workbook or delimited text (UTF-8 or GBK). */
export async function readAnswerTable(bytes: Buffer): Promise<Outcome<AnswerTable>> {
  if (bytes.length === 0) return answerFileRefusals.because('answer_empty', {});
  if (bytes.length > GREATEST_FILE) return answerFileRefusals.because('answer_too_large', {});
  const start = bytes.toString('latin1', 0, 4);
  if (!PACKED.includes(start)) return tableOf([textRows(bytes)]);
  const book = await readWorkbook(bytes);
  if (!book.permitted) return book;
  const sheets = book.result
    .filter((sheet) => !sheet.hidden)
    .map((sheet) =>
      sheet.rows.map(({ row, cells }) => ({ row, cells: spread(cells) })),
    );
  return tableOf(sheets);
}

function spread(cells: ReadonlyMap<number, Cell>): (Cell | undefined)[] {
  const last = Math.max(...cells.keys(), -1);
  return Array.from({ length: last + 1 }, (_, i) => cells.get(i));
}

/** UTF-8 when it is that without fault, else GBK. */
function textRows(bytes: Buffer): TableRow[] {
  const utf8 = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const text = utf8 ?? new TextDecoder('gb18030').decode(bytes);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines);
  return lines
    .map((line, i) => ({ row: i + 1, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

const SEPARATORS = ['|', '\t', ',', ';'];

/** The sign that stands most often in the line with the titles, or in the first line. */
function separatorOf(lines: readonly string[]): string {
  const titled = lines.find((line) => line.includes('账号') && line.includes('金额'));
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

function tableOf(sheets: readonly TableRow[][]): Outcome<AnswerTable> {
  for (const rows of sheets) {
    for (const [i, row] of rows.entries()) {
      const columns = columnsOf(row);
      if (!columns) continue;
      return permit({ columns, rows: rows.slice(i + 1), above: rows.slice(0, i) });
    }
  }
  return answerFileRefusals.because('answer_no_titles', {});
}

const FIELDS = Object.keys(answerTitles) as AnswerField[];

/** The columns of a row of titles; null when it is none. */
function columnsOf(row: TableRow): AnswerTable['columns'] | null {
  const columns: Partial<Record<AnswerField, number>> = {};
  row.cells.forEach((cell, column) => {
    const word = wordOf(cell);
    const field = FIELDS.find((one) => answerTitles[one].some((title) => wordOf(title) === word));
    if (field !== undefined && columns[field] === undefined) columns[field] = column;
  });
  const { account_no, amount, outcome } = columns;
  const whole = account_no !== undefined && amount !== undefined && outcome !== undefined;
  return whole ? columns : null;
}

/** A cell's text in a named column; empty when the file lacks it. */
export function textAt(table: AnswerTable, row: TableRow, field: AnswerField): string {
  const column = table.columns[field];
  return column === undefined ? '' : textOf(row.cells[column]);
}

export function cellAt(table: AnswerTable, row: TableRow, field: AnswerField): Cell | undefined {
  const column = table.columns[field];
  return column === undefined ? undefined : row.cells[column];
}
