/**
 * Claims
 * 1. Columns are found by their words in any order, under titles, in one or two header rows.
 * 2. Joined cells speak for all rows of their household, and only for facts of the household.
 * 3. Totals, notes, repeated headers and blank form lines are no people.
 * 4. The village may stand elsewhere; what has no column is not yet known; newborns need no number.
 */
import { expect, test } from 'vitest';
import type { SampleRow } from '../../../electron/desk/roster/sample-rows';
import { readWorkbook } from '../../../electron/desk/roster/workbook';
import { bytesOf, check, cleanRows, errorsOf, sheetOf, tableOf, type Value } from './book';

const table = tableOf(cleanRows());

async function sheetsOf(bytes: Buffer) {
  const book = await readWorkbook(bytes);
  if (!book.permitted) throw new Error(book.message);
  return book.result;
}

test('columns are found in any order, below titles, under other words', async () => {
  const shuffled = table.map((row) => [...row].reverse());
  const renamed = shuffled.map((row, i) =>
    i > 0 ? row : row.map((title) => (title === '公民身份号码' ? '身份证\n号码*' : title)),
  );
  const above: Value[][] = [['来凤街道低保花名册'], [], ['单位：来凤街道', null, '2022年11月']];
  const [sheet] = await sheetsOf(await bytesOf({ Sheet1: [...above, ...renamed] }));
  const checked = check([sheet!]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations).toEqual(check([sheetOf(table)]).declarations);
});

test('a header of two rows is read through its joined cells', () => {
  const upper: Value[] = ['序号', '户主信息', null, '成员信息', null, null, '残疾情况', null, '村（社区）'];
  const lower: Value[] = [null, '姓名', '身份证号', '姓名', '身份证号码', '与户主关系', '类别', '等级', null];
  const [first] = cleanRows(1) as [SampleRow];
  const { 姓名, 公民身份号码 } = first;
  const row: Value[] = [1, 姓名, 公民身份号码, 姓名, 公民身份号码, '户主', '肢体', '二级', '来凤村'];
  const merges = [
    { top: 1, left: 1, bottom: 1, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 5 },
    { top: 1, left: 6, bottom: 1, right: 7 },
  ];
  const checked = check([sheetOf([upper, lower, row], { merges })]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations[0]?.members[0]?.disability).toEqual({ kind: 'physical', grade: 2 });
});

test('a second header row that only divides a title belongs to the header', () => {
  const upper: Value[] = ['户主姓名', '姓名', '身份证号码', '关系', '残疾情况', null, '村'];
  const lower: Value[] = [null, null, null, null, '类别', '等级', null];
  const [first] = cleanRows(1) as [SampleRow];
  const row: Value[] = [first.姓名, first.姓名, first.公民身份号码, '本人', '视力', '一级', '孙河村'];
  const merges = [{ top: 1, left: 4, bottom: 1, right: 5 }];
  const checked = check([sheetOf([upper, lower, row], { merges })]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations[0]?.members[0]?.disability).toEqual({ kind: 'visual', grade: 1 });
});

test('joined cells speak for the household, a joined income only for its first row', async () => {
  const rows = cleanRows(2).map((row) => ({ ...row, '月收入（元）': null, 收入类别: null }));
  const joined = rows.map((row, i) =>
    i === 2
      ? { ...row, 户主姓名: null, 户主身份证号: null, '村（社区）': null, 住址: null }
      : { ...row, '月收入（元）': i === 1 ? 500 : null },
  );
  const columns = ['户主姓名', '户主身份证号', '村（社区）', '住址', '月收入（元）'].map((title) =>
    table[0]!.indexOf(title),
  );
  const merges = columns.map((column) => ({ top: 3, left: column, bottom: 4, right: column }));
  const [sheet] = await sheetsOf(await bytesOf({ 花名册: tableOf(joined) }, 'xlsx', { merges }));
  const checked = check([sheet!]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations[1]?.members).toHaveLength(2);
  expect(checked.declarations[1]?.income).toEqual([
    { member: 'm1', kind: 'wage', monthly_fen: 50_000 },
  ]);
});

test('households without columns of heads begin at each head', () => {
  const plain = tableOf(cleanRows(), { 户主姓名: '', 户主身份证号: '' });
  const checked = check([sheetOf(plain)]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations).toEqual(check([sheetOf(table)]).declarations);
});

test('totals, notes, repeated headers and blank form lines are no people', () => {
  const header = table[0]!;
  const form: Value[] = [14, null, null, null, null, null, null, null, '来凤村'];
  const notes: Value[][] = [
    [],
    ['小计', ...Array<null>(22).fill(null), 2400],
    header,
    form,
    ['总 计', ...Array<null>(22).fill(null), 2400],
    [null, null, null, '填表人：李四'],
    ['说明：1.金额单位为元'],
    [null, null, null, '璧山区来凤街道办事处盖章'],
    [null, null, null, null, '2022年11月30日'],
  ];
  const checked = check([sheetOf([...table, ...notes])]);
  expect(checked.rows).toBe(13);
  expect(errorsOf(checked)).toEqual([]);
});

test('the village may stand in the address or be the sheet, the group beside the address', () => {
  const bare = tableOf(
    cleanRows().map((row) => ({ ...row, 住址: '璧山区来凤街道安乐村2组', 备注: null })),
    { '村（社区）': '' },
  );
  expect(check([sheetOf(bare)]).declarations[0]?.village_code).toBe('500120004202');
  const grouped = tableOf(
    cleanRows(1).map((row) => ({ ...row, 住址: null, 备注: 3 })),
    { '村（社区）': '', 备注: '组' },
  );
  const [home] = check([sheetOf(grouped, { name: '来凤村' })]).declarations;
  expect([home?.village_code, home?.address]).toEqual(['500120004203', '3组']);
});

test('what has no column is not yet known; kinds of income have columns of their own', () => {
  const [first] = cleanRows(1) as [SampleRow];
  const lean: Value[][] = [
    ['姓名', '身份证号', '与户主关系', '村', '工资性收入', '转移性收入', '月收入'],
    [first.姓名, first.公民身份号码, '户主', '来凤村', 100, '２０', 120],
  ];
  const [home] = check([sheetOf(lean)]).declarations;
  expect(home?.members[0]).toMatchObject({ disability: 'unknown', student: 'unknown' });
  expect(home?.income).toEqual([
    { member: 'm1', kind: 'wage', monthly_fen: 10_000 },
    { member: 'm1', kind: 'transfer', monthly_fen: 2_000 },
  ]);
});

test('newborns and residents of Hong Kong, Macao and Taiwan have their kind of paper', () => {
  const rows = cleanRows(2);
  const baby = { 公民身份号码: '新生儿', 出生日期: '2022-10-01', 性别: '女' };
  const checked = check([sheetOf(tableOf([rows[0]!, rows[1]!, { ...rows[2]!, ...baby }]))]);
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations[1]?.members[1]).toMatchObject({
    id_type: 'newborn',
    id_number: null,
    birth_date: '2022-10-01',
  });
});
