/** Digest: one hash over the content of all derived tables, to prove a rebuild equal. */
import { createHash } from 'node:crypto';
import type { ReadableDb } from './database';
import { derivedTables } from './entering';

/** SHA-256 of a table's rows in column order. */
function digestTable(db: ReadableDb, table: string): string {
  const hash = createHash('sha256');
  const columns = db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
  const order = columns.map((_, i) => String(i + 1)).join(', ');
  for (const row of db.iterate<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${order}`)) {
    hash.update(JSON.stringify(Object.values(row)));
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** Digest by table name. */
export function digestTables(db: ReadableDb): Map<string, string> {
  return new Map(derivedTables.map((table) => [table, digestTable(db, table)]));
}

/** Names of tables whose content differs. */
export function differingTables(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...a.keys()].filter((table) => a.get(table) !== b.get(table));
}
