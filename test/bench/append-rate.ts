/** Append rate: acts through the write door, one commit each, beside bare one-row commits. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../electron/store/database';
import { familyG01 } from '../family';
import { openOffice } from '../office';
import { pair, type Figure } from './measure';

export async function appendRate(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const office = openOffice({ path: join(folder, 'desk.db') });
  const bare = openDatabase(join(folder, 'bare.db'), { key: null });
  bare.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const text = JSON.stringify(familyG01());
  const figure = await pair({
    unit: 'acts/s, one commit each',
    beside: 'bare inserts of the same payload, one commit each, synchronous=FULL',
    kind: 'floor',
    ours: (count) => {
      for (let i = 0; i < count; i += 1) office.do('clerk', 'register', familyG01());
    },
    theirs: (count) => {
      for (let i = 0; i < count; i += 1) bare.run('INSERT INTO line (text) VALUES (?)', text);
    },
    count: 300,
    runs: 5,
  });
  bare.close();
  office.close();
  rmSync(folder, { recursive: true, force: true });
  return figure;
}
