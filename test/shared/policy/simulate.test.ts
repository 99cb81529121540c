/** Proves the simulation of packs: who changes and by how much. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import {
  addToSum,
  emptySum,
  simulateCase,
  simulationChangeNames,
  type SimulationCase,
} from '../../../shared/policy/simulate';
import { facts, packWith, person, wage } from './facts';

// 1. Each case is worked out by both packs for one month; the difference names its kind.
// 2. The sums are those of the rows.

const couple = [person('m1'), person('m2')];
const item = (key: string, fen: number, more: object = {}): SimulationCase => ({
  key,
  programme: 'dibao',
  input: facts({ members: couple, income: [wage('m1', fen)] }, more),
});
const raised = packWith({}, (pack) => {
  const found = pack.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
  found.values.splice(5, 0, {
    from: '2022-12-01',
    value: 75000,
    source: { document: '新标准通知' },
    certain: true,
  });
});

describe('one case', () => {
  const change = (given: SimulationCase, before = examplePack, after = raised) =>
    simulateCase(given, before, after, '2022-12').change;
  test.each([
    [0, 'raised'],
    [143399, 'raised'],
    [143400, 'gained'],
    [149999, 'gained'],
    [150000, 'same'],
  ] as const)('%i fen of income', (fen, expected) => {
    expect(change(item('a', fen))).toBe(expected);
    const reverse = { raised: 'lowered', gained: 'lost', same: 'same' } as const;
    expect(change(item('a', fen), raised, examplePack)).toBe(reverse[expected]);
  });
  test('phase-out and open facts have their own kinds', () => {
    const drawing = item('a', 145000, { current: [{ programme: 'dibao', monthly_fen: 1 }] });
    expect(change(drawing, raised, examplePack)).toBe('phase_out');
    const open = { ...item('a', 0), input: facts({ members: couple, income: 'unknown' }) };
    expect(change(open)).toBe('undetermined');
  });
  test('a member’s own programme', () => {
    const input = facts({
      area: 'rural',
      members: [
        person('m1', { birth_date: '1950-01-01' }),
        person('m2', { birth_date: '1940-01-01', self_care_failed: 6 }),
      ],
    });
    const dearer = packWith({ 'tekun.care.full': 50000 });
    expect(
      simulateCase(
        { key: 'a', programme: 'tekun', member: 'm2', input },
        examplePack,
        dearer,
        '2022-11',
      ),
    ).toEqual({
      key: 'a',
      programme: 'tekun',
      before_fen: 123200,
      after_fen: 143200,
      difference_fen: 20000,
      before: 'grant',
      after: 'grant',
      change: 'raised',
    });
    expect(
      simulateCase(
        { key: 'a', programme: 'tekun', member: 'm9', input },
        examplePack,
        dearer,
        '2022-11',
      ),
    ).toMatchObject({ before: null, after: null, change: 'same', before_fen: 0 });
  });
  test('a fact missing on one side leaves the case open either way', () => {
    const without = packWith({ 'dibao.standard.urban': undefined });
    expect(change(item('a', 0), without, examplePack)).toBe('undetermined');
    expect(change(item('a', 0), examplePack, without)).toBe('undetermined');
    expect(change(item('a', 0), without, without)).toBe('undetermined');
  });
  test('a phase-out begins once', () => {
    const drawing = item('a', 145000, { current: [{ programme: 'dibao', monthly_fen: 1 }] });
    expect(change(drawing, examplePack, examplePack)).toBe('same');
    expect(simulateCase(drawing, examplePack, examplePack, '2022-12').after).toBe('phase_out');
  });
  test('only the programme asked for is looked at', () => {
    const funeral = { ...item('a', 0), programme: 'funeral' as const };
    expect(simulateCase(funeral, examplePack, raised, '2022-12')).toMatchObject({
      before: null,
      after: null,
    });
  });
  test('the month asked for counts, not that of the facts', () => {
    expect(simulateCase(item('a', 0), examplePack, raised, '2022-11').change).toBe('same');
  });
});

test('sums and rows', () => {
  const cases = [item('a', 0), item('b', 143400), item('c', 900000), item('d', 100000)];
  const sum = emptySum();
  const all = cases.map((one) => simulateCase(one, examplePack, raised, '2022-12'));
  for (const row of all) addToSum(sum, row);
  const rows = all.filter(({ change }) => change !== 'same');
  expect(rows.map(({ key, difference_fen }) => [key, difference_fen])).toEqual([
    ['a', 6600],
    ['b', 6600],
    ['d', 6600],
  ]);
  expect(sum).toMatchObject({
    count: 4,
    before_fen: 143400 + 43400,
    after_fen: 150000 + 6600 + 50000,
    difference_fen: 19800,
  });
  expect(sum.by_change.raised).toEqual({ count: 2, difference_fen: 13200 });
  expect(sum.by_change.gained).toEqual({ count: 1, difference_fen: 6600 });
  expect(sum.by_change.same).toEqual({ count: 1, difference_fen: 0 });
  expect(
    sum.by_change.lost.count +
      sum.by_change.lowered.count +
      sum.by_change.phase_out.count +
      sum.by_change.undetermined.count,
  ).toBe(0);
  expect(Object.values(simulationChangeNames)).toEqual([
    '不变',
    '增加',
    '减少',
    '新符合',
    '不再符合',
    '进入渐退期',
    '尚缺情况',
  ]);
  expect(Object.keys(simulationChangeNames).sort()).toEqual(Object.keys(sum.by_change).sort());
});
