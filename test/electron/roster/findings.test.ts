/**
 * Claims
 * 1. Every declared finding is met by a roster with just that fault, at its row.
 * 2. Errors leave nothing to register; warnings leave everything.
 * 3. The sentence names the row and the file's own word for the column.
 */
import { afterAll, expect, test } from 'vitest';
import { checkDigit } from '../../../shared/base/id-number';
import { rosterFindings, type RosterCode } from '../../../shared/household/roster/finding';
import type { SampleRow } from '../../../electron/desk/roster/sample-rows';
import { check, cleanRows, sheetOf, tableOf, type Value } from './book';

const met = new Set<string>();

interface Fault {
  code: RosterCode;
  /** Row of the finding as Excel shows it; null for the file. */
  row: number | null;
  rows?: (rows: SampleRow[]) => Partial<SampleRow>[];
  rename?: Record<string, string>;
  /** Rows below the table. */
  below?: Value[][];
  context?: Parameters<typeof check>[1];
}

/** Changes the row that Excel shows under a number. */
function at(row: number, change: (row: SampleRow) => Partial<SampleRow>) {
  return (rows: SampleRow[]): SampleRow[] =>
    rows.map((one, i) => (i === row - 2 ? { ...one, ...change(one) } : one));
}

function numbered(birth: string, sequence: string): string {
  const first = `510226${birth}${sequence}`;
  return first + checkDigit(first);
}

