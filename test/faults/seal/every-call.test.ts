/**
 * Claims
 * 1. Whichever write, flush or rename of the seal fails, the deed is refused in Chinese or is a
 *    fault, and what stood before still stands; nothing half-done looks finished.
 * 2. Whichever of them the process is killed at, the same holds, and the deed can be done again.
 * 3. A disk that says it has written and has not is found out before anything is called done.
 * Short form: one full disk and one kill for each deed. FAULTS in the environment tries that many
 * calls of each kind in each way (all of them: 1000).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBackup } from '../../../electron/seal/backup';
import { openBundle } from '../../../electron/seal/bundle-in';
import { unlock } from '../../../electron/seal/keyring';
import { openOfficeKeys } from '../../../electron/seal/office-keys';
import { readReceipt } from '../../../electron/seal/receipt-file';
import { finishRestore } from '../../../electron/seal/restore';
import { openWitness } from '../../../electron/seal/witness';
import { codeOf, DISTRICT, districtDesk, granted, keysOf, TOWN } from '../../electron/seal/sample';
import { makeStage, marks, tryDeed, type Call, type Deed, type Tried } from './stage';

const FAULTS = Number(process.env['FAULTS'] ?? 0);
const last = FAULTS > 0 ? FAULTS : 1;
const EIO = 5;
const ENOSPC = 28;

let stage = '';
let faults = 0;
afterAll(() => console.log(`${faults} faults fired, each by a process of its own`));
beforeAll(async () => {
  stage = await makeStage();
});

async function bundleIn(folder: string): Promise<string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return 'none';
  return codeOf(await openBundle(join(folder, names[0]!), districtDesk()));
}

/** What must hold after the deed was cut off; `done` when the process said so. */
const holds: Record<Deed, (folder: string, done: boolean) => Promise<void> | void> = {
  keyring(folder, done) {
    const tries = ['Demo-2026', 'Other-2027'].map((password) =>
      codeOf(unlock(join(folder, 'data'), 'admin', password)),
    );
    expect(tries.toSorted()).toEqual(['password_wrong', 'permitted']);
    if (done) expect(tries[1]).toBe('permitted');
  },
  async bundle(folder, done) {
    const found = await bundleIn(join(folder, 'stick'));
    expect(done ? ['permitted'] : ['none', 'permitted']).toContain(found);
  },
  async copy(folder, done) {
    const found = await bundleIn(join(folder, 'stick'));
    expect(done ? ['permitted'] : ['none', 'permitted']).toContain(found);
    expect(await bundleIn(join(folder, 'bundle'))).toBe('permitted');
  },
  async receipt(folder, done) {
    const own = { office: TOWN, demo: true };
    const known_signers = [{ office: DISTRICT, signer: keysOf(DISTRICT).signer }];
    const place = join(folder, 'bundle', `${TOWN}-1-1-30`);
    const read = codeOf(await readReceipt(place, { own, known_signers }));
    expect(done ? ['permitted'] : ['permitted', 'receipt_missing']).toContain(read);
  },
  async backup(folder, done) {
    const names = readdirSync(join(folder, 'backups')).filter((name) => !name.startsWith('.'));
    expect(names.length).toBeGreaterThanOrEqual(done ? 2 : 1);
    for (const name of names) {
      expect(codeOf(await checkBackup(join(folder, 'backups', name)))).toBe('permitted');
    }
  },
  restore(folder, done) {
    const data = join(folder, 'data');
    granted(finishRestore(data));
    const database = readFileSync(join(data, 'desk.db'), 'utf8');
    const days = done ? ['monday'] : ['monday', 'friday'];
    expect(days.map((day) => `the database of ${day}`)).toContain(database);
    const keyring = granted(unlock(data, 'admin', 'Demo-2026'));
    expect(codeOf(openOfficeKeys(keyring))).toBe('permitted');
    expect(existsSync(join(data, 'restore-plan.json'))).toBe(false);
  },
  witness(folder, done) {
    const witness = granted(openWitness(join(folder, 'data')));
    expect(witness.damaged).toBe(false);
    expect(marks).toContainEqual(witness.last);
    if (done) expect(witness.last).toEqual(marks.at(-1));
    witness.close();
  },
};

function judge(tried: Tried, how: number | 'kill'): boolean {
  if (how === 'kill') {
    expect(tried.killed).toBe(true);
    return false;
  }
  if (!tried.said) expect(tried.errors).toMatch(/EIO|ENOSPC/);
  if (tried.said?.permitted === false) expect(tried.said.message).toMatch(/磁盘|U盘/);
  return tried.said?.permitted ?? false;
}

const deeds: Deed[] = ['keyring', 'bundle', 'copy', 'receipt', 'backup', 'restore', 'witness'];
const short: [Call, number | 'kill'][] = [
  ['write', ENOSPC],
  ['rename', 'kill'],
];
const ways: typeof short = [...short, ['sync', EIO], ['write', 'kill'], ['sync', 'kill']];

describe.each(deeds)('%s', (deed) => {
  const timeout = 20_000 + FAULTS * 3_000;
  test.each(FAULTS > 0 ? ways : short)('%s %s', { timeout }, async (call, how) => {
    let fired = 0;
    for (let nth = 1; nth <= last; nth += 1) {
      const tried = tryDeed(stage, deed, { call, nth, how });
      if (!tried.fired) {
        expect(tried.said?.permitted, tried.errors).toBe(true);
        break;
      }
      fired += 1;
      faults += 1;
      await holds[deed](tried.folder, judge(tried, how));
      if (FAULTS === 0 || how !== 'kill' || deed === 'restore') continue;
      const again = tryDeed(tried.folder, deed, { call: 'rename', nth: 1e6, how: 'kill' });
      const said = again.said?.permitted ? 'done' : (again.said?.message ?? again.errors);
      expect(said, deed).toMatch(/^done$|已经有了|密码不正确/);
    }
    if (deed !== 'witness' || call !== 'rename') expect(fired).toBeGreaterThan(0);
  });
});

test.each([
  ['bundle', 6],
  ['backup', 1],
  ['receipt', 2],
  ['keyring', 3],
] as const)('a disk that lies in the %s is found out at each of %i writes', (deed, writes) => {
  const first = FAULTS > 0 ? 1 : Math.max(1, writes);
  for (let nth = first; nth <= writes; nth += 1) {
    const tried = tryDeed(stage, deed, { call: 'write', nth, how: 'lie' });
    expect(tried.fired).toBe(true);
    faults += 1;
    expect(tried.said).toMatchObject({ permitted: false });
    expect(tried.said?.message).toMatch(/不一致.*换一个|磁盘出错.*换一个U盘/);
    expect(readdirSync(join(tried.folder, 'stick'))).toEqual([]);
    expect(readdirSync(join(tried.folder, 'backups'))).toHaveLength(1);
  }
});
