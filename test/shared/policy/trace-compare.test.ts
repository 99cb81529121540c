/** Proves what differs between two traces: why an amount changed. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { changedSteps, type StepPair } from '../../../shared/policy/trace-compare';
import { facts, packWith, person, result, wage } from './facts';

// 1. Two traces differ exactly where a figure or a parameter does.

const labelOf = ({ was, is }: StepPair): string => (is ?? was)?.label ?? '';

const pupil = person('m3', { name: '周小', birth_date: '2012-01-01', student: 'compulsory' });
const family = facts({
  members: [person('m1', { name: '周明' }), person('m2', { name: '李芳' }), pupil],
  income: [wage('m1', 140000)],
});

describe('two traces', () => {
  const before = result(family, 'dibao').trace;
  test('equal traces do not differ', () => {
    expect(changedSteps(before, structuredClone(before))).toEqual([]);
  });
  test('a raised wage shows where it is felt', () => {
    const after = result(
      { ...family, household: { ...family.household, income: [wage('m1', 150000)] } },
      'dibao',
    ).trace;
    const labels = changedSteps(before, after).map(labelOf);
    expect(labels).toEqual([
      '家庭月人均收入',
      '家庭月收入',
      '周明的工资性收入',
      '与低保标准比较',
      '补差金额',
      '每月保障金额',
    ]);
    expect(changedSteps(before, after).at(-1)).toMatchObject({
      was: { expression: '751.00 + 100.00', value: '851.00' },
      is: { expression: '651.00 + 100.00', value: '751.00' },
      depth: 0,
    });
  });
  test('a new standard shows the parameter that changed', () => {
    const later = result(
      { ...family, month: '2023-09', applied_on: '2023-09-05', decided_on: null },
      'dibao',
    ).trace;
    const standard = changedSteps(before, later).find(({ path }) => path.startsWith('standard#'))!;
    expect(standard).toMatchObject({ was: { value: '717.00' }, is: { value: '735.00' } });
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
    expect(changedSteps(before, after).map(labelOf)).toEqual(['家庭财产']);
  });
  test('steps that come and go are said', () => {
    const without = result(
      {
        ...family,
        household: { ...family.household, members: family.household.members.slice(0, 2) },
      },
      'dibao',
    ).trace;
    const gone = changedSteps(before, without).find((pair) => labelOf(pair) === '周小的分类施保');
    expect(gone).toMatchObject({ was: { value: '100.00' }, is: undefined, depth: 1 });
    const come = changedSteps(without, before).find((pair) => labelOf(pair) === '周小的分类施保');
    expect(come).toMatchObject({ was: undefined, is: { value: '100.00' }, parameters: [] });
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
    const [found] = changedSteps(three(3000), three(4000)).filter(
      (pair) => labelOf(pair) === 'm1的工资性收入',
    );
    expect(found).toMatchObject({ was: { value: '30.00' }, is: { value: '40.00' } });
    expect(found!.path).toMatch(/#3$/);
  });
  test('two steps of one name are kept apart', () => {
    const twice = facts({ members: [person('m1')], income: [wage('m1', 1000), wage('m1', 2000)] });
    const other = facts({ members: [person('m1')], income: [wage('m1', 1000), wage('m1', 3000)] });
    const found = changedSteps(result(twice, 'dibao').trace, result(other, 'dibao').trace);
    expect(found.filter((pair) => labelOf(pair) === 'm1的工资性收入')).toHaveLength(1);
  });
});
