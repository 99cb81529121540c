/** Open: a data folder's database brought to the present schema, its tables built when they changed. */
import { assert } from '../../shared/base/assert';
import { openDatabase, type OpenOptions, type WritableDb } from './database';
import { createTables, rebuildTables, tablesVersion } from './entering';
import { SCHEMA_VERSION, schemaSteps } from './schema';
import { readSetting, writeSetting } from './settings';

/** Opens (or makes) the store at `path`; throws on a wrong key or a newer schema. */
export function openStore(path: string, options: OpenOptions): WritableDb {
  const db = openDatabase(path, options);
  if (options.readonly) return db;
  migrate(db);
  const built = readSetting(db, 'tables_version');
  if (built === null) {
    db.immediately(() => {
      createTables(db);
      writeSetting(db, 'tables_version', tablesVersion);
    });
  } else if (built !== tablesVersion) {
    rebuildTables(db);
    writeSetting(db, 'tables_version', tablesVersion);
  }
  return db;
}

/** Whether a newer program has written the store; it is then opened by none of ours. */
export function isNewerStore(path: string, key: string | null): boolean {
  const db = openDatabase(path, { key, readonly: true });
  const found = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  db.close();
  return found > SCHEMA_VERSION;
}

function migrate(db: WritableDb): void {
  const found = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  assert(found <= SCHEMA_VERSION, `schema ${found} is newer than this program`);
  for (let step = found; step < SCHEMA_VERSION; step += 1) {
    const sql = schemaSteps[step];
    assert(sql, `schema step ${step + 1}`);
    db.immediately(() => {
      db.exec(sql);
      db.exec(`PRAGMA user_version = ${step + 1}`);
    });
  }
}
