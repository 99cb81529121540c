/** Proves how the database is opened: its key, its pragmas, its walls, its two handles. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase, type WritableDb } from '../../../electron/store/database';
import { derivedTables } from '../../../electron/store/entering';
import { openStore } from '../../../electron/store/open';
import { temporaryFolder } from '../folder';

// 1. The pragmas that keep data safe are set, and read back after opening.
// 2. Without the very key nothing can be read, not even the file's kind or a name in it.
// 3. Every table is STRICT: a wrong type is refused by the database itself.
// 4. The docket only grows: no statement changes or removes a line; a body may only be erased.
// 5. A transaction keeps all or nothing, whether it throws, refuses or succeeds.
// 6. A statement that must change one row stops the program when it changes another number.
// 7. A handle for reading cannot write.

const key = 'a1'.repeat(32);

function opened(name = 'desk.db', wanted: string | null = key): { path: string; db: WritableDb } {
  const path = join(temporaryFolder('store'), name);
  return { path, db: openStore(path, { key: wanted }) };
}

const oneLine = `INSERT INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash,
    arrived)
  VALUES ('500120004', 1, 1, 'found', '2022-11-01', 'U01', 'r', '{}', '{}', 'h1', 1)`;

describe('opening', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['recursive_triggers', 1],
    ['busy_timeout', 5000],
    ['temp_store', 2],
  ])('%s is %s', (pragma, value) => {
    const { db } = opened();
    const row = db.one<Record<string, unknown>>(`PRAGMA ${pragma}`) ?? {};
    expect(Object.values(row)[0]).toBe(value);
    db.close();
  });

  test('a closed store opens again with its key and holds what was committed', () => {
    const { path, db } = opened();
    db.run(oneLine);
    db.close();
    const again = openStore(path, { key });
    expect(again.one('SELECT count(*) AS n FROM docket')).toEqual({ n: 1 });
    again.close();
  });

  test.each([
    ['another key', 'b2'.repeat(32)],
    ['no key', null],
  ])('%s opens nothing', (_, wrong) => {
    const { path, db } = opened();
    db.close();
    expect(() => openDatabase(path, { key: wrong })).toThrow(/not a database/);
  });

  test('a key of another form stops the program before a file is made', () => {
    const path = join(temporaryFolder('store'), 'desk.db');
    expect(() => openDatabase(path, { key: "'; DROP TABLE docket; --" })).toThrow('64 hex digits');
  });

  test('nothing in the file can be read by eye', () => {
    const { path, db } = opened();
    db.run(oneLine.replace("'{}', '{}'", `'{}', '{"name":"周明秀英小雨"}'`));
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const bytes = readFileSync(path);
    expect(bytes.length).toBeGreaterThan(20_000);
    for (const word of ['SQLite format 3', 'CREATE TABLE', '周明秀英小雨', 'docket']) {
      expect(bytes.includes(Buffer.from(word))).toBe(false);
    }
  });

  test('one changed byte of a page is noticed by the cipher', () => {
    const { path, db } = opened();
    db.run(oneLine);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    const bytes = readFileSync(copy);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    // A page of the schema cannot even be opened; any other page is named by the check.
    const read = (): unknown => {
      const damaged = openDatabase(copy, { key });
      const rows = damaged.all<{ integrity_check: string }>('PRAGMA integrity_check');
      damaged.close();
      throw new Error(rows[0]?.integrity_check);
    };
    expect(read).toThrow(/unable to get the page|malformed|not a database|disk image/);
  });
});

describe('tables', () => {
  test('every table is STRICT', () => {
    const { db } = opened('desk.db', null);
    const tables = db.all<{ name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%'`,
    );
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    expect(derivedTables.filter((name) => !tables.some((table) => table.name === name))).toEqual(
      [],
    );
    db.close();
  });

  test('every derived table is named once and only once', () => {
    expect(new Set(derivedTables).size).toBe(derivedTables.length);
    const { db } = opened('desk.db', null);
    const kept = ['docket', 'drafts', 'exchanges', 'blobs', 'settings'];
    const made = db.all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );
    const unnamed = made.filter(
      ({ name }) => !kept.includes(name) && !derivedTables.includes(name),
    );
    expect(unnamed).toEqual([]);
    db.close();
  });

  test('a value of another type is refused', () => {
    const { db } = opened();
    const wrong = `INSERT INTO series (office, name, year, last) VALUES ('500120004', 'case', 'MMXXII', 1)`;
    expect(() => db.run(wrong)).toThrow(/cannot store TEXT value in INTEGER column/);
    db.close();
  });
});

describe('the docket only grows', () => {
  test.each([
    `UPDATE docket SET hash = 'h2'`,
    `UPDATE docket SET head = '{"seq":1}'`,
    `UPDATE docket SET kind = 'void'`,
    `UPDATE docket SET seq = 2`,
    `UPDATE docket SET date = '2022-11-02'`,
    `UPDATE docket SET request = 'other'`,
    `UPDATE docket SET arrived = 7`,
    `UPDATE docket SET body = '{"salt":"x"}'`,
    `DELETE FROM docket`,
    `DELETE FROM docket WHERE seq = 1`,
    `INSERT OR REPLACE INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash,
       arrived)
     VALUES ('500120004', 1, 1, 'found', '2022-11-01', 'U01', 'r', '{"a":1}', '{}', 'h3', 2)`,
    `INSERT INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash,
       arrived)
     VALUES ('500120004', 1, 1, 'found', '2022-11-01', 'U01', 'r', '{}', '{}', 'h1', 2)
     ON CONFLICT DO UPDATE SET head = 'forged'`,
    `INSERT OR REPLACE INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash,
       arrived)
     VALUES ('500120004', 1, 2, 'found', '2022-11-01', 'U01', 'r', '{"a":1}', '{}', 'h1', 2)`,
    `REPLACE INTO docket SELECT office, epoch, seq, kind, date, officer, 'other', head, body, hash, 2
     FROM docket`,
  ])('%s', (statement) => {
    const { db } = opened();
    db.run(oneLine);
    expect(() => db.run(statement)).toThrow();
    const kept = { head: '{}', body: '{}', hash: 'h1', seq: 1 };
    expect(db.all('SELECT * FROM docket')).toMatchObject([kept]);
    db.close();
  });

  test('a body may be erased once, and never be written again', () => {
    const { db } = opened();
    db.run(oneLine);
    db.runOne('UPDATE docket SET body = NULL WHERE seq = 1');
    expect(() => db.run(`UPDATE docket SET body = '{}' WHERE seq = 1`)).toThrow('only be erased');
    db.close();
  });
});

describe('transactions', () => {
  const count = (db: WritableDb): number =>
    db.one<{ n: number }>('SELECT count(*) AS n FROM settings WHERE name = ?', 'a')?.n ?? -1;
  const write = (db: WritableDb): void =>
    db.runOne(`INSERT INTO settings (name, value) VALUES ('a', '1')`);

  test('what throws is rolled back, and the next one works', () => {
    const { db } = opened();
    const fail = (): never => {
      write(db);
      throw new Error('power cut');
    };
    expect(() => db.immediately(fail)).toThrow('power cut');
    expect(() => db.attempt(fail)).toThrow('power cut');
    expect(count(db)).toBe(0);
    db.immediately(() => write(db));
    expect(count(db)).toBe(1);
    db.close();
  });

  test('an attempt keeps what it says to keep', () => {
    const { db } = opened();
    const attempt = (keep: boolean): string =>
      db.attempt(() => {
        write(db);
        return { keep, value: 'answer' };
      });
    expect(attempt(false)).toBe('answer');
    expect(count(db)).toBe(0);
    expect(attempt(true)).toBe('answer');
    expect(count(db)).toBe(1);
    db.close();
  });

  test('what is not committed is not seen through another handle', () => {
    const { path, db } = opened();
    const other = openDatabase(path, { key, readonly: true });
    db.attempt(() => {
      write(db);
      expect(other.one('SELECT count(*) AS n FROM settings WHERE name = ?', 'a')).toEqual({ n: 0 });
      return { keep: true, value: null };
    });
    expect(other.one('SELECT count(*) AS n FROM settings WHERE name = ?', 'a')).toEqual({ n: 1 });
    other.close();
    db.close();
  });

  test('one row means one row', () => {
    const { db } = opened();
    expect(() => db.runOne(`UPDATE settings SET value = '2' WHERE name = 'nobody'`)).toThrow(
      'one row changed, not 0',
    );
    db.run(`INSERT INTO settings (name, value) VALUES ('a', '1'), ('b', '1')`);
    expect(() => db.runOne(`UPDATE settings SET value = '2' WHERE name IN ('a', 'b')`)).toThrow(
      'one row changed, not 2',
    );
    db.close();
  });
});

test('a handle for reading cannot write', () => {
  const { path, db } = opened();
  db.close();
  const reading = openDatabase(path, { key, readonly: true });
  expect(() => reading.run(oneLine)).toThrow(/readonly/);
  reading.close();
});
