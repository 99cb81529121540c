/** Settings: this desk's own small notes, outside the docket. */
import type { ReadableDb, WritableDb } from './database';

export type SettingName = 'tables_version' | 'demo_today' | 'last_backup_on' | 'backup_folder' | 'clock_confirmed_on';

export function readSetting(db: ReadableDb, name: SettingName): string | null {
  return db.one<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value ?? null;
}

export function writeSetting(db: WritableDb, name: SettingName, value: string): void {
  db.runOne(
    `INSERT INTO settings (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    name,
    value,
  );
}
