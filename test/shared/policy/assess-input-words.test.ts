/** Proves what a stranger's facts are told when they are refused: the sentence at each path, and all of them at once. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { termOf } from '../../../shared/base/glossary';
import { AssessInput, parseAssessInput } from '../../../shared/policy/assess-input';
import { facts, person, wage } from './facts';

// 1. Figures, multiples and percentages that cannot be are refused with their own sentence.
// 2. Each cross check has its sentence and names whom it is about.
// 3. The first fault carries the others; each has its path as a fact and as its field.
// 4. Every key of the facts has a Chinese term, so that no sentence names a code.

const couple = [person('m1'), person('m2')];
const base = facts({ members: couple });
const told = (more: object, household: object = {}): string[] => {
  const outcome = parseAssessInput({ ...base, household: { ...base.household, ...household }, ...more });
  if (outcome.permitted) return [];
  return [outcome, ...(outcome.others ?? [])].map(({ field, message }) => `${field}：${message}`);
};

describe('figures', () => {
  const income = (monthly_fen: number) => told({}, { income: [{ member: 'm1', kind: 'wage', monthly_fen }] });
  const at = 'household.income.0.monthly_fen：第1项收入的月金额';
  test('amounts', () => {
    expect(income(1.5)).toEqual([`${at}：金额须为整数分`]);
    expect(income(-1)).toEqual([`${at}：金额不能为负数`]);
    expect(income(Number.MAX_SAFE_INTEGER)).toEqual([`${at}：金额超过测算可接受的上限`]);
  });
  test('the multiple of an emergency', () => {
    const event = (multiple: number) => told({ event: { kind: 'illness', on: '2022-11-01', multiple } });
    for (const wrong of [1.5, 0, -2]) expect(event(wrong)).toEqual(['event.multiple：急难事由的救助倍数：救助倍数须为正整数']);
    expect(event(1)).toEqual([]);
  });
  test('the rise of prices', () => {
    const index = (cpi: string) => told({ price_index: { month: '2022-11', cpi } });
    expect(index('3.6%')).toEqual(['price_index.cpi：价格指数的居民消费价格涨幅：涨幅写成百分数的数字，如 "3.6" 表示 3.6%']);
    for (const right of ['3.6', '-0.5', '0']) expect(index(right)).toEqual([]);
  });
});

describe('cross checks', () => {
  const cases: [path: string, message: string, more: object, household?: object][] = [
    ['household.members.2.key', '成员编号“m1”重复，每名成员的编号须不同', {}, { members: [...couple, person('m1')] }],
    [
      'household.members.1.relation',
      '一户只能有一名户主，请核对与户主关系',
      {},
      { members: [person('m1', { relation: 'head' }), person('m2', { relation: 'head' })] },
    ],
    [
      'household.income.0',
      '一笔收入只填月收入或只填近12个月收支，不能同时填',
      {},
      { income: [{ ...wage('m1', 1), last_12_months_gross_fen: 1 }] },
    ],
    [
      'household.income.0',
      '请填写月收入，或近12个月总收入与直接成本',
      {},
      { income: [{ member: 'm1', kind: 'wage' }] },
    ],
    ['relatives.0.member', '成员“m9”不在家庭成员名单中，请核对编号', { relatives: [{ member: 'm9', of: 'staff', relation: '兄' }] }],
    [
      'current.1',
      '同一救助项目的在享待遇重复填写',
      { current: ['m1', 'm1'].map((key) => ({ programme: 'tekun', monthly_fen: 1, members: [key] })) },
    ],
    [
      'paid.1',
      '同一救助项目同一月份的发放记录重复填写',
      { paid: [['m1', 'm2'], ['m2', 'm1']].map((members) => ({ programme: 'dibao', month: '2022-10', amount_fen: 1, members })) },
    ],
    [
      'current',
      '一条待遇或发放记录中成员重复，请核对',
      { current: [{ programme: 'dibao', monthly_fen: 1, members: ['m1', 'm1'] }] },
    ],
    [
      'current',
      '一条待遇或发放记录中成员重复，请核对',
      { paid: [{ programme: 'dibao', month: '2022-10', amount_fen: 1, members: ['m1', 'm1'] }] },
    ],
    [
      'household.members.0.birth_date',
      '出生日期晚于申请日期，请核对',
      {},
      { members: [person('m1', { birth_date: '2022-11-06' })] },
    ],
    [
      'household.members.0.deceased_on',
      '死亡日期早于出生日期，请核对',
      {},
      { members: [person('m1', { deceased_on: '1985-06-14' })] },
    ],
    ['applied_on', '申请日期早于急难发生日期，请核对', { event: { kind: 'illness', on: '2022-11-06' } }],
  ];
  test.each(cases)('%s：%s', (path, message, more, household = {}) => {
    expect(told(more, household)).toEqual([`${path}：${message}`]);
  });
  test('the parents of a child twice', () => {
    const parent = { state: 'dead' };
    const child = { member: 'm1', father: parent, mother: parent };
    expect(told({ children: [child, child] })).toEqual(['children.1.member：同一名儿童的父母情况只填一次']);
  });
  test('different people may draw the same, also where their keys read alike in a row', () => {
    const members = ['a', 'bc', 'ab', 'c'].map((key) => person(key));
    const current = [
      { programme: 'dibao', monthly_fen: 1, members: ['a', 'bc'] },
      { programme: 'dibao', monthly_fen: 1, members: ['ab', 'c'] },
      { programme: 'tekun', monthly_fen: 1 },
    ];
    const paid = ['2022-09', '2022-10'].map((month) => ({ programme: 'dibao', month, amount_fen: 1 }));
    expect(told({ current, paid }, { members })).toEqual([]);
  });
  test('somebody of whom it is open when he was born or died', () => {
    const members: AssessInput['household']['members'] = [
      person('m1', { birth_date: 'unknown', deceased_on: '2022-11-01' }),
      person('m2', { deceased_on: 'unknown' }),
      person('m3', { deceased_on: null }),
    ];
    expect(told({}, { members })).toEqual([]);
  });
});

test('the first fault carries the others, each with its path', () => {
  const outcome = parseAssessInput(
    facts({ members: [person('m1', { birth_date: '2022-12-01' }), person('m1')] }),
  );
  expect(outcome).toEqual({
    permitted: false,
    code: 'invalid',
    message: '成员编号“m1”重复，每名成员的编号须不同',
    facts: { path: '$.household.members.1.key' },
    field: 'household.members.1.key',
    others: [
      {
        permitted: false,
        code: 'invalid',
        message: '出生日期晚于申请日期，请核对',
        facts: { path: '$.household.members.0.birth_date' },
        field: 'household.members.0.birth_date',
      },
    ],
  });
});

test('every key of the facts has a term', () => {
  const keys = new Set<string>();
  JSON.stringify(z.toJSONSchema(AssessInput), (name, value: unknown) => {
    if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
    return value;
  });
  expect(keys.size).toBeGreaterThan(60);
  expect([...keys].filter((key) => /[a-z]/.test(termOf(key)))).toEqual([]);
});
