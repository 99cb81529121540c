/** Book: small rosters for tests, as plain sheets and as bytes of real Excel files. */
import type { BookType, WorkSheet } from '@e965/xlsx';
import type { Outcome } from '../../../shared/base/outcome';
import {
  checkRoster,
  type CheckedRoster,
  type RosterContext,
} from '../../../shared/household/roster/check';
import { readLines } from '../../../shared/household/roster/lines';
import type { Cell, Merge, Sheet } from '../../../shared/household/roster/sheet';
import { samplePeople } from '../../../electron/desk/roster/sample-people';
import { rowsOf, sampleTitles, type SampleRow } from '../../../electron/desk/roster/sample-rows';
import { loadXlsx } from '../../../electron/desk/roster/xlsx';

export const OFFICE = '500120004';
export type Value = Cell | null;

export const context: RosterContext = {
  office: OFFICE,
  today: '2022-12-05',
  demo: true,
  known: [],
  accounts: [],
};

/** Clean rows of invented households; a household's rows follow one another. */
export function cleanRows(households = 6): SampleRow[] {
  return samplePeople(OFFICE, households).flatMap((household) => rowsOf(household, 40_000));
}

/** The header (titles may be renamed; '' leaves a column out) and the rows below it. */
export function tableOf(
  rows: readonly Partial<SampleRow>[],
  rename: Partial<Record<string, string>> = {},
): Value[][] {
  const titles = sampleTitles.filter((title) => rename[title] !== '');
  const header = titles.map((title) => rename[title] ?? title);
  return [header, ...rows.map((row) => titles.map((title) => row[title] ?? null))];
}

/** A plain sheet of a table; its first row is Excel's row 1. */
export function sheetOf(table: readonly Value[][], more: Partial<Sheet> = {}): Sheet {
  const rows = table.flatMap((values, i) => {
    const cells = new Map(values.flatMap((value, c) => (value === null ? [] : [[c, value]])));
    return cells.size === 0 ? [] : [{ row: i + 1, cells }];
  });
  return { name: '花名册', hidden: false, epoch: 1900, rows, merges: [], ...more };
}

/** Checks plain sheets as the desk does after reading a file. */
export function check(sheets: Sheet[], more: Partial<RosterContext> = {}): CheckedRoster {
  const lines = readLines(sheets);
  if (!lines.permitted) throw new Error(lines.message);
  return checkRoster(lines.result, { ...context, ...more });
}

/** 'id_wrong@3' for each finding that blocks. */
export function errorsOf(checked: CheckedRoster): string[] {
  return checked.findings
    .filter(({ facts }) => facts.severity === 'error')
    .map(({ code, facts }) => `${code}@${facts.row ?? '-'}`);
}

/** Bytes of a file with these tables as sheets. */
export async function bytesOf(
  tables: Record<string, readonly Value[][]>,
  bookType: BookType = 'xlsx',
  more: { merges?: Merge[]; hidden?: string[]; date1904?: boolean } = {},
): Promise<Buffer> {
  const xlsx = await loadXlsx();
  const book = xlsx.utils.book_new();
  for (const [name, table] of Object.entries(tables)) {
    const sheet: WorkSheet = xlsx.utils.aoa_to_sheet(table.map((row) => [...row]));
    const merges = (more.merges ?? []).map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left },
      e: { r: bottom - 1, c: right },
    }));
    if (merges.length > 0) sheet['!merges'] = merges;
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: Object.keys(tables).map((name) => ({ Hidden: more.hidden?.includes(name) ? 1 : 0 })),
    WBProps: { date1904: more.date1904 ?? false },
  };
  const options = { type: 'buffer', bookType, compression: true, codepage: 936 } as const;
  return xlsx.write(book, options) as Buffer;
}

/** The code of a refusal; '' when permitted. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.permitted ? '' : outcome.code;
}

/** A zip archive of these parts, stored plainly. */
export async function zipOf(parts: Iterable<[string, Buffer]>): Promise<Buffer> {
  const { CFB } = (await loadXlsx()) as unknown as { CFB: Archiver };
  const archive = CFB.utils.cfb_new();
  for (const [name, part] of parts) CFB.utils.cfb_add(archive, `/${name}`, part);
  return CFB.write(archive, { type: 'buffer', fileType: 'zip' });
}

interface Archiver {
  utils: { cfb_new: () => object; cfb_add: (archive: object, name: string, part: Buffer) => void };
  write: (archive: object, options: object) => Buffer;
}
