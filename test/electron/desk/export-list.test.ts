/** Lists taken out to Excel: every row, numbers as text and masked, a dictionary, and a record of who took what for what. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportLists, exportListNames, type ExportListName } from '../../../shared/supervision/data/export-lists';
import { exportListJob } from '../../../electron/desk/jobs/lists';
import type { Session } from '../../../electron/desk/session';
import { answers } from '../../../electron/desk/questions/all';
import { questions } from '../../../shared/questions';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { grant, payAll, seal } from '../ledger/story';

// 1. Every column of every list is a field of its rows.
// 2. The file has all rows, identity numbers as masked text, money as figures, a data dictionary, and the marks on top.
// 3. What left is recorded with its purpose, rows and the file's own hash, before it is written.
// 4. Whole numbers only for those who pay or inspect; nothing is written when it is refused or cancelled.

let office: TestOffice;
let folder: string;

beforeEach(() => {
  office = openOffice({ day: '2022-09-01' });
  folder = mkdtempSync(join(tmpdir(), 'jiuzhu-export-'));
  const { case_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  office.do('approver', 'issue', { code: 'D16', case_no });
  office.setDay('2022-09-25');
  payAll(office, seal(office, '2022-09').batch_no);
});
afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true });
});

function sessionOf(login: string, chosen: Set<string> | null = null): Session {
  const { desk, officer, session } = office.inside(login);
  const host = { ...session.host, open: { desk } } as unknown as Session['host'];
  return { host, officer, chosen, show: () => '' };
}

const quiet = { report: () => undefined, cancelled: () => false };
const wish = (list: ExportListName, more: object = {}) => ({
  list,
  input: list === 'money' ? { month: '2022-09' } : {},
  to: join(folder, `${list}.xlsx`),
  whole_numbers: false,
  purpose: '月度对账',
  ...more,
});

function bookOf(path: string) {
  const book = read(readFileSync(path));
  const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 });
  return { rows, sheet: book.Sheets['名单']! };
}

test('every column is a field of the list', () => {
  for (const list of exportListNames.filter((name) => name !== 'referrals')) {
    const asked = questions[list].input.parse({ ...wish(list).input, offset: 0, limit: 1 });
    const ask = answers[list] as unknown as (inside: unknown, input: unknown) => { rows: object[] };
    const [row] = ask(office.inside('auditor'), asked).rows;
    expect(row, list).toBeDefined();
    for (const { field } of exportLists[list].columns) expect(Object.keys(row!), list).toContain(field);
  }
});

test('all rows, masked, with a dictionary and a record', async () => {
  const asked = wish('awards');
  const outcome = await exportListJob(sessionOf('accountant'), asked, quiet);
  if (!outcome.permitted) throw new Error(outcome.message);
  const { rows, sheet } = bookOf(asked.to);
  const [watermark, , heading, titles, first] = rows('名单');
  expect(watermark).toEqual(['示例，未核定']);
  expect(String(heading)).toContain('用途：月度对账');
  expect(titles).toEqual(exportLists.awards.columns.map(({ title }) => title));
  expect(first![1]).toBe('周明');
  expect(first![2]).toMatch(/^\d{6}\*+\w{4}$/);
  expect(first![6]).toBe(851);
  expect(sheet['C5']?.t).toBe('s');
  expect(rows('数据字典')).toHaveLength(exportLists.awards.columns.length + 1);
  const head = office.desk.db.one<{ kind: string; body: string }>('SELECT kind, body FROM docket ORDER BY seq DESC LIMIT 1');
  expect(head?.kind).toBe('recordExport');
  const { payload } = JSON.parse(head?.body ?? '{}') as { payload: Record<string, unknown> };
  const sha256 = createHash('sha256').update(readFileSync(asked.to)).digest('hex');
  expect(payload).toMatchObject({ list: 'awards', rows: 1, purpose: '月度对账', file_hash: sha256, whole_numbers: false });
  expect(outcome.result).toMatchObject({ rows: 1, sha256 });
});

test('whole numbers, refusals and cancelling', async () => {
  const whole = wish('awards', { whole_numbers: true });
  expect(await exportListJob(sessionOf('clerk'), whole, quiet)).toMatchObject({ code: 'whole_not_yours' });
  expect(await exportListJob(sessionOf('clerk'), wish('referrals'), quiet)).toMatchObject({ code: 'nothing' });
  expect(await exportListJob(sessionOf('clerk', new Set()), wish('cases'), quiet)).toMatchObject({ code: 'path_not_chosen' });
  const stopping = { report: () => undefined, cancelled: () => true };
  expect(await exportListJob(sessionOf('clerk'), wish('cases'), stopping)).toMatchObject({ code: 'cancelled' });
  expect([whole.to, wish('referrals').to, wish('cases').to].filter(existsSync)).toEqual([]);
  expect(await exportListJob(sessionOf('auditor'), whole, quiet)).toMatchObject({ permitted: true });
  expect(bookOf(whole.to).rows('名单')[4]![2]).toBe(familyNumber());
});

function familyNumber(): string | undefined {
  return office.desk.db.one<{ id: string }>('SELECT payee_id_number AS id FROM awards')?.id;
}