/** In the clean table row 2 is a household of one, rows 3 and 4 are one of two people. */
const faults: Fault[] = [
  { code: 'columns_missing', row: 1, rename: { 与户主关系: '' } },
  { code: 'column_twice', row: 1, rename: { 备注: '性别' } },
  { code: 'no_rows', row: null, rows: () => [] },
  { code: 'id_lost_digits', row: 4, rows: at(4, () => ({ 公民身份号码: 5.00120201105170e17 })) },
  { code: 'id_lost_digits', row: 4, rows: at(4, () => ({ 公民身份号码: '5.0012E+17' })) },
  { code: 'id_lost_digits', row: 4, rows: at(4, (r) => ({ 公民身份号码: rounded(r) })) },
  { code: 'id_missing', row: 4, rows: at(4, () => ({ 公民身份号码: '无' })) },
  { code: 'id_wrong', row: 4, rows: at(4, () => ({ 公民身份号码: '510226201101019971' })) },
  { code: 'id_wrong', row: 4, rows: at(4, () => ({ 公民身份号码: '510226540312001' })) },
  { code: 'id_wrong', row: 4, rows: at(4, () => ({ 公民身份号码: '51022620111301998X' })) },
  { code: 'number_range', row: 4, rows: at(4, () => person('20110101', '123', '男')) },
  { code: 'number_range', row: 2, context: { demo: false } },
  { code: 'born_later', row: 4, rows: at(4, () => person('20230101', '998', '女')) },
  { code: 'born_later', row: 4, rows: at(4, () => ({ 公民身份号码: '新生儿', 出生日期: '2023-01-01' })) },
  { code: 'name_missing', row: 4, rows: at(4, () => ({ 姓名: null })) },
  { code: 'name_wrong', row: 4, rows: at(4, () => ({ 姓名: '张三123' })) },
  { code: 'birth_differs', row: 4, rows: at(4, () => ({ 出生日期: '2011-12-31' })) },
  { code: 'birth_missing', row: 4, rows: at(4, () => ({ 公民身份号码: '未上户', 出生日期: null })) },
  { code: 'birth_unreadable', row: 4, rows: at(4, () => ({ 出生日期: '属兔' })) },
  { code: 'sex_differs', row: 4, rows: at(4, (r) => ({ 性别: r.性别 === '男' ? '女' : '男' })) },
  { code: 'sex_missing', row: 4, rows: at(4, () => ({ 公民身份号码: '新生儿', 性别: null })) },
  { code: 'relation_unknown', row: 4, rows: at(4, () => ({ 与户主关系: '邻居' })) },
  { code: 'relation_missing', row: 4, rows: at(4, () => ({ 与户主关系: null })) },
  { code: 'relation_sex', row: 4, rows: at(4, () => ({ 与户主关系: '次子' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 性别: '未知' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 残疾类别: '心脏' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 残疾等级: '特级' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 是否重病: '也许' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 就学阶段: '补习班' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 是否有劳动能力: '看情况' })) },
  { code: 'word_unknown', row: 4, rows: at(4, () => ({ 收入类别: '中彩' })) },
  { code: 'word_unknown', row: 2, rows: at(2, () => ({ 户口性质: '海外' })) },
  { code: 'disability_incomplete', row: 4, rows: at(4, () => ({ 残疾类别: '肢体' })) },
  { code: 'disability_incomplete', row: 4, rows: at(4, () => ({ 残疾等级: '二级' })) },
  {
    code: 'disability_card_differs',
    row: 2,
    rows: at(2, (r) => ({ 备注: `${String(r.公民身份号码)}41` })),
    rename: { 备注: '残疾证号' },
  },
  { code: 'work_partly', row: 4, rows: at(4, () => ({ 是否有劳动能力: '部分丧失' })) },
  { code: 'amount_wrong', row: 4, rows: at(4, () => ({ '月收入（元）': '八百多' })) },
  { code: 'amount_wrong', row: 3, rows: at(3, () => ({ '金额（元）': 1402.005 })) },
  { code: 'amount_negative', row: 3, rows: at(3, () => ({ '金额（元）': -3 })) },
  { code: 'phone_missing', row: 3, rows: at(3, () => ({ 联系电话: null })) },
  { code: 'phone_odd', row: 3, rows: at(3, () => ({ 联系电话: '12345' })) },
  { code: 'account_lost_digits', row: 3, rows: at(3, () => ({ 银行账号: 6217990000000007919 })) },
  { code: 'account_wrong', row: 3, rows: at(3, () => ({ 银行账号: '1234' })) },
  { code: 'account_luhn', row: 3, rows: at(3, () => ({ 银行账号: '1234567890123456' })) },
  {
    code: 'account_several',
    row: 3,
    rows: at(4, () => ({ 银行账号: '6217996500000000009', 开户银行: '邮储银行' })),
  },
  {
    code: 'account_elsewhere',
    row: 3,
    rows: (rows) => at(3, () => ({ 银行账号: rows[0]?.银行账号 ?? null }))(rows),
  },
  {
    code: 'account_elsewhere',
    row: 2,
    rows: at(2, () => ({ 银行账号: '6217996500000000009' })),
    context: { accounts: [{ account_no: '6217996500000000009', household_no: 'H-1' }] },
  },
  { code: 'account_missing', row: 3, rows: at(3, () => ({ 银行账号: null })) },
  { code: 'account_holder', row: 3, rows: at(3, () => ({ 户名: '邻居代领' })) },
  { code: 'bank_missing', row: 3, rows: at(3, () => ({ 开户银行: null })) },
  { code: 'village_missing', row: 2, rows: at(2, () => ({ '村（社区）': null })) },
  { code: 'village_unknown', row: 2, rows: at(2, () => ({ '村（社区）': '新桥头村' })) },
  { code: 'village_elsewhere', row: 2, rows: at(2, () => ({ '村（社区）': '大旺社区' })) },
  { code: 'household_differs', row: 4, rows: at(4, () => ({ '村（社区）': '来凤村' })) },
  { code: 'area_by_village', row: 2, rows: at(2, () => ({ 户口性质: '居民户口' })) },
  { code: 'area_by_village', row: 1, rename: { 户口性质: '' } },
  { code: 'address_missing', row: 2, rows: at(2, () => ({ 住址: null })) },
  {
    code: 'head_blank',
    row: 4,
    rows: at(4, () => ({ 户主姓名: null, 户主身份证号: null })),
  },
  { code: 'head_missing', row: 3, rows: (rows) => rows.filter((_, i) => i !== 1) },
  { code: 'head_repeated', row: 4, rows: at(4, () => ({ 与户主关系: '户主' })) },
  { code: 'head_differs', row: 4, rows: at(4, () => ({ 户主姓名: '另一个' })) },
  { code: 'head_differs', row: 2, rows: at(2, () => ({ 户主身份证号: '500120198401019974' })) },
  {
    code: 'person_twice',
    row: 4,
    rows: (rows) => at(4, () => again(rows))(rows),
  },
  {
    code: 'person_registered',
    row: 2,
    context: {
      known: [{ id_number: String(cleanRows()[0]?.公民身份号码), household_no: 'H', name: '某' }],
    },
  },
  { code: 'household_refused', row: 2, rows: at(2, () => ({ 备注: '否' })), rename: { 备注: '是否计入' } },
  { code: 'count_differs', row: 3, rows: at(3, () => ({ 人数: 3 })) },
  { code: 'total_differs', row: 15, below: [total(1)] },
  { code: 'amount_not_kept', row: 1 },
  { code: 'column_unused', row: 1, rename: { 备注: '政治面貌' } },
  { code: 'facts_unknown', row: 1, rename: { 是否重病: '' } },
  { code: 'too_many_households', row: null, rows: () => crowd(2001) },
  {
    code: 'more_findings',
    row: null,
    rows: () => crowd(1100).map((row) => ({ ...row, 与户主关系: '无关' })),
  },
];

