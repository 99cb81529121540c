/** Proves gap-free numbers, settings, and what opening an older or newer file does. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differingTables, digestTables } from '../../../electron/store/digest';
import { openStore } from '../../../electron/store/open';
import { nextOf, useNumber } from '../../../electron/store/series';
import { readSetting, writeSetting } from '../../../electron/store/settings';
import { temporaryFolder } from '../folder';
import { add, founded, founding, office } from './acts';

// 1. Numbers are drawn without a gap, each office, series and year for itself.
// 2. Settings keep one value a name.
// 3. Another tables version rebuilds at opening; the same version touches nothing.
// 4. A file of a newer program is refused and left as it is.

describe('series', () => {
  test('numbers run on without a gap, each series for itself', () => {
    const db = founded();
    const draw = (...series: [string, string, number]): number => {
      const next = nextOf(db, ...series);
      useNumber(db, ...series);
      return next;
    };
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    expect([1, 2, 3].map(() => draw(office, 'case', 2022))).toEqual([1, 2, 3]);
    expect(draw(office, 'case', 2023)).toBe(1);
    expect(draw(office, 'award', 2022)).toBe(1);
    expect(draw('500120001', 'case', 2022)).toBe(1);
    expect(draw(office, 'case', 2022)).toBe(4);
    db.close();
  });

  test('a number drawn in what was rolled back is drawn again', () => {
    const db = founded();
    db.attempt(() => {
      useNumber(db, office, 'case', 2022);
      return { keep: false, value: null };
    });
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    db.close();
  });
});

describe('opening again', () => {
  test('settings are kept, one value a name', () => {
    const db = founded();
    expect(readSetting(db, 'demo_today')).toBeNull();
    writeSetting(db, 'demo_today', '2022-12-05');
    writeSetting(db, 'demo_today', '2022-12-06');
    expect(readSetting(db, 'demo_today')).toBe('2022-12-06');
    db.close();
  });

  test('tables of another version are rebuilt from the docket', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
    const sound = digestTables(db);
    const version = readSetting(db, 'tables_version');
    db.run(`UPDATE offices SET name = '旧版'`);
    db.exec('DROP TABLE officer_posts');
    writeSetting(db, 'tables_version', 'older');
    db.close();
    const again = openStore(path, { key: null });
    expect(differingTables(sound, digestTables(again))).toEqual([]);
    expect(readSetting(again, 'tables_version')).toBe(version);
    again.close();
  });

  test('tables of this version are left alone', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
    db.run(`UPDATE offices SET name = '原样'`);
    db.close();
    const again = openStore(path, { key: null });
    expect(again.one('SELECT name FROM offices')).toEqual({ name: '原样' });
    again.close();
  });

  test('a file of a newer program is not touched', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openStore(path, { key: null })).toThrow('newer');
    const raw = openStore(path, { key: null, readonly: true });
    expect(raw.one('PRAGMA user_version')).toEqual({ user_version: 99 });
    raw.close();
  });
});
