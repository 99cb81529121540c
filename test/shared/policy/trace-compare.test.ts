/** Proves what differs between two traces: why an amount changed. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { compareTraces } from '../../../shared/policy/trace-compare';
import { facts, packWith, person, result, wage } from './facts';

// 1. Two traces differ exactly where a figure or a parameter does.

const pupil = person('m3', { name: '周小', birth_date: '2012-01-01', student: 'compulsory' });
const family = facts({
  members: [person('m1', { name: '周明' }), person('m2', { name: '李芳' }), pupil],
  income: [wage('m1', 140000)],
});

describe('two traces', () => {
  const before = result(family, 'dibao').trace;
  test('equal traces do not differ', () => {
    expect(compareTraces(before, structuredClone(before))).toEqual([]);
  });
  test('a raised wage shows where it is felt', () => {
    const after = result(
      { ...family, household: { ...family.household, income: [wage('m1', 150000)] } },
      'dibao',
    ).trace;
    const labels = compareTraces(before, after).map(({ label }) => label);
    expect(labels).toEqual([
      '家庭月人均收入',
      '家庭月收入',
      '周明的工资性收入',
      '与低保标准比较',
      '补差金额',
      '每月保障金额',
    ]);
    expect(compareTraces(before, after).at(-1)!.text).toBe(
      '“每月保障金额”由 751.00 + 100.00 → 851.00 变为 651.00 + 100.00 → 751.00',
    );
  });
  test('a new standard shows the parameter that changed', () => {
    const later = result(
      { ...family, month: '2023-09', applied_on: '2023-09-05', decided_on: null },
      'dibao',
    ).trace;
    const standard = compareTraces(before, later).find(({ path }) => path.startsWith('standard#'))!;
    expect(standard).toMatchObject({ before: '717.00', after: '735.00' });
    expect(standard.parameters).toEqual([
      expect.objectContaining({
        key: 'dibao.standard.urban',
        before: expect.objectContaining({ from: '2022-09-01' }) as unknown,
        after: expect.objectContaining({ from: '2023-09-01' }) as unknown,
      }),
    ]);
  });
  test('a new source alone is a difference', () => {
    const pack = packWith({
      'property.tests': examplePack.parameters.find(({ key }) => key === 'property.tests')!
        .values[0]!.value,
    });
    const after = result(family, 'dibao', pack).trace;
    expect(compareTraces(before, after).map(({ label }) => label)).toEqual(['家庭财产']);
  });
  test('steps that come and go are said', () => {
    const without = result(
      {
        ...family,
        household: { ...family.household, members: family.household.members.slice(0, 2) },
      },
      'dibao',
    ).trace;
    expect(compareTraces(before, without).map(({ text }) => text)).toContain(
      '不再有“周小的分类施保”（原为：在校学生 → 100.00）',
    );
    expect(compareTraces(without, before).map(({ text }) => text)).toContain(
      '新增“周小的分类施保”：在校学生 → 100.00',
    );
  });
  test('three steps of one name too', () => {
    const three = (last: number) =>
      result(
        facts({
          members: [person('m1')],
          income: [wage('m1', 1000), wage('m1', 2000), wage('m1', last)],
        }),
        'dibao',
      ).trace;
    const [found] = compareTraces(three(3000), three(4000)).filter(
      ({ label }) => label === 'm1的工资性收入',
    );
    expect(found).toMatchObject({ before: '30.00', after: '40.00' });
    expect(found!.path).toMatch(/#3$/);
  });
  test('two steps of one name are kept apart', () => {
    const twice = facts({ members: [person('m1')], income: [wage('m1', 1000), wage('m1', 2000)] });
    const other = facts({ members: [person('m1')], income: [wage('m1', 1000), wage('m1', 3000)] });
    const found = compareTraces(result(twice, 'dibao').trace, result(other, 'dibao').trace);
    expect(found.filter(({ label }) => label === 'm1的工资性收入')).toHaveLength(1);
  });
});
