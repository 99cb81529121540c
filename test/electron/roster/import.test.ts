/**
 * Claims
 * 1. A clean file registers all its households in one request; a second time all are known.
 * 2. One error anywhere registers nobody, and the refusal names the first.
 * 3. A file altered after its check, a path not chosen, no login, no clerk: nothing changes.
 * 4. When the database refuses in the midst of the acts, all of them are rolled back.
 * 5. Hundreds of households go in together.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import type { Declaration } from '../../../shared/household/declaration';
import { importRosterJob, readRosterJob } from '../../../electron/desk/jobs/roster';
import { sampleRoster } from '../../../electron/desk/roster/sample';
import { samplePeople } from '../../../electron/desk/roster/sample-people';
import type { Session } from '../../../electron/desk/session';
import { countActs } from '../../../electron/store/docket';
import { openOffice, type TestOffice } from '../../office';
import { bytesOf, OFFICE, type Value } from './book';

const folder = mkdtempSync(join(tmpdir(), 'roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { report: () => undefined, cancelled: () => false };
let files = 0;

/** A session of that officer with the office's desk open. */
function sessionOf(office: TestOffice, login: string): Session {
  const { session } = office.inside(login);
  session.host.open = { desk: office.desk } as NonNullable<Session['host']['open']>;
  return session;
}

function fileOf(bytes: Uint8Array): string {
  const path = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}

async function sampleFile(households: readonly Declaration[], dirty = false): Promise<string> {
  return fileOf(await sampleRoster({ office: OFFICE, month: '2022-11', households, dirty }));
}

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result;
}

const codeOf = (outcome: Outcome<unknown>): string => (outcome.permitted ? '' : outcome.code);

function countOf(office: TestOffice, table: string): number {
  return office.desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}

test('a clean file is registered whole, once', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const path = await sampleFile(samplePeople(OFFICE, 20));
  const preview = granted(await readRosterJob(session, { path }));
  expect(preview).toMatchObject({ households: 20, persons: 48, rows: 48 });
  expect(countOf(office, 'households')).toBe(0);
  const { file_hash } = preview;
  const told: number[] = [];
  const progress = { ...quiet, report: (done: number) => told.push(done) };
  const imported = granted(await importRosterJob(session, { path, file_hash }, progress));
  expect(imported).toEqual({ households: 20, persons: 48 });
  expect([countOf(office, 'households'), countOf(office, 'persons')]).toEqual([20, 48]);
  expect(told.at(-1)).toBe(20);
  const again = granted(await readRosterJob(session, { path }));
  const registered = again.findings.filter(({ code }) => code === 'person_registered');
  expect(registered).toHaveLength(48);
  const refused = await importRosterJob(session, { path, file_hash }, quiet);
  expect(codeOf(refused)).toBe('roster_has_errors');
  expect(countOf(office, 'households')).toBe(20);
  office.close();
});

test('one error anywhere registers nobody', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const acts = countActs(office.desk.db);
  const path = await sampleFile(samplePeople(OFFICE, 24), true);
  const { file_hash, findings } = granted(await readRosterJob(session, { path }));
  expect(findings.some(({ code }) => code === 'id_lost_digits')).toBe(true);
  const refused = await importRosterJob(session, { path, file_hash }, quiet);
  expect(refused).toMatchObject({ permitted: false, code: 'roster_has_errors' });
  expect(refused.permitted ? '' : refused.message).toMatch(/12处错误.*没有导入任何一户.*第5行/);
  expect(countActs(office.desk.db)).toBe(acts);
  office.close();
});

test('what stands in the way before any act', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const acts = countActs(office.desk.db);
  const path = await sampleFile(samplePeople(OFFICE, 3));
  const { file_hash } = granted(await readRosterJob(session, { path }));
  const refusals: [string, Session, string, string, typeof quiet][] = [
    ['roster_changed', session, path, '0'.repeat(64), quiet],
    ['path_missing', session, join(folder, 'nowhere.xlsx'), file_hash, quiet],
    ['path_not_chosen', { ...session, chosen: new Set() }, path, file_hash, quiet],
    ['locked', { ...session, officer: null }, path, file_hash, quiet],
    ['not_your_post', sessionOf(office, 'approver'), path, file_hash, quiet],
    ['cancelled', session, path, file_hash, { ...quiet, cancelled: () => true }],
  ];
  for (const [code, who, place, hash, progress] of refusals) {
    const input = { path: place, file_hash: hash };
    expect(codeOf(await importRosterJob(who, input, progress))).toBe(code);
  }
  const unchosen = { ...session, chosen: new Set<string>() };
  expect(codeOf(await readRosterJob(unchosen, { path }))).toBe('path_not_chosen');
  expect(codeOf(await readRosterJob({ ...session, officer: null }, { path }))).toBe('locked');
  expect(codeOf(await readRosterJob(session, { path: folder }))).toBe('roster_not_workbook');
  expect(countActs(office.desk.db)).toBe(acts);
  office.close();
});

test('accounts and people of the register are found in a lean file', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const [known, other] = samplePeople(OFFICE, 2) as [Declaration, Declaration];
  office.do('clerk', 'register', known);
  const [head] = other.members;
  const lean: Value[][] = [
    ['姓名', '身份证号', '与户主关系', '村', '银行账号', '开户行'],
    [head!.name, head!.id_number, '户主', '来凤村', known.account!.account_no, '邮储银行'],
  ];
  const path = fileOf(await bytesOf({ Sheet1: lean }));
  const { findings } = granted(await readRosterJob(session, { path }));
  const shared = findings.find(({ code }) => code === 'account_elsewhere');
  expect(shared?.message).toContain('家庭500120004-H-000001');
  office.close();
});

test('a wall of the database in the midst of the acts leaves nothing', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const acts = countActs(office.desk.db);
  const path = await sampleFile(samplePeople(OFFICE, 10));
  const { file_hash } = granted(await readRosterJob(session, { path }));
  office.desk.db.run(`CREATE TEMP TRIGGER wall BEFORE INSERT ON households
    WHEN (SELECT count(*) FROM households) >= 5 BEGIN SELECT RAISE(ABORT, 'wall'); END`);
  await expect(importRosterJob(session, { path, file_hash }, quiet)).rejects.toThrow('wall');
  expect([countActs(office.desk.db), countOf(office, 'households')]).toEqual([acts, 0]);
  office.close();
});

test('hundreds of households go in together', async () => {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const path = await sampleFile(samplePeople(OFFICE, 400));
  const { file_hash, persons } = granted(await readRosterJob(session, { path }));
  const imported = granted(await importRosterJob(session, { path, file_hash }, quiet));
  expect(imported).toEqual({ households: 400, persons });
  expect(countOf(office, 'persons')).toBe(persons);
  office.close();
}, 60_000);
