/** Sends the list of checks out and takes the checking body's file in: whole or not at all, and once. */
import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { RecordCheck } from '../../../shared/assessment/record-check';
import { readCheckAnswer } from '../../../electron/desk/check/answer-file';
import { makeRequestFile } from '../../../electron/desk/check/request-file';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { checkMeans } from '../../checked';
import { familyG01, inventedId } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. The list holds a row for each person and item of every open request; numbers are text.
// 2. The filled list is taken as one answer a request, in one request of acts; the case then has its report.
// 3. One fault anywhere and nothing is taken; every fault is pointed out with its row.
// 4. The same file is recognised the second time, by the job and by the write door.
// 5. Obligors who signed are asked about by their own number; 特困 is not received without their signature.
// 6. A list saved as CSV in GBK, with dates as Excel writes them, is read alike.

type Row = Record<string, string | number>;

function rowsOf(bytes: Uint8Array): Row[] {
  const book = read(bytes);
  return utils.sheet_to_json<Row>(book.Sheets['核对提请'] as WorkSheet, { defval: '' });
}

function bookOf(rows: Row[]): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.json_to_sheet(rows), '核对提请');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

function filled(rows: Row[], change: (row: Row, at: number) => Row = (row) => row): Row[] {
  return rows.map((row, at) =>
    change({ ...row, 核对结果: '相符', 报告编号: '璧核7', 报告日期: '2022-11-07' }, at),
  );
}

/** Two families assessed, each with an open request. */
function waiting(): { office: TestOffice; cases: string[] } {
  const office = openOffice();
  office.setDay('2022-11-07');
  const cases = [1, 2].map(() => line.receive(office, line.register(office, familyG01())));
  for (const [at, case_no] of cases.entries()) {
    const persons = at === 0 ? ['m1', 'm2'] : ['m1'];
    office.do('clerk', 'requestCheck', { case_no, persons, items: ['wage', 'vehicle'] });
  }
  return { office, cases };
}

async function list(office: TestOffice): Promise<Row[]> {
  const made = await makeRequestFile(office.desk, { request_nos: [] });
  if (!made.permitted) throw new Error(made.message);
  return rowsOf(made.result.bytes);
}

async function taken(office: TestOffice, bytes: Buffer) {
  const outcome = await readCheckAnswer(office.desk, bytes, '核对结果.xlsx');
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result;
}

const recorded = (all: RecordCheck[]) => all.map((payload) => ({ kind: 'recordCheck', payload }));

test('out, filled in, taken, and recognised the second time', async () => {
  const { office, cases } = waiting();
  const rows = await list(office);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({
    提请编号: '500120004-V-000001',
    案件编号: cases[0],
    姓名: '周明',
    公民身份号码: expect.stringMatching(/^\d{6}19840302\d{3}[\dX]$/) as string,
    核对事项: '工资收入',
    核对结果: '',
  });
  const bytes = bookOf(
    filled(rows, (row, at) => (at === 1 ? { ...row, 核对结果: '不符', 核对到的情况: '小型客车一辆' } : row)),
  );
  const file = await taken(office, bytes);
  expect(file.findings).toEqual([]);
  expect(file.answers.map(({ lines }) => lines.length)).toEqual([4, 2]);
  expect(code(office.tryAll('clerk', recorded(file.answers)))).toBe('permitted');
  const [first] = answers.checks(office.inside('clerk'), { case_no: cases[0] ?? '' }) ?? [];
  expect(first).toMatchObject({ report_no: '璧核7', reported_on: '2022-11-07' });
  expect(first?.lines.filter(({ finding }) => finding === 'differs')).toMatchObject([
    { name: '周明', item: 'vehicle', declared: '全家申报没有', found: '小型客车一辆' },
  ]);
  const again = await readCheckAnswer(office.desk, bytes, '核对结果.xlsx');
  expect(code(again)).toBe('check_file_known');
  office.do('clerk', 'requestCheck', { case_no: cases[0], persons: ['m1'], items: ['wage'] });
  expect(code(office.tryAll('clerk', recorded(file.answers)))).toBe('file_known');
  expectSound(office);
});

