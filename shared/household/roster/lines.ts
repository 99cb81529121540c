/** Lines: the people of a roster as rows of known columns; totals, notes and blanks left out. */
import { permit, refuse, type Outcome } from '../../base/outcome';
import { blankWords } from './data/words';
import { findHeader, findRole, type Header, type Role } from './headers';
import { textOf, wordOf, type Cell, type Sheet, type SheetRow } from './sheet';

/** Most people in one file. */
export const GREATEST_ROWS = 5000;

/** A sheet with a header. */
export interface RosterSheet {
  name: string;
  epoch: 1900 | 1904;
  header: Header;
  /** Amounts written in rows of totals. */
  totals: readonly { row: number; amount: Cell }[];
}

/** One person as the file has it. */
export interface Line {
  sheet: RosterSheet;
  row: number;
  values: ReadonlyMap<Role, Cell>;
}

export interface RosterLines {
  sheets: readonly RosterSheet[];
  lines: readonly Line[];
  /** Names of sheets without people. */
  skipped: readonly string[];
}

/** Facts of the household that clerks write once in a joined cell over its rows. */
const ofHousehold: readonly Role[] = [
  'head_name',
  'head_id',
  'village',
  'group',
  'address',
  'phone',
  'area',
  'holder',
  'bank',
  'account_no',
  'count',
];
/** Facts that only a person has: a row with one of them is meant to be a person. */
const ofPerson: readonly Role[] = ['relation', 'sex', 'birth_date', 'disability_kind', 'student'];
/** Joined cells are looked up for at most so many cells. */
const GREATEST_JOINED = 200_000;

/** Reads all sheets; a file without any header, or with too many rows, is refused. */
export function readLines(sheets: readonly Sheet[]): Outcome<RosterLines> {
  const read: { sheet: RosterSheet; lines: Line[] }[] = [];
  const skipped: string[] = [];
  for (const sheet of sheets) {
    const header = sheet.hidden ? null : findHeader(sheet);
    if (header) read.push(readSheet(sheet, header));
    else if (sheet.rows.length > 0) skipped.push(sheet.name);
  }
  if (read.length === 0) {
    return refuse(
      'roster_no_header',
      '没有找到表头。花名册须有一行写明各列名称，至少有“姓名”和“身份证号码”两列，请核对后重新选择',
    );
  }
  const lines = read.flatMap((part) => part.lines);
  if (lines.length > GREATEST_ROWS) {
    return refuse(
      'roster_too_many_rows',
      `花名册有${lines.length}人，一次最多${GREATEST_ROWS}人，请按村（社区）拆成几个文件分别导入`,
      { rows: lines.length, most: GREATEST_ROWS },
    );
  }
  return permit({ sheets: read.map((part) => part.sheet), lines, skipped });
}

function readSheet(sheet: Sheet, header: Header): { sheet: RosterSheet; lines: Line[] } {
  const totals: { row: number; amount: Cell }[] = [];
  const { name, epoch } = sheet;
  const made: RosterSheet = { name, epoch, header, totals };
  const joined = joinedValues(sheet, header);
  const lines: Line[] = [];
  for (const row of sheet.rows) {
    if (row.row <= header.row) continue;
    if (isTotal(row)) {
      const amount = valueOf(row, header, 'amount');
      if (amount !== undefined) totals.push({ row: row.row, amount });
    } else if (isPerson(row, header)) {
      lines.push({ sheet: made, row: row.row, values: valuesOf(row, header, joined) });
    }
  }
  return { sheet: made, lines };
}

function valueOf(row: SheetRow, header: Header, role: Role): Cell | undefined {
  const column = header.columns.get(role);
  return column === undefined ? undefined : row.cells.get(column);
}

function valuesOf(
  row: SheetRow,
  header: Header,
  joined: ReadonlyMap<string, Cell>,
): Map<Role, Cell> {
  const values = new Map<Role, Cell>();
  for (const [role, column] of header.columns) {
    const own = row.cells.get(column);
    const value = textOf(own) === '' ? joined.get(`${row.row}:${column}`) : own;
    if (value !== undefined && textOf(value) !== '') values.set(role, value);
  }
  return values;
}

/** What joined cells say in the rows below their first, for columns that speak of the household. */
function joinedValues(sheet: Sheet, header: Header): Map<string, Cell> {
  const columns = new Set(ofHousehold.flatMap((role) => header.columns.get(role) ?? []));
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const last = sheet.rows.at(-1)?.row ?? 0;
  const joined = new Map<string, Cell>();
  for (const { top, left, bottom } of sheet.merges) {
    const value = columns.has(left) ? rows.get(top)?.cells.get(left) : undefined;
    if (value === undefined || top <= header.row) continue;
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1) {
      if (joined.size >= GREATEST_JOINED) return joined;
      joined.set(`${row}:${left}`, value);
    }
  }
  return joined;
}

const TOTAL = /^(合计|总计|小计|共计|累计|本页小计|本页合计|总合计)/;

function isTotal(row: SheetRow): boolean {
  return [...row.cells.values()].slice(0, 6).some((cell) => TOTAL.test(wordOf(cell)));
}

const NOTE =
  /[:：]|^(备注|说明|注|填表|制表|审核|经办|负责人|单位|联系|日期|第.+页|共.+页|以下空白|以上|此表|本表|年月日)/;

/** A row is a person unless it is a repeated header, a note, or a blank line of a form. */
function isPerson(row: SheetRow, header: Header): boolean {
  const name = wordOf(valueOf(row, header, 'name'));
  const number = wordOf(valueOf(row, header, 'id_number'));
  if (findRole(name, '') === 'name' && findRole(number, '') === 'id_number') return false;
  if (/\d{6}/.test(number) && !NOTE.test(number)) return true;
  if (name !== '' && !isNote(name, row)) return true;
  const says = (role: Role): boolean => !blankWords.includes(wordOf(valueOf(row, header, role)));
  return ofPerson.some(says);
}

/** Words where a name should be: a marked note, or a sentence that stands alone in its row. */
function isNote(name: string, row: SheetRow): boolean {
  if (NOTE.test(name)) return true;
  const alone = [...row.cells.values()].filter((cell) => wordOf(cell) !== '').length === 1;
  return alone && [...name].length > 4 && !name.includes('·');
}
