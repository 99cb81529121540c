/** The rural department's list beside the households here: whole or nothing, each gap entered once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Declaration } from '../../../shared/household/declaration';
import { compareRural } from '../../../shared/outreach/rural-compare';
import { compareRuralJob } from '../../../electron/desk/jobs/rural';
import type { Session } from '../../../electron/desk/session';
import { familyG01, inventedId, testMember } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { grant } from '../ledger/story';

// 1. On the list without help, helped without being listed, and unknown here; two people of a household count once.
// 2. The gaps become lines of the ledger and leads, once; the next list does not enter them again.
// 3. A wrong number, an unknown kind or a missing title refuses the whole file and names the row.

let office: TestOffice;
let folder: string;
let session: Session;
const rural = (name: string, income: number): Declaration => ({
  ...familyG01(),
  area: 'rural',
  members: [testMember('m1', name, '1970-03-02'), testMember('m2', `${name}妻`, '1972-03-02', { sex: 'f', relation: 'spouse' })],
  income: [{ member: 'm1', kind: 'wage', monthly_fen: income }],
  account: { ...familyG01().account!, holder_name: name, account_no: `62179965000000${name === '甲一' ? '0017' : '0025'}` },
});

beforeEach(() => {
  office = openOffice({ day: '2022-09-01' });
  folder = mkdtempSync(join(tmpdir(), 'jiuzhu-rural-'));
  const { desk, officer, session: made } = office.inside('clerk');
  const host = { ...made.host, open: { desk } } as unknown as Session['host'];
  session = { host, officer, chosen: null, show: () => '' };
});
afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true });
});

function file(lines: string[], head = '姓名,公民身份号码,监测类型,行政村'): string {
  const path = join(folder, '2022年第三季度.csv');
  writeFileSync(path, [head, ...lines].join('\n'));
  return path;
}

const compared = async (path: string) => {
  const outcome = await compareRuralJob(session, { path });
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result;
};

test('gaps are found, entered and not entered again', async () => {
  const helped = rural('甲一', 20_000);
  grant(office, helped, { from: '2022-09-05', decide: '2022-09-23' });
  const poor = rural('乙二', 500_000);
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', poor);
  const [first, second] = poor.members;
  const stranger = inventedId('1960-01-02', 'm');
  const path = file([
    `乙二,${first!.id_number!},边缘易致贫户,安乐村`,
    `乙二妻,${second!.id_number!},边缘易致贫,安乐村`,
    `丙三,${stranger},脱贫不稳定户,安乐村`,
  ]);
  const seen = await compared(path);
  expect(seen.gaps).toMatchObject([
    { gap: 'not_helped', name: '乙二', household_no, kind: 'edge' },
    { gap: 'unknown', name: '丙三', household_no: null, kind: 'unstable' },
    { gap: 'not_listed', name: '甲一', kind: null },
  ]);
  expect([seen.listed, seen.helped, seen.acts.map(({ kind }) => kind)]).toEqual([3, 1, ['enterRecord', 'lead', 'enterRecord']]);
  const done = office.tryAll('clerk', seen.acts);
  expect(done.permitted).toBe(true);
  const again = await compared(path);
  expect([again.gaps.length, again.acts]).toEqual([3, []]);
});

test('a fault refuses the whole file', async () => {
  const sound = `丙三,${inventedId('1960-01-02', 'm')},脱贫户,安乐村`;
  const code = async (path: string) => {
    const outcome = await compareRuralJob(session, { path });
    return outcome.permitted ? 'permitted' : outcome.code;
  };
  expect(await code(file([sound]))).toBe('permitted');
  expect(await code(file([sound, '丁四,500120196013450001,脱贫户,安乐村']))).toBe('rural_number_wrong');
  expect(await code(file([sound, `丁四,${inventedId('1961-01-02', 'm')},富裕户,安乐村`]))).toBe('rural_kind_unknown');
  expect(await code(file([sound], '名字,号码,类型,村'))).toBe('rural_file_no_titles');
  expect(await code(file([]))).toBe('rural_file_no_rows');
  expect(await code(file([], ''))).not.toBe('permitted');
});

test('nothing listed and nobody helped is no gap', () => {
  expect(compareRural([], [])).toEqual([]);
  const home = { household_no: 'H', head_name: '甲', village_name: '村', helped: true, id_numbers: ['1'] };
  const line = { row: 2, name: '甲', id_number: '1', kind: 'edge' as const, village_name: '村' };
  expect(compareRural([line], [home])).toEqual([]);
  expect(compareRural([line], [{ ...home, helped: false }])).toMatchObject([{ gap: 'not_helped' }]);
});
