/** Bank files out and answers in: text IDs, encodings, control sums, rows that cannot be read. */
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBankFile } from '../../../electron/desk/bank/bank-file';
import { makeDemoAnswer, type DemoException } from '../../../electron/desk/bank/demo-answer';
import { readAnswerFile } from '../../../electron/desk/bank/read-answer';
import { readWorkbook } from '../../../electron/desk/roster/workbook';
import { loadXlsx } from '../../../electron/desk/roster/xlsx';
import type { Outcome } from '../../../shared/base/outcome';
import { answerActs } from '../../../shared/ledger/take-answer';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { balances, booksProve, declare, grant, linesOf, seal } from './story';

// 1. Only a sealed batch has a bank file, the same bytes each time, with control sums.
// 2. IDs and accounts are text in Excel; delimited files come in GBK and UTF-8, refused for rare signs.
// 3. An answer in any of the three forms is read, taken and settled; foreign rows stay in the inbox.
// 4. Lost digits, a wrong control sum, an empty or strange file are refused whole, in Chinese.
// 5. A row that cannot be read is pointed out and left out; the rest is read.

let office: TestOffice;
let batch_no = '';

beforeEach(() => {
  office = openOffice();
  const second = familyG01();
  const name = '赵刚';
  second.members[0] = { ...second.members[0]!, name };
  second.account = { ...second.account!, holder_name: name, account_no: '6228480000000000018' };
  grant(office, familyG01());
  grant(office, second);
  ({ batch_no } = seal(office, '2022-11'));
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

function right<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result;
}

async function fileOf(template: string) {
  return right(await makeBankFile(office.desk.db, office.code, { batch_no, template }));
}

test('the Excel file holds IDs and accounts as text and adds up', async () => {
  const file = await fileOf('xlsx');
  expect(file).toMatchObject({ name: `${batch_no}.xlsx`, count: 2, sum_fen: 170_200 });
  const [sheet, control] = right(await readWorkbook(Buffer.from(file.bytes)));
  const cells = sheet?.rows[1]?.cells;
  expect(cells?.get(1)).toBe('周明');
  expect(cells?.get(2)).toMatch(/^\d{17}[\dX]$/);
  expect(cells?.get(3)).toBe('6217996500000000009');
  expect(cells?.get(5)).toBe(851);
  expect(cells?.get(6)).toBe('2022年11月最低生活保障');
  expect([...(control?.rows[2]?.cells.values() ?? [])]).toEqual(['总金额', 1702]);
  const marks = control?.rows.slice(4).map(({ cells: row }) => [...row.values()]);
  expect(marks).toEqual([['标记', '示例，未核定'], ['标记', '演练']]);
  const xlsx = await loadXlsx();
  const raw = xlsx.read(file.bytes, { type: 'array', cellNF: true }).Sheets['代发明细'];
  expect(raw?.['D2']).toMatchObject({ t: 's', z: '@' });
  expect(raw?.['F2']).toMatchObject({ t: 'n', z: '#,##0.00' });
  expect((await fileOf('xlsx')).sha256).toBe(file.sha256);
});

test('delimited files begin with their control sums, in GBK and in UTF-8', async () => {
  const gbk = await fileOf('txt_gbk');
  const utf8 = await fileOf('txt_utf8');
  const text = iconv.decode(Buffer.from(gbk.bytes), 'gbk');
  expect(text).toBe(Buffer.from(utf8.bytes).toString('utf8'));
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^批次号\|500120004-B-202211-01\|总笔数\|2\|总金额\|1702\.00\|校验\|/);
  expect(lines[2]).toMatch(/^1\|周明\|\d{17}[\dX]\|6217996500000000009\|.*\|851\.00\|2022年11月/);
  expect(lines).toHaveLength(4);
});

test('a name that GBK lacks asks for another form', async () => {
  const rare = familyG01();
  const name = '周𠮷';
  rare.members[0] = { ...rare.members[0]!, name };
  rare.account = { ...rare.account!, holder_name: name, account_no: '6217996500000001239' };
  grant(office, rare);
  const next = seal(office, '2022-11');
  const wish = { batch_no: next.batch_no, template: 'txt_gbk' };
  const refused = await makeBankFile(office.desk.db, office.code, wish);
  expect(refused).toMatchObject({ code: 'not_in_gbk', facts: { names: '周𠮷' } });
  right(await makeBankFile(office.desk.db, office.code, { ...wish, template: 'txt_utf8' }));
});

