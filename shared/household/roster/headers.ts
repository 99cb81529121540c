/** Headers: finds the row of column titles by its words, in any order, one or two rows high. */
import { headerParents, headerWords } from './data/headers';
import { textOf, wordOf, type Cell, type Sheet, type SheetRow } from './sheet';

export type Role = keyof typeof headerWords;

/** The header of a sheet as understood. */
export interface Header {
  /** The lower of its rows; people begin below. */
  row: number;
  /** Column of each role, from 0; of a repeated role the first. */
  columns: ReadonlyMap<Role, number>;
  /** The word of the file for each role, for sentences. */
  titles: ReadonlyMap<Role, string>;
  /** Roles that stand in two columns. */
  repeated: readonly { role: Role; title: string; first: number; second: number }[];
  /** Titles that mean nothing to the desk. */
  unused: readonly string[];
}

/** Titles and explanations above the header: how many rows may stand there. */
const GREATEST_ABOVE = 40;
const GREATEST_COLUMNS = 120;

const roleByWord = new Map<string, Role>(
  Object.entries(headerWords).flatMap(([role, words]) =>
    words.map((word): [string, Role] => [word, role as Role]),
  ),
);

/** Spellings of a title to look up: as it stands, without brackets' content, each side of '/'. */
function spellings(title: string): string[] {
  const plain = title.replace(/[*:#.、，,；;“”"']/g, '');
  const without = plain.replace(/[([【][^)\]】]*[)\]】]/g, '');
  const joined = plain.replace(/[()[\]【】]/g, '');
  const parts = without.split(/[/或]/);
  return [joined.replaceAll('/', ''), without.replaceAll('/', ''), ...parts].filter(Boolean);
}

/** The role of a title; `above` is the word of the joined cell over it, '' when there is none. */
export function findRole(title: string, above: string): Role | null {
  const own = spellings(title);
  if (above !== '') {
    for (const { within, words } of headerParents) {
      const word = within.test(above) ? own.find((one) => one in words) : undefined;
      if (word !== undefined) return words[word] ?? null;
    }
    const both = spellings(above + title).find((one) => roleByWord.has(one));
    if (both !== undefined) return roleByWord.get(both) ?? null;
  }
  const known = own.find((one) => roleByWord.has(one));
  return known === undefined ? null : (roleByWord.get(known) ?? null);
}

/** Finds the header; null when no row names both people and their numbers. */
export function findHeader(sheet: Sheet): Header | null {
  const { rows } = sheet;
  for (const [at, row] of rows.slice(0, GREATEST_ABOVE).entries()) {
    const found = readHeader(sheet, rows[at - 1], row);
    if (!found) continue;
    const next = rows[at + 1];
    return (next && findLower(sheet, found, row, next)) ?? found;
  }
  return null;
}

/** The row below, when it only divides joined titles: names and numbers are blank in it. */
function findLower(sheet: Sheet, found: Header, row: SheetRow, next: SheetRow): Header | null {
  if (next.row !== row.row + 1) return null;
  const own = [found.columns.get('name'), found.columns.get('id_number')];
  const says = (column = -1): boolean => wordOf(next.cells.get(column)) !== '';
  if (own.some(says)) return null;
  const lower = readHeader(sheet, row, next);
  return lower && lower.columns.size > found.columns.size ? lower : null;
}

function readHeader(sheet: Sheet, upper: SheetRow | undefined, row: SheetRow): Header | null {
  const above = upper?.row === row.row - 1 ? upper : undefined;
  const columns = new Map<Role, number>();
  const titles = new Map<Role, string>();
  const repeated: { role: Role; title: string; first: number; second: number }[] = [];
  const unused: string[] = [];
  for (const column of titledColumns(sheet, row, above)) {
    const { title: word, parent, shown: title } = titleAt(sheet, column, row, above);
    const role = findRole(word, parent);
    const first = role === null ? undefined : columns.get(role);
    if (role === null) unused.push(title);
    else if (first === undefined) {
      columns.set(role, column);
      titles.set(role, title);
    } else if (role !== 'ignored') {
      repeated.push({ role, title, first, second: column });
    }
  }
  if (!columns.has('name') || !columns.has('id_number')) return null;
  return { row: row.row, columns, titles, repeated, unused };
}

/** Columns with a title in the row, or in the row above where a joined cell comes down. */
function titledColumns(sheet: Sheet, row: SheetRow, above: SheetRow | undefined): number[] {
  const columns = new Set([...row.cells.keys(), ...(above?.cells.keys() ?? [])]);
  return [...columns]
    .filter((column) => column < GREATEST_COLUMNS)
    .filter((column) => titleAt(sheet, column, row, above).title !== '')
    .sort((a, b) => a - b);
}

function titleAt(sheet: Sheet, column: number, row: SheetRow, above: SheetRow | undefined) {
  const own = row.cells.get(column);
  const over = above === undefined ? '' : wordOver(sheet, column, above);
  if (wordOf(own) !== '') return { title: wordOf(own), parent: over, shown: shownAs(own) };
  const down = above !== undefined && isKnown(above, column) ? above.cells.get(column) : undefined;
  return { title: wordOf(down), parent: '', shown: shownAs(down) };
}

/** A title as the file shows it, on one line. */
function shownAs(cell: Cell | undefined): string {
  return textOf(cell).replace(/\s+/g, '');
}

/** A blank cell below a title that is a column's own: '姓名' over two rows. */
function isKnown(above: SheetRow, column: number): boolean {
  return findRole(wordOf(above.cells.get(column)), '') !== null;
}

/** The word above a column, looked up through cells joined across. */
function wordOver(sheet: Sheet, column: number, above: SheetRow): string {
  const own = wordOf(above.cells.get(column));
  if (own !== '') return own;
  const across = sheet.merges.find(
    (merge) =>
      merge.top <= above.row &&
      above.row <= merge.bottom &&
      merge.left <= column &&
      column <= merge.right &&
      merge.right > merge.left,
  );
  return across === undefined ? '' : wordOf(above.cells.get(across.left));
}