function rounded(row: SampleRow): string {
  return `${String(row.公民身份号码).slice(0, 15)}000`;
}

function person(birth: string, sequence: string, sex: string): Partial<SampleRow> {
  return { 公民身份号码: numbered(birth, sequence), 出生日期: null, 性别: sex, 与户主关系: '其他' };
}

function again(rows: readonly SampleRow[]): Partial<SampleRow> {
  const { 公民身份号码, 姓名, 性别, 出生日期 } = rows[0] as SampleRow;
  return { 公民身份号码, 姓名, 性别, 出生日期, 与户主关系: '其他' };
}

function total(amount: number): Value[] {
  return ['合计', ...Array<null>(22).fill(null), amount];
}

/** Many households of one, without anything but names and numbers. */
function crowd(count: number): Partial<SampleRow>[] {
  return Array.from({ length: count }, (_, i) => {
    const day = `19${40 + (i % 60)}${String(1 + (Math.floor(i / 60) % 12)).padStart(2, '0')}`;
    const date = String(1 + (Math.floor(i / 720) % 28)).padStart(2, '0');
    const number = numbered(`${day}${date}`, '997');
    return { 姓名: '邓大全', 公民身份号码: number, 与户主关系: '户主', '村（社区）': '来凤村', 户主身份证号: number };
  });
}

test('the clean table has nothing but the note on amounts', () => {
  const rows = cleanRows();
  const checked = check([sheetOf(tableOf(rows))]);
  expect(checked.findings.map(({ code }) => code)).toEqual(['amount_not_kept']);
  expect(checked.declarations).toHaveLength(6);
  expect(rows).toHaveLength(13);
});

for (const { code, row, rows, rename, below, context } of faults) {
  test(`${code} in row ${row ?? '-'}${rename ? ` of ${Object.keys(rename).join()}` : ''}`, () => {
    const changed = (rows ?? ((same: SampleRow[]) => same))(cleanRows());
    const table = [...tableOf(changed, rename), ...(below ?? [])];
    const checked = check([sheetOf(table)], context);
    const found = checked.findings.filter((finding) => finding.code === code);
    const places = found.map(({ facts }) => facts.row);
    expect(places, JSON.stringify(checked.findings.map((f) => f.message))).toContain(row);
    for (const { facts, message } of found) {
      expect(facts.severity).toBe(rosterFindings[code].severity);
      expect(message).toMatch(/[\u4e00-\u9fff]/);
      expect(message).not.toMatch(/undefined|null|NaN/);
      if (facts.row !== null) expect(message).toContain(`第${facts.row}行`);
      if (facts.column !== null) expect(message).toContain(`“${facts.column}”`);
    }
    const blocks = checked.findings.some(({ facts }) => facts.severity === 'error');
    expect(checked.declarations.length > 0).toBe(!blocks);
    met.add(code);
  });
}

test('sheets without people are told, and sentences name the sheet when there are several', () => {
  const table = tableOf(cleanRows());
  const spoiled = tableOf(at(3, () => ({ 姓名: null }))(cleanRows(3)));
  const checked = check([
    sheetOf(table, { name: '来凤村' }),
    sheetOf(spoiled, { name: '孙河村' }),
    sheetOf(table, { name: '旧表', hidden: true }),
    sheetOf([['汇总'], ['户数', 3]], { name: '汇总' }),
  ]);
  const skipped = checked.findings.find(({ code }) => code === 'sheet_skipped');
  expect(skipped?.message).toContain('“旧表”“汇总”');
  met.add('sheet_skipped');
  const missing = checked.findings.find(({ code }) => code === 'name_missing');
  expect(missing?.message).toContain('工作表“孙河村”第3行“姓名”');
  const twice = checked.findings.find(({ code }) => code === 'person_twice');
  expect(twice?.message).toContain('工作表“来凤村”第2行');
});

afterAll(() => {
  expect(Object.keys(rosterFindings).filter((code) => !met.has(code))).toEqual([]);
});