test('no file before the seal, none for an unknown form', async () => {
  const third = familyG01();
  third.members[0] = { ...third.members[0]!, name: '钱伟' };
  third.account = { ...third.account!, holder_name: '钱伟', account_no: '6217996500000002229' };
  grant(office, third);
  const declared = declare(office, '2022-11');
  const wish = { batch_no: declared.batch_no, template: 'xlsx' };
  const { db } = office.desk;
  expect(await makeBankFile(db, office.code, wish)).toMatchObject({ code: 'not_sealed' });
  const strange = { batch_no, template: 'fax' };
  expect(await makeBankFile(db, office.code, strange)).toMatchObject({ code: 'template_unknown' });
});

const back: DemoException = { result: '退汇', reason: '户名不符' };

test.each(['xlsx', 'txt_gbk', 'txt_utf8'] as const)('an answer as %s is read and settled', async (form) => {
  const wish = { batch_no, form, exceptions: new Map([[2, back]]), foreign: 2 };
  const made = right(await makeDemoAnswer(office.desk.db, office.code, wish));
  const file = right(await readAnswerFile(Buffer.from(made.bytes), made.name));
  expect(file.findings).toEqual([]);
  expect(file.rows.map((row) => [row.serial, row.outcome, row.paid_fen, row.reason])).toEqual([
    [1, 'paid', 85_100, ''],
    [2, 'returned', 0, '户名不符'],
    [900_001, 'paid', 10_000, ''],
    [900_002, 'paid', 10_000, ''],
  ]);
  const { file_name, file_hash, rows } = file;
  office.tryAll('cashier', answerActs({ batch_no, file_name, file_hash, rows }));
  office.do('accountant', 'settle', { batch_no, file_hash, unanswered: 'wait' });
  expect(linesOf(office, batch_no).map((line) => line.state)).toEqual(['paid', 'returned']);
  expect(balances(office)).toEqual({ '5001': 170_200, '2201': 85_100, '2102': 85_100 });
});

const text = (lines: string[]): Buffer => Buffer.from(lines.join('\n'), 'utf8');
const titles = '序号,户名,账号,金额,处理结果,失败原因';

test('strange, empty and incomplete files are refused whole', async () => {
  const codeOf = async (bytes: Buffer): Promise<string> => {
    const read = await readAnswerFile(bytes, 'a.csv');
    return read.permitted ? 'permitted' : read.code;
  };
  expect(await codeOf(Buffer.alloc(0))).toBe('answer_empty');
  expect(await codeOf(text(['工作总结']))).toBe('answer_no_titles');
  expect(await codeOf(text([titles]))).toBe('answer_no_rows');
  const lost = text([titles, '1,周明,6.217E+18,851.00,成功,']);
  expect(await codeOf(lost)).toBe('digits_lost');
  const short = text(['总笔数,2,总金额,1702.00', titles, '1,周明,6217996500000000009,851.00,成功,']);
  expect(await codeOf(short)).toBe('control_differs');
});

test('an account that Excel kept as a number is refused', async () => {
  const xlsx = await loadXlsx();
  const sheet = xlsx.utils.aoa_to_sheet([
    titles.split(','),
    [1, '周明', 6217996500000000009, 851, '成功', ''],
  ]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '回盘');
  const bytes = Buffer.from(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect(await readAnswerFile(bytes, 'a.xlsx')).toMatchObject({ code: 'digits_lost', facts: { row: 2 } });
});

test('a row that cannot be read is pointed out, the others are read', async () => {
  const bytes = text([
    titles,
    '1,周明,6217996500000000009,851.00,成功,',
    '2,赵刚,6228480000000000018,8.5.1,成功,',
    '3,赵刚,,851.00,成功,',
    '4,赵刚,6228480000000000018,"1,851.00",在途,',
    '5,赵刚,="6228480000000000018",851.00,失败：账户已销户,',
    '6,赵刚,6228480000000000018,"1,851.00",部分成功,',
    '合计,,,4255.00,,',
  ]);
  const { rows, findings } = right(await readAnswerFile(bytes, 'a.csv'));
  expect(rows).toMatchObject([
    { row: 2, outcome: 'paid', paid_fen: 85_100 },
    { row: 6, outcome: 'refused', account_no: '6228480000000000018', reason: '账户已销户' },
  ]);
  expect(findings.map((finding) => finding.facts['row'])).toEqual([3, 4, 5, 7]);
});
