/** A backup put in place: proven, undone, gone on from in a new epoch that both sides see, nothing counted twice. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import type { Declaration } from '../../../shared/household/declaration';
import { epochMark, paperNumber, paperSeries } from '../../../shared/notice/number';
import { pairWithDistrict } from '../../../electron/cli/demo/district';
import { insideAs, setStage, type Stage } from '../../../electron/cli/demo/stage';
import { exportBundle, takeIn } from '../../../electron/desk/exchange';
import { lock } from '../../../electron/desk/host';
import { backupJob } from '../../../electron/desk/jobs/backup';
import { door, lockDoor, unlock } from '../../../electron/desk/jobs/door';
import { restoreBackupJob, undoRestoreJob } from '../../../electron/desk/jobs/restore';
import { perform } from '../../../electron/desk/perform';
import { within, type Session } from '../../../electron/desk/session';
import { verify } from '../../../electron/desk/verify';
import { headOf } from '../../../electron/store/docket';
import { familyG01 } from '../../family';

// 1. A backup is a folder with database, keyring and proof; what was done after it is gone when it is restored.
// 2. Before anybody logs in the restore can be taken back, and done again; a stranger can do neither.
// 3. The first login starts a new epoch by an act, once; nobody else can.
// 4. The town sends a bundle for each epoch; the district keeps the acts that were lost, counts them no more, and says so.
// 5. Both sides prove themselves afterwards.
// 6. Paper numbers after a restore are of a sub-series of their own.
// 7. An empty folder is filled from a backup without a password.
// 8. Leaving makes the day's backup by itself, once, where the folder can be reached.
// 9. Wrong passwords in a row make the next try wait; others may still come in.

const folder = mkdtempSync(join(tmpdir(), 'restored-'));
const office = '500120004';
const password = 'Demo-2026';
let town: Stage;
let district: Stage;
let session: Session;
let backup = '';
let lost = 0;

const officers = [
  { login: 'admin', name: '唐管理', posts: ['admin'] },
  { login: 'clerk', name: '周经办', posts: ['clerk'] },
];

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result;
}

const inside = () => granted(within(session));
const head = () => headOf(inside().desk.db, office);

function family(name: string, account: string): Declaration {
  const made = familyG01();
  const [first, ...others] = made.members;
  const named = { ...made.account!, holder_name: name, account_no: account };
  return { ...made, members: [{ ...first!, name }, ...others], account: named };
}

let asked = 0;
function register(name: string, account: string): void {
  const acts = [{ kind: 'register', payload: family(name, account) }];
  granted(perform(inside().desk, inside().officer, { request: `ask-${asked++}`, acts }));
}

const names = (stage: { desk: { db: Stage['desk']['db'] } }) =>
  stage.desk.db.all<{ name: string }>(
    `SELECT p.name FROM households h JOIN persons p ON p.person_no = h.head_person_no ORDER BY h.household_no`,
  ).map(({ name }) => name);

async function sent(): Promise<string[]> {
  const to = mkdtempSync(join(folder, 'out-'));
  granted(await exportBundle(inside(), to));
  return readdirSync(to).filter((name) => name.startsWith(office)).sort().map((name) => join(to, name));
}

let taken = 0;
async function takes(bundle: string) {
  return granted(await takeIn(insideAs(district, 'admin'), bundle, `take-${taken++}`));
}

beforeAll(async () => {
  town = setStage({ folder: join(folder, 'town'), office, level: 'town', seed: 'restored', day: '2022-11-01', password, officers });
  district = pairWithDistrict(town, join(folder, 'district'), 'restored', '2022-11-01');
  session = { host: town.host, officer: null, chosen: null, show: () => '' };
  granted(unlock(session, { login: 'clerk', password }));
  register('甲一', '6217996500000000017');
  const [bundle] = await sent();
  await takes(bundle!);
  granted(await takeIn(inside(), bundle!, 'receipt-1'));
});
afterAll(() => {
  lock(town.host);
  lock(district.host);
  rmSync(folder, { recursive: true, force: true });
});

test('a backup, and what is done after it', async () => {
  const made = granted(await backupJob(session, { to: join(folder, 'backups') }));
  backup = made.path;
  expect(readdirSync(backup)).toEqual(expect.arrayContaining(['backup.json', 'desk.db', 'keyring.json']));
  register('乙二', '6217996500000000025');
  const [bundle] = await sent();
  expect((await takes(bundle!)).findings).toEqual([]);
  lost = head().seq;
  expect(names(district)).toEqual(['甲一', '乙二']);
});

test('restored, undone and restored again, by somebody of the office', async () => {
  const wish = { from: backup, login: 'clerk', password };
  expect(await restoreBackupJob(session, { ...wish, password: 'Wrong-2026' })).toMatchObject({ permitted: false });
  const restored = granted(await restoreBackupJob(session, wish));
  expect(restored.seq).toBeLessThan(lost);
  expect(granted(door(session)).restored_at).toBe(restored.backup_made_at);
  expect(undoRestoreJob(session, { login: 'clerk', password: 'Wrong-2026' })).toMatchObject({ permitted: false });
  granted(undoRestoreJob(session, { login: 'clerk', password }));
  granted(unlock(session, { login: 'clerk', password }));
  expect([head().epoch, head().seq]).toEqual([1, lost]);
  granted(await restoreBackupJob(session, wish));
});

test('the first login starts a new epoch, once', () => {
  granted(unlock(session, { login: 'clerk', password }));
  const { epoch, seq } = head();
  expect([epoch, inside().desk.db.one('SELECT kind FROM docket ORDER BY epoch DESC, seq DESC LIMIT 1')]).toEqual([2, { kind: 'startEpoch' }]);
  expect(granted(door(session)).restored_at).toBeNull();
  granted(unlock(session, { login: 'admin', password }));
  expect(head().seq).toBe(seq);
  const forged = { reason: 'restored', backup_made_at: 'x', backup_seq: seq, backup_hash: head().hash };
  const tried = perform(inside().desk, inside().officer, { request: 'forged', acts: [{ kind: 'startEpoch', payload: forged }] });
  expect(tried).toMatchObject({ permitted: false });
  granted(unlock(session, { login: 'clerk', password }));
  register('丙三', '6217996500000000033');
  expect(verify(inside().desk).findings).toEqual([]);
});

test('both sides see it, and what was lost is counted no more', async () => {
  const bundles = await sent();
  expect(bundles).toHaveLength(2);
  const [old, fresh] = bundles;
  expect(await takes(old!)).toMatchObject({ applied: 0, findings: [] });
  const arrived = await takes(fresh!);
  expect(arrived.findings).toMatchObject([{ code: 'sender_restored', facts: { epoch: 1, to_seq: lost } }]);
  expect(names(district)).toEqual(['甲一', '丙三']);
  expect(verify(insideAs(district, 'admin').desk).findings).toEqual([]);
  expect(granted(await takeIn(inside(), fresh!, 'receipt-2'))).toMatchObject({ applied: 1 });
  register('丁四', '6217996500000000041');
  const [next] = await sent();
  expect((await takes(next!)).findings).toEqual([]);
  expect(names(district)).toEqual(['甲一', '丙三', '丁四']);
});

test('paper numbers of a later epoch', () => {
  expect([epochMark(1), epochMark(2), epochMark(10), epochMark(12), epochMark(20)]).toEqual(['', '（二）', '（十）', '（十二）', '（二十）']);
  expect(paperNumber('来凤', 'D16', 2022, { n: 1, epoch: 2 })).toBe('来凤社救准（二）〔2022〕1号');
  expect(paperSeries('D16', 2)).toBe('paper-D16-2');
});

test('an empty folder is filled from a backup', async () => {
  const empty = join(folder, 'new');
  const host = { ...town.host, folder: empty, open: null, refused: null };
  const there: Session = { host, officer: null, chosen: null, show: () => '' };
  granted(await restoreBackupJob(there, { from: backup, login: '', password: '' }));
  expect(existsSync(join(empty, 'desk.db'))).toBe(true);
  granted(unlock(there, { login: 'clerk', password }));
  expect(headOf(granted(within(there)).desk.db, office).epoch).toBe(2);
  lock(host);
});

test('leaving makes the backup of the day, once', async () => {
  const to = join(folder, 'daily');
  granted(await backupJob(session, { to }));
  const yesterday = (): void => {
    inside().desk.db.runOne(`UPDATE settings SET value = '2022-10-31' WHERE name = 'last_backup_on'`);
  };
  const names = () => readdirSync(to).sort();
  const [first] = names();
  yesterday();
  rmSync(join(to, first!), { recursive: true });
  await lockDoor(session);
  expect(names()).toHaveLength(1);
  granted(unlock(session, { login: 'clerk', password }));
  rmSync(join(to, names()[0]!), { recursive: true });
  await lockDoor(session);
  expect(names()).toEqual([]);
  granted(unlock(session, { login: 'clerk', password }));
  yesterday();
  rmSync(to, { recursive: true });
  expect(await lockDoor(session)).toMatchObject({ permitted: true });
  expect(existsSync(to)).toBe(false);
});

test('wrong passwords in a row make the next try wait', () => {
  const wrong = () => unlock(session, { login: 'clerk', password: 'Wrong-2026' });
  for (let i = 0; i < 4; i += 1) expect(wrong()).toMatchObject({ code: 'password_wrong' });
  expect(wrong()).toMatchObject({ code: 'wait', facts: { seconds: 5 } });
  expect(unlock(session, { login: 'clerk', password })).toMatchObject({ code: 'wait' });
  granted(unlock(session, { login: 'admin', password }));
});
