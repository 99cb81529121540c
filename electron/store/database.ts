/** The one SQLite opener: keys, pragmas that are read back, and the two kinds of handle. */
import Database from 'better-sqlite3';
import { assert } from '../../shared/base/assert';
import { findNativeBinding } from './native';

type Value = string | number | bigint | null | Uint8Array;
export type Row = Record<string, Value>;

/** Reads only. Questions and facts get this one. */
export interface ReadableDb {
  /** The first row or undefined. */
  one<T>(sql: string, ...values: Value[]): T | undefined;
  all<T>(sql: string, ...values: Value[]): T[];
  iterate<T>(sql: string, ...values: Value[]): IterableIterator<T>;
}

/** Writes. Only the door, the import and the keepers of local things get this one. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, ...values: Value[]): number;
  /** Runs a statement that must change exactly one row. */
  runOne(sql: string, ...values: Value[]): void;
  exec(sql: string): void;
  /** Runs `work` in one IMMEDIATE transaction; a throw rolls back. */
  immediately<T>(work: () => T): T;
  /** As `immediately`, but `work` itself says whether to keep what it wrote. */
  attempt<T>(work: () => { keep: boolean; value: T }): T;
  close(): void;
}

export interface OpenOptions {
  /** 64 hex digits, or null for an unencrypted file (benches only). */
  key: string | null;
  readonly?: boolean;
}

const LEAST_VERSION = [3, 51, 3] as const;

/** Opens the database file; throws when the key is wrong or a pragma did not take. */
export function openDatabase(path: string, options: OpenOptions): WritableDb {
  const binding = findNativeBinding();
  const raw = new Database(path, {
    readonly: options.readonly ?? false,
    ...(binding === undefined ? {} : { nativeBinding: binding }),
  });
  try {
    prepare(raw, options);
  } catch (fault) {
    raw.close();
    throw fault;
  }
  return handle(raw);
}

function prepare(raw: Database.Database, options: OpenOptions): void {
  if (options.key !== null) {
    assert(/^[0-9a-f]{64}$/.test(options.key), 'a raw key of 64 hex digits');
    raw.pragma("cipher='aegis'");
    raw.pragma(`key='raw:${options.key}'`);
  }
  raw.pragma('schema_version');
  if (!options.readonly) raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL');
  raw.pragma('foreign_keys=ON');
  raw.pragma('trusted_schema=OFF');
  raw.pragma('recursive_triggers=ON');
  raw.pragma('busy_timeout=5000');
  raw.pragma('temp_store=MEMORY');
  assertVersion(raw);
  assertPragma(raw, 'synchronous', 2);
  assertPragma(raw, 'foreign_keys', 1);
  assertPragma(raw, 'trusted_schema', 0);
  assertPragma(raw, 'recursive_triggers', 1);
  const mode = raw.pragma('journal_mode', { simple: true });
  // A copy made by VACUUM INTO has no WAL until a desk works in it.
  assert(raw.memory || options.readonly === true || mode === 'wal', `journal mode wal, not ${String(mode)}`);
}

function assertPragma(raw: Database.Database, name: string, wanted: number): void {
  const found = raw.pragma(name, { simple: true });
  assert(found === wanted, `pragma ${name} is ${wanted}, not ${String(found)}`);
}

function assertVersion(raw: Database.Database): void {
  const version = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
  const parts = version.split('.').map(Number);
  const order = LEAST_VERSION.map((least, i) => Math.sign((parts[i] ?? 0) - least));
  assert((order.find((sign) => sign !== 0) ?? 0) >= 0, `SQLite ${version} is too old`);
}

function handle(raw: Database.Database): WritableDb {
  const statements = new Map<string, Database.Statement<Value[]>>();
  const statement = (sql: string): Database.Statement<Value[]> => {
    const kept = statements.get(sql);
    if (kept) return kept;
    const made = raw.prepare<Value[]>(sql);
    statements.set(sql, made);
    return made;
  };
  const run = (sql: string, ...values: Value[]): number => statement(sql).run(...values).changes;
  return {
    one: <T>(sql: string, ...values: Value[]) => statement(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: Value[]) => statement(sql).all(...values) as T[],
    iterate: <T>(sql: string, ...values: Value[]) =>
      raw.prepare<Value[]>(sql).iterate(...values) as IterableIterator<T>,
    run,
    runOne: (sql, ...values) => {
      const changes = run(sql, ...values);
      assert(changes === 1, `one row changed, not ${changes}: ${sql}`);
    },
    exec: (sql) => {
      statements.clear();
      raw.exec(sql);
    },
    immediately: (work) => raw.transaction(work).immediate(),
    attempt: (work) => attempt(raw, work),
    close: () => raw.close(),
  };
}

function attempt<T>(raw: Database.Database, work: () => { keep: boolean; value: T }): T {
  raw.exec('BEGIN IMMEDIATE');
  try {
    const { keep, value } = work();
    raw.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return value;
  } finally {
    if (raw.inTransaction) raw.exec('ROLLBACK');
  }
}