test('one fault and nothing is taken', async () => {
  const { office } = waiting();
  const rows = await list(office);
  const spoiled = filled(rows, (row, at) => {
    if (at === 0) return { ...row, 提请编号: '500120004-V-000009' };
    if (at === 1) return { ...row, 核对结果: '不符' };
    if (at === 2) return { ...row, 姓名: '李方' };
    if (at === 3) return { ...row, 核对结果: '好的' };
    if (at === 5) return { ...row, 核对事项: '工资收入' };
    return row;
  });
  const file = await taken(office, bookOf(spoiled));
  expect(file.answers).toEqual([]);
  expect(file.findings.map((found) => [found.facts.row, found.code])).toEqual([
    [2, 'request_unknown'],
    [3, 'found_missing'],
    [4, 'name_differs'],
    [5, 'finding_unread'],
    [7, 'line_twice'],
  ]);
  const short = await taken(office, bookOf(filled(rows).slice(0, 5)));
  expect(short.findings.map((found) => found.message)).toEqual(['第6行之前没有周明的“车辆船舶”核对结果']);
  const twoReports = await taken(office, bookOf(filled(rows, (row, at) => (at === 3 ? { ...row, 报告编号: '璧核8' } : row))));
  expect(twoReports.findings.map((found) => found.code)).toEqual(['report_two']);
  const late = await taken(office, bookOf(filled(rows, (row) => ({ ...row, 报告日期: '下周' }))));
  expect(late.findings.map((found) => found.code)).toEqual(['date_unread', 'date_unread']);
});

test('a text file in GBK with dates as Excel writes them', async () => {
  const { office } = waiting();
  const rows = filled(await list(office), (row) => ({ ...row, 报告日期: '2022/11/7' }));
  const csv = utils.sheet_to_csv(utils.json_to_sheet(rows));
  const gbk = (await import('iconv-lite')).default.encode(csv, 'gbk');
  const file = await taken(office, gbk);
  expect(file.findings).toEqual([]);
  expect(file.answers[0]?.reported_on).toBe('2022-11-07');
  expect(code(await readCheckAnswer(office.desk, Buffer.from('姓名,金额\n'), 'a.csv'))).toBe('check_file_no_titles');
  expect(code(await readCheckAnswer(office.desk, Buffer.alloc(0), 'a.csv'))).toBe('check_file_empty');
  const lost = bookOf(filled(await list(office), (row) => ({ ...row, 公民身份号码: 500120198403029979 })));
  expect(code(await readCheckAnswer(office.desk, lost, 'a.xlsx'))).toBe('check_digits_lost');
});

test('the obligor of 特困 signs and is checked', async () => {
  const office = openOffice();
  office.setDay('2022-11-07');
  const family = familyG01();
  family.obligors = [{ of: 'm1', relation: 'son', name: '周大山', able: false, id_number: inventedId('1990-01-01', 'm') }];
  const household_no = line.register(office, family);
  const wish = { household_no, programme: 'tekun', applicant: 'm1', applied_on: '2022-11-07', reason: '无劳动能力', documents: [], event: null };
  const alone = { ...wish, authorised: ['m1', 'm2'] };
  expect(code(office.try('clerk', 'receive', alone))).toBe('authorisation_missing');
  const case_no = line.receive(office, household_no, { programme: 'tekun', authorised: ['m1', 'm2', 'o1'] });
  office.do('clerk', 'requestCheck', { case_no, persons: ['m1', 'o1'], items: ['wage'] });
  const rows = await list(office);
  expect(rows.map((row) => [row['姓名'], row['与申请家庭关系']])).toEqual([
    ['周明', '户主'],
    ['周大山', '义务人（子）'],
  ]);
  const file = await taken(office, bookOf(filled(rows)));
  expect(code(office.tryAll('clerk', recorded(file.answers)))).toBe('permitted');
  const [row] = answers.checks(office.inside('clerk'), { case_no }) ?? [];
  expect(row?.lines.find(({ person }) => person === 'o1')?.declared).toBe('义务人，没有申报此项');
  expectSound(office);
});

test('nothing waits: there is no list', async () => {
  const office = openOffice();
  expect(code(await makeRequestFile(office.desk, { request_nos: [] }))).toBe('no_open_request');
  office.setDay('2022-11-07');
  const case_no = line.receive(office, line.register(office, familyG01()));
  checkMeans(office, case_no);
  expect(code(await makeRequestFile(office.desk, { request_nos: ['500120004-V-000001'] }))).toBe('request_closed');
});
