/** Sample rows: invented households as rows of a clerk's roster, and the faults of a dirty one. */
import { checkDigit } from '../../../shared/base/id-number';
import { dayNumber } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import type { Declaration, Member } from '../../../shared/household/declaration';
import {
  disabilityKinds,
  incomeKinds,
  relations,
  studentStages,
} from '../../../shared/policy/data/codes';

/** Titles in the order of the sample's columns. */
export const sampleTitles = [
  '序号',
  '户主姓名',
  '户主身份证号',
  '姓名',
  '公民身份号码',
  '与户主关系',
  '性别',
  '出生日期',
  '村（社区）',
  '住址',
  '联系电话',
  '户口性质',
  '残疾类别',
  '残疾等级',
  '是否重病',
  '就学阶段',
  '是否有劳动能力',
  '月收入（元）',
  '收入类别',
  '人数',
  '户名',
  '开户银行',
  '银行账号',
  '金额（元）',
  '备注',
] as const;
export type SampleTitle = (typeof sampleTitles)[number];

/** One row by title; null for a blank cell. Dates and amounts are numbers, all else is text. */
export type SampleRow = Record<SampleTitle, string | number | null>;

/** Serial of 1970-01-01 in Excel's calendar. */
const EXCEL_1970 = 25_569;

const kin: Record<string, readonly [m: string, f: string]> = {
  spouse: ['丈夫', '妻子'],
  son: ['儿子', '儿子'],
  daughter: ['女儿', '女儿'],
  grandchild: ['孙子', '孙女'],
  parent: ['父亲', '母亲'],
  grandparent: ['祖父', '祖母'],
  sibling: ['弟弟', '妹妹'],
};

function relationWord({ relation = 'other', sex }: Member): string {
  const pair = kin[relation];
  if (pair) return pair[sex === 'm' ? 0 : 1];
  return relation === 'unknown' ? '其他' : relations[relation];
}

function yesNo(value: boolean | 'unknown' | undefined): string | null {
  if (value === undefined || value === 'unknown') return null;
  return value ? '是' : '否';
}

/** The rows of one household, its head's facts repeated on each. */
export function rowsOf(household: Declaration, amountFen: number): SampleRow[] {
  const head = household.members.find(({ relation }) => relation === 'head');
  return household.members.map((member, i) => {
    const income = household.income.find((row) => row.member === member.key);
    const account = household.account?.member === member.key ? household.account : null;
    const { disability, student, birth_date } = member;
    const handicap = disability === 'unknown' ? null : disability;
    const monthly = typeof income?.monthly_fen === 'number' ? income.monthly_fen : null;
    return {
      序号: null,
      户主姓名: head?.name ?? null,
      户主身份证号: head?.id_number ?? null,
      姓名: member.name,
      公民身份号码: member.id_type === 'newborn' ? '新生儿' : member.id_number,
      与户主关系: relationWord(member),
      性别: member.sex === 'm' ? '男' : '女',
      出生日期: birth_date === 'unknown' ? null : dayNumber(birth_date) + EXCEL_1970,
      '村（社区）': shortVillageName(household.village_code),
      住址: household.address,
      联系电话: member.phone === '' ? null : member.phone,
      户口性质: household.area === 'urban' ? '城镇' : '农村',
      残疾类别: handicap ? disabilityKinds[handicap.kind] : null,
      残疾等级: handicap ? `${'一二三四'[handicap.grade - 1] ?? ''}级` : null,
      是否重病: yesNo(member.serious_illness),
      就学阶段: student && student !== 'unknown' ? studentStages[student] : null,
      是否有劳动能力: yesNo(member.able_to_work),
      '月收入（元）': monthly === null ? null : monthly / 100,
      收入类别: income && monthly !== null ? incomeKinds[income.kind] : null,
      人数: i === 0 ? household.members.length : null,
      户名: account?.holder_name ?? null,
      开户银行: account?.bank ?? null,
      银行账号: account?.account_no ?? null,
      '金额（元）': i === 0 ? amountFen / 100 : null,
      备注: null,
    };
  });
}

type Spoil = (row: SampleRow, all: readonly SampleRow[]) => Partial<SampleRow>;

const id = (row: SampleRow): string => String(row.公民身份号码);
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** What goes wrong in real rosters, one kind a row; the last four are read without an error. */
const spoils: readonly { on: 'head' | 'other'; spoil: Spoil }[] = [
  // Excel made the number a number: the last three digits are gone.
  { on: 'other', spoil: (row) => ({ 公民身份号码: Number(`${id(row).slice(0, 15)}000`) }) },
  { on: 'other', spoil: (row) => ({ 公民身份号码: swapped(id(row)) }) },
  { on: 'other', spoil: (row) => ({ 出生日期: Number(row.出生日期) + 31 }) },
  { on: 'other', spoil: (row) => ({ 性别: row.性别 === '男' ? '女' : '男' }) },
  { on: 'head', spoil: () => ({ '村（社区）': '新桥头村' }) },
  { on: 'other', spoil: () => ({ 与户主关系: '同住人' }) },
  { on: 'other', spoil: () => ({ 姓名: null }) },
  { on: 'other', spoil: () => ({ 与户主关系: '户主' }) },
  { on: 'other', spoil: (_, [first]) => again(first) },
  { on: 'head', spoil: () => ({ '金额（元）': '八百多' }) },
  { on: 'head', spoil: () => ({ 户名: '邻居代领' }) },
  { on: 'head', spoil: (row) => ({ 银行账号: Number(row.银行账号) }) },
  { on: 'head', spoil: () => ({ 联系电话: null }) },
  { on: 'head', spoil: (row) => ({ 银行账号: String(row.银行账号).slice(0, -1) }) },
  { on: 'other', spoil: (row) => ({ 公民身份号码: ` ${fullWidth(id(row))}` }) },
  { on: 'head', spoil: () => ({ '月收入（元）': '１,402.50' }) },
];

/** A person written a second time, in another household. */
function again(first: SampleRow | undefined): Partial<SampleRow> {
  if (!first) return {};
  const { 姓名, 公民身份号码, 性别, 出生日期 } = first;
  return { 姓名, 公民身份号码, 性别, 出生日期, 与户主关系: '其他' };
}

/** Two digits of the day exchanged, or the check digit altered where they are equal. */
function swapped(number: string): string {
  const [a = '', b = ''] = [number[12], number[13]];
  if (a !== b) return number.slice(0, 12) + b + a + number.slice(14);
  return number.slice(0, 17) + (checkDigit(number.slice(0, 17)) === '5' ? '6' : '5');
}

/** The rows with one fault each from the list, in the first rows that suit. */
export function dirtied(rows: readonly SampleRow[]): SampleRow[] {
  const spoiled = [...rows];
  const free = new Set(rows.keys());
  free.delete(0);
  for (const { on, spoil } of spoils) {
    const at = [...free].find((i) => (rows[i]?.与户主关系 === '户主') === (on === 'head'));
    if (at === undefined) continue;
    free.delete(at);
    const row = rows[at] as SampleRow;
    spoiled[at] = { ...row, ...spoil(row, rows) };
  }
  return spoiled;
}
