/**
 * Claims
 * 1. Headers are known by their words, with brackets, stars, slashes and blanks.
 * 2. Amounts, dates, numbers and village names are read as clerks write, exactly or not.
 */
import { expect, test } from 'vitest';
import { readAccount, readAmount, readDate, readId } from '../../../shared/household/roster/cells';
import { findRole } from '../../../shared/household/roster/headers';
import { findVillageByName, findVillageInAddress } from '../../../shared/household/roster/villages';
import { cleanRows, OFFICE, type Value } from './book';

test('words of headers', () => {
  const roles = {
    '公民身份号码（18位）': 'id_number',
    '身份证号码/公民身份号码': 'id_number',
    '组/住址': 'address',
    '银行账号/社保卡号': 'account_no',
    '月收入(元)': 'income',
    '户口性质（城市/农村）': 'area',
    '*姓名': 'name',
    人均月收入: null,
  };
  for (const [title, role] of Object.entries(roles)) {
    expect(findRole(title.replace('（', '(').replace('）', ')'), ''), title).toBe(role);
  }
});

test('amounts are exact or refused', () => {
  const amounts: [Value, number | null][] = [
    ['1,402.50', 140_250],
    ['１４０２．５', 140_250],
    ['￥1402.5元', 140_250],
    [1402.5, 140_250],
    [850.1 + 0.2, 85_030],
    ['一千四百零二', 140_200],
    [0, 0],
    [1402.005, null],
    ['12,34', null],
    ['1.2万', null],
    [true, null],
    [1e300, null],
  ];
  for (const [cell, fen] of amounts) {
    const read = readAmount(cell ?? undefined);
    expect(read.is === 'amount' ? read.fen : null, String(cell)).toBe(fen);
  }
  expect(readAmount('—').is).toBe('blank');
});

test('dates of every spelling', () => {
  const dates: [Value, string | null][] = [
    ['1954-03-12', '1954-03-12'],
    ['1954/3/12', '1954-03-12'],
    ['1954.3.12', '1954-03-12'],
    ['1954年3月12日', '1954-03-12'],
    ['1954-03-12 00:00:00', '1954-03-12'],
    ['19540312', '1954-03-12'],
    [19_540_312, '1954-03-12'],
    [19_795, '1954-03-12'],
    [1, '1900-01-01'],
    [61, '1900-03-01'],
    ['1954-02-30', null],
    ['1954.3', null],
    [-5, null],
  ];
  for (const [cell, date] of dates) expect(readDate(cell ?? undefined, 1900)).toBe(date);
  expect(readDate(19_795 - 1462, 1904)).toBe('1954-03-12');
});

test('numbers: cleaned, lost, or kept', () => {
  const number = String(cleanRows(1)[0]?.公民身份号码);
  const wide = number.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  for (const text of [number, `'${number}`, ` ${number} `, `\u202a${number}\u200b`, wide]) {
    const read = readId(text);
    expect(read.is === 'number' ? read.facts.id_number : read.is, text).toBe(number);
  }
  expect(readId(Number(number.slice(0, 17)) * 10).is).toBe('lost');
  expect(readAccount('6217 9965 0000 0000 009')).toEqual({
    is: 'number',
    account_no: '6217996500000000009',
  });
  expect(readAccount(123_456_789_012)).toEqual({ is: 'number', account_no: '123456789012' });
});

test('villages by all their names', () => {
  for (const name of ['来凤村', '来凤', '来凤村委会', '来凤村村民委员会', '来凤街道来凤村', '500120004203']) {
    expect(findVillageByName(OFFICE, name), name).toEqual({ is: 'found', code: '500120004203' });
  }
  expect(findVillageByName(OFFICE, '东街居委会')).toEqual({ is: 'found', code: '500120004001' });
  expect(findVillageByName(OFFICE, '大旺社区')).toEqual({ is: 'elsewhere', office: '璧城街道' });
  expect(findVillageInAddress(OFFICE, '重庆市璧山区来凤街道孙河村3组')).toBe('500120004200');
});
