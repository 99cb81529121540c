/** Simulation jobs over a real desk: progress, cancel, the kept list, Excel, and deciding what was simulated. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { packText } from '../../../shared/policy/pack-text';
import { answer } from '../../../electron/desk/answer';
import { exportSimulationJob, simulatePackJob, upliftAwardsJob } from '../../../electron/desk/jobs/simulate';
import type { Session } from '../../../electron/desk/session';
import { findSimulation } from '../../../electron/desk/uplift/simulation';
import { familyG01, testMember } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { grant } from '../ledger/story';
import { packOf, urbanLines } from './district';

// 1. The job reports progress and answers sums; its rows can be paged, filtered and searched.
// 2. Questions are answered between slices; cancelling leaves nothing, not even a list.
// 3. A pack file is simulated before it is adopted; a broken or unchosen one is refused.
// 4. The workbook masks identity numbers and bears the example pack's watermark.
// 5. The uplift decided is the one simulated; afterwards the simulation is gone.

let office: TestOffice;
let folder: string;
let session: Session;

beforeEach(() => {
  office = openOffice({ day: '2023-03-01' });
  folder = mkdtempSync(join(tmpdir(), 'jiuzhu-simulate-'));
  for (const [i, name] of ['甲一', '乙二', '丙三'].entries()) {
    const member = testMember('m1', name, '1980-01-02');
    const account_no = `62179965000000001${String(i)}`;
    const account = { ...familyG01().account!, holder_name: name, account_no };
    const income = [{ member: 'm1', kind: 'wage' as const, monthly_fen: 10_000 * (i + 1) }];
    grant(office, { ...familyG01(), members: [member], income, account }, { from: `2023-03-0${i + 2}`, decide: '2023-03-22' });
    office.setDay(`2023-03-0${i + 2}`);
  }
  office.setDay('2023-09-04');
  session = sessionOf('approver');
});

afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true });
});

/** A session whose host is this office's desk. */
function sessionOf(login: string): Session {
  const { desk, officer, session: made } = office.inside(login);
  const host = { ...made.host, open: { desk } } as unknown as Session['host'];
  return { host, officer, chosen: null, show: () => '' };
}

const quiet = { report: () => undefined, cancelled: () => false };
const wish = { path: '', pack_id: '', month: '2023-09' };

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result;
}

test('the list can be paged, narrowed and searched', async () => {
  const reports: string[] = [];
  const progress = { ...quiet, report: (done: number, total: number) => void reports.push(`${done}/${total}`) };
  const view = granted(await simulatePackJob(session, wish, progress));
  expect(reports.at(-1)).toBe('3/3');
  expect(view).toMatchObject({ in_force: true, watermark: '示例，未核定', from: '2023-09' });
  expect(view.sum.batch).toMatchObject({ count: 3, after_fen: view.sum.batch.before_fen + 3 * 1_800 });
  const rows = (more: object) =>
    granted(answer(session, 'simulation_rows', { token: view.token, ...more })) as { total: number };
  expect(rows({}).total).toBe(3);
  expect(rows({ choice: 'raised', programme: 'dibao', search: '乙' })).toMatchObject({
    total: 1,
    rows: [{ name: '乙二', programme_name: '最低生活保障', verdict: '增加', difference_fen: 1_800 }],
  });
  expect(rows({ choice: 'single' }).total).toBe(0);
  expect(rows({ token: 'other' })).toEqual({ total: 0, rows: [] });
  expect(granted(answer(session, 'simulation', {}))).toEqual(view);
});

test('a cancelled simulation leaves nothing behind', async () => {
  const before = office.desk.acts;
  const slow = { report: () => undefined, cancelled: () => true };
  const clock = performance.now;
  let now = 0;
  performance.now = () => (now += 1_000);
  try {
    expect(await simulatePackJob(session, wish, slow)).toMatchObject({ code: 'cancelled' });
  } finally {
    performance.now = clock;
  }
  expect(findSimulation(office.desk)).toBeNull();
  expect(office.desk.acts).toBe(before);
});

test('a pack file is simulated before it is signed or adopted', async () => {
  const path = join(folder, 'pack.json');
  writeFileSync(path, packText(packOf('CQ-T-2023', [...urbanLines, ['2023-08-01', 75_000]])));
  const view = granted(await simulatePackJob(session, { ...wish, path, month: '2023-08' }, quiet));
  expect(view).toMatchObject({ pack_id: 'CQ-T-2023', in_force: false, until: '2023-09' });
  const early = upliftAwardsJob(session, { token: view.token, text: '提前' }, quiet);
  expect(early).toMatchObject({ code: 'pack_not_in_force' });
  writeFileSync(path, '{}');
  expect(await simulatePackJob(session, { ...wish, path }, quiet)).toMatchObject({ code: 'pack_fails' });
  const page = { ...session, chosen: new Set<string>() };
  expect(await simulatePackJob(page, { ...wish, path }, quiet)).toMatchObject({ code: 'path_not_chosen' });
  expect(await simulatePackJob(session, { ...wish, pack_id: 'NONE' }, quiet)).toMatchObject({ code: 'pack_unknown' });
  expect(await simulatePackJob(session, { ...wish, month: '2017-01' }, quiet)).toMatchObject({ code: 'month_early' });
  expect(await simulatePackJob(session, { ...wish, month: '2024-01' }, quiet)).toMatchObject({ code: 'month_late' });
});

test('the workbook masks numbers, keeps them text, and bears the watermark', async () => {
  const { token } = granted(await simulatePackJob(session, wish, quiet));
  const to = join(folder, '测算.xlsx');
  expect(granted(await exportSimulationJob(session, { token, to }))).toEqual({ path: to, rows: 3 });
  const book = read(readFileSync(to));
  expect(book.SheetNames).toEqual(['汇总', '明细']);
  const lines = utils.sheet_to_json<unknown[]>(book.Sheets['明细']!, { header: 1 });
  expect(lines[0]).toEqual(['示例，未核定']);
  expect(lines[2]?.[2]).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
  expect(lines[2]?.slice(6, 9)).toEqual([617, 635, 18]);
  expect(await exportSimulationJob(session, { token: 'old', to })).toMatchObject({ code: 'simulation_gone' });
});

test('what was simulated is decided once, and then the simulation is gone', async () => {
  const { token } = granted(await simulatePackJob(session, wish, quiet));
  const done = granted(upliftAwardsJob(session, { token, text: '2023年9月提标' }, quiet));
  expect(done).toEqual({ uplift_no: '500120004-T-2023-001', count: 3 });
  expect(upliftAwardsJob(session, { token, text: '再来' }, quiet)).toMatchObject({ code: 'simulation_gone' });
  const again = granted(await simulatePackJob(session, wish, quiet));
  expect(again.sum.batch.count).toBe(0);
  expect(upliftAwardsJob(session, { token: again.token, text: '再来' }, quiet)).toMatchObject({
    code: 'nothing_to_uplift',
  });
  expect(granted(answer(session, 'uplifts', {}))).toMatchObject({
    total: 1,
    rows: [{ uplift_no: '500120004-T-2023-001', count: 3, state_name: '已提标', declared_by: '冯审批' }],
  });
});
