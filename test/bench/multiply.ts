/** Multiply: copies what stands in the tables until an office is large; its docket stays as it was. */
import type { ReadableDb, Row, WritableDb } from '../../electron/store/database';

interface Column {
  name: string;
  type: string;
}

/** A number of the register: office, series, count. */
const NUMBER = /^\d{6,9}-[A-Za-z_]+-[\w-]+$/;
const local = new Set(['docket', 'bodies', 'drafts', 'requests', 'receipts', 'series']);

function tables(db: ReadableDb): string[] {
  const rows = db.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
  );
  return rows.map(({ name }) => name).filter((name) => !local.has(name) && !/^(ledger|office|power|pack)/.test(name));
}

function numbersIn(row: Row): string[] {
  return Object.values(row).filter((value): value is string => typeof value === 'string' && NUMBER.test(value));
}

/** Every register number that stands in the tables now. */
export function numbersOf(db: ReadableDb): Set<string> {
  return new Set(tables(db).flatMap((table) => db.all<Row>(`SELECT * FROM ${table}`).flatMap(numbersIn)));
}

function isSerial({ name, type }: Column): boolean {
  return type === 'INTEGER' && /(^|_)seq$/.test(name);
}

/** How a column of copy i is written: numbers and identities get a tail, places in the docket a distance. */
function copied(column: Column, value: unknown): string {
  if (isSerial(column)) return '? + i * 10000';
  const unique = ['id_number', 'id_reversed', 'number', 'account_no'].includes(column.name);
  const numbered = typeof value === 'string' && (unique || NUMBER.test(value));
  return numbered ? `? || '~' || i` : '?';
}

function copyRow(db: WritableDb, table: string, columns: readonly Column[], row: Row, times: number): void {
  const names = columns.map(({ name }) => name);
  const values = columns.map((column) => copied(column, row[column.name]));
  db.run(
    `WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < ${times})
     INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM n`,
    ...names.map((name) => row[name] ?? null),
  );
}

/** Copies each row that tells of a register number as often as `times` says for its numbers. */
export function multiply(db: WritableDb, times: (numbers: readonly string[]) => number): void {
  db.immediately(() => {
    for (const table of tables(db)) {
      const columns = db.all<Column & Row>(`SELECT name, type FROM pragma_table_info('${table}')`);
      for (const row of db.all<Row>(`SELECT * FROM ${table}`)) {
        const numbers = numbersIn(row);
        if (numbers.length > 0) copyRow(db, table, columns, row, times(numbers));
      }
    }
  });
}
