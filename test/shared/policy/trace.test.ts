/** Proves the trace: its tree, its sentences, its parameters. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import { examplePack } from '../../../shared/policy/example-pack';
import { TRACE_FORMAT, TraceStep } from '../../../shared/policy/trace';
import { traceLines, traceSentences } from '../../../shared/policy/trace-sentences';
import { facts, person, result, results, wage } from './facts';

// 1. The steps of the interface's example stand in front, with figures and sources.
// 2. The sentences say every step once, what it rests on before it.
// 3. Sources are said once, unverified and last-known values are marked.
// 4. Every trace of every worked case fits the schema of the format.

const pupil = person('m3', { name: '周小', birth_date: '2012-01-01', student: 'compulsory' });
const family = facts({
  members: [person('m1', { name: '周明' }), person('m2', { name: '李芳' }), pupil],
  income: [wage('m1', 140000)],
});

test('the steps of the example', () => {
  const { trace } = result(family, 'dibao');
  expect(trace.map(({ step }) => step)).toEqual([
    'per_capita_income',
    'standard',
    'income_test',
    'property',
    'difference',
    'addons',
    'amount',
  ]);
  expect(trace[0]).toMatchObject({
    label: '家庭月人均收入',
    expression: '1400.00 ÷ 3',
    value: '466.67',
    unit: 'yuan',
    parameters: [],
    approximate: true,
  });
  expect(trace[1]).toMatchObject({
    label: '城市低保标准',
    expression: '',
    value: '717.00',
    unit: 'yuan',
  });
  expect(trace[1]!.parameters).toEqual([
    {
      key: 'dibao.standard.urban',
      from: '2022-09-01',
      source: '2022年10月关于重庆市提高社会救助标准的公开报道',
    },
  ]);
});

test('the sentences', () => {
  expect(traceSentences(result(family, 'dibao').trace)).toEqual([
    '共同生活家庭成员：周明、李芳、周小，3 人。',
    '周明的工资性收入：1,400.00 元。',
    '家庭月收入：1,400.00 元。',
    '家庭月人均收入：1,400.00 ÷ 3 ≈ 466.67 元（以精确值参与比较和计算）。',
    '城市低保标准：717.00 元（依据：2022年10月关于重庆市提高社会救助标准的公开报道，2022年9月1日起）。',
    '与低保标准比较：466.67 < 717.00，低于低保标准。',
    '家庭财产：未申报应测试的财产，符合（依据：示例参数（仅供演示和检验，非政策文件），2018年1月1日起，待核实）。',
    '补差金额：3 × 717.00 − 1,400.00 = 751.00 元。',
    '周小的分类施保：在校学生，100.00 元（依据：2022年10月关于重庆市提高社会救助标准的公开报道，2022年9月1日起）。',
    '分类施保增发：100.00 元。',
    '每月保障金额：751.00 + 100.00 = 851.00 元。',
  ]);
});

test('lines know how deep they stand', () => {
  const lines = traceLines(result(family, 'dibao').trace);
  expect(lines.slice(0, 4).map(({ depth }) => depth)).toEqual([1, 2, 1, 0]);
  expect(lines.at(-1)).toMatchObject({ step: 'amount', depth: 0 });
});

test('several incomes are added up, add-ons say which category counted', () => {
  const input = facts({
    members: [
      person('m1', {
        birth_date: '1950-01-01',
        serious_illness: true,
        disability: { kind: 'visual', grade: 4 },
      }),
      person('m2', { disability: { kind: 'visual', grade: 4 } }),
    ],
    income: [wage('m1', 10000), wage('m2', 20000)],
  });
  const text = traceSentences(result(input, 'dibao').trace).join('\n');
  expect(text).toContain('家庭月收入：100.00 + 200.00 = 300.00 元。');
  expect(text).toContain(
    'm1的分类施保：重大疾病 60.00、老年人 60.00 中取最高 + 残疾人员 40.00 = 100.00 元',
  );
  expect(text).toContain('m2的分类施保：残疾人员，40.00 元');
});

test('equal figures are compared with an equals sign, greater ones with theirs', () => {
  const tests = (fen: number) =>
    result(facts({ members: [person('m1')], income: [wage('m1', fen)] }), 'dibao')
      .trace.filter(({ step }) => step.endsWith('_test') && step !== 'property_test')
      .map(({ expression, value }) => `${expression} ${value}`);
  expect(tests(71700)).toEqual([
    '717.00 = 717.00 不低于低保标准',
    '717.00 < 1075.50 低于低保边缘线',
  ]);
  expect(tests(107550)).toEqual([
    '1075.50 > 717.00 不低于低保标准',
    '1075.50 ≥ 1075.50 不低于低保边缘线',
  ]);
});

test('only what is not a whole number of fen is marked approximate', () => {
  const first = (fen: number) =>
    result(facts({ members: [person('m1'), person('m2')], income: [wage('m1', fen)] }), 'dibao')
      .trace[0]!;
  expect(first(30000).approximate).toBeUndefined();
  expect(first(30001).approximate).toBe(true);
  const nobody = facts({ members: [person('m1', { counted: false })] });
  expect(result(nobody, 'dibao').trace[0]!.approximate).toBeUndefined();
});

test('the reason names the area, its standard and the figure', () => {
  const why = (area: 'urban' | 'rural', fen: number) =>
    result(facts({ area, members: [person('m1')], income: [wage('m1', fen)] }), 'dibao').reasons[0]!
      .message;
  expect(why('rural', 58099)).toBe('家庭月人均收入 580.99 元，低于农村低保标准 581.00 元');
  expect(why('urban', 71700)).toBe(
    '家庭月人均收入 717.00 元，等于城市低保标准 717.00 元，不低于低保标准',
  );
  const two = facts({ members: [person('m1'), person('m2')], income: [wage('m1', 50001)] });
  expect(result(two, 'dibao').reasons[0]!.message).toBe(
    '家庭月人均收入 250.01 元，低于城市低保标准 717.00 元',
  );
  expect(why('urban', 71701)).toBe(
    '家庭月人均收入 717.01 元，高于城市低保标准 717.00 元，不低于低保标准',
  );
});

test('tekun names the age or the card it rests on, and what each obligor can do', () => {
  const trace = (more: object, obligors: object[] = []) =>
    result(
      {
        ...facts({ members: [person('m1', more)] }),
        household: {
          area: 'rural',
          members: [person('m1', { self_care_failed: 0, ...more })],
          obligors,
        },
      },
      'tekun',
    ).trace;
  const keys = (more: object) => trace(more)[0]!.parameters.map(({ key }) => key);
  expect(keys({ birth_date: '1950-01-01' })).toEqual(['tekun.elderly_age']);
  expect(keys({ birth_date: '2010-01-01' })).toEqual(['tekun.minor_new_age']);
  expect(keys({ disability: { kind: 'mental', grade: 1 } })).toEqual([]);
  const obligors = [
    { of: 'm1', relation: 'son', name: '甲', able: false },
    { of: 'm1', relation: 'daughter', able: true },
    { of: 'm1', relation: 'sibling', able: 'unknown' },
  ];
  const step = trace({ birth_date: '1950-01-01' }, obligors).find(
    (row) => row.step === 'obligors',
  )!;
  expect(step.children!.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '甲 无履行能力',
    '女 有履行能力',
    '兄弟姐妹 尚不清楚',
  ]);
  expect(step.value).toBe('有履行能力');
});

test('spending is listed by its kind, what was not spent is not', () => {
  const input = facts(
    {
      members: [person('m1')],
      income: [wage('m1', 500000)],
      last_12_months: { income_fen: 2000000, living_fen: 1500000, other_fen: 0 },
    },
    { month: '2025-03', applied_on: '2025-03-03', decided_on: null },
  );
  const { trace } = result(input, 'rigid_expenditure');
  const sum = trace.find(({ step }) => step === 'rigid_sum')!;
  expect(sum).toMatchObject({ value: '15000.00' });
  expect(sum.children!.map(({ label, value }) => [label, value])).toEqual([
    ['基本生活支出', '15000.00'],
  ]);
  expect(trace.find(({ step }) => step === 'rigid_test')).toMatchObject({
    expression: '75.00 > 60.00',
    value: '超过规定比例',
  });
  expect(trace.find(({ step }) => step === 'rigid_ratio')).toMatchObject({
    value: '75.00',
    unit: 'percent',
  });
});

test('last-known values are said to be so', () => {
  const later = facts(
    { members: [person('m1')] },
    { month: '2026-01', applied_on: '2026-01-05', decided_on: null },
  );
  expect(traceSentences(result(later, 'dibao').trace).join()).toContain(
    '2023年9月1日起，待核实，沿用最后已知值',
  );
});

test('unknown income is said to be unknown', () => {
  const open = facts({ members: [person('m1')], income: 'unknown' });
  expect(traceSentences(result(open, 'dibao').trace).slice(1, 3)).toEqual([
    '家庭月收入：尚不清楚。',
    '家庭月人均收入：收入尚不清楚。',
  ]);
});

describe('every worked case', () => {
  test.each(examplePack.cases.map((worked) => [worked.name, worked.input] as const))(
    '%s fits the format',
    (_name, input) => {
      for (const found of results(input)) {
        for (const step of found.trace) expect(TraceStep.safeParse(step).success).toBe(true);
        for (const sentence of traceSentences(found.trace))
          expect(sentence).toMatch(/^[^：]+：.+。$/);
        expect(traceSentences(found.trace).join()).not.toMatch(/undefined|NaN|null|\[object/);
        for (const why of found.reasons) {
          expect(why.message).not.toMatch(/undefined|NaN|null/);
          expect(why.source).not.toBe('');
        }
      }
    },
  );
  test('the answer names the format', () => {
    expect(assess(family, examplePack)).toMatchObject({
      trace_format: TRACE_FORMAT,
      pack: 'CQ-EX-2022-09',
      pack_example: true,
    });
  });
});
