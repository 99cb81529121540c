/** Proves simulation and comparison of packs: who changes, by how much, and what the new pack says differently. */
import { describe, expect, test } from 'vitest';
import { comparePacks } from '../../../shared/policy/compare-packs';
import { examplePack } from '../../../shared/policy/example-pack';
import {
  simulate,
  simulateCase,
  simulationChangeNames,
  type SimulationCase,
} from '../../../shared/policy/simulate';
import { facts, packWith, person, wage } from './facts';

// 1. Each case is worked out by both packs for one month; the difference names its kind.
// 2. The sums are those of the rows; only rows that change are listed.
// 3. A comparison names every line that was added, removed or changed, in each section.

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
  test('the month asked for counts, not that of the facts', () => {
    expect(simulateCase(item('a', 0), examplePack, raised, '2022-11').change).toBe('same');
  });
});

test('sums and rows', () => {
  const cases = [item('a', 0), item('b', 143400), item('c', 900000), item('d', 100000)];
  const { rows, sum } = simulate(cases, examplePack, raised, '2022-12');
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
  expect(Object.keys(simulationChangeNames).sort()).toEqual(Object.keys(sum.by_change).sort());
});

describe('comparison of packs', () => {
  test('equal packs do not differ', () => {
    expect(comparePacks(examplePack, structuredClone(examplePack))).toEqual([]);
  });
  test('a new line of a parameter', () => {
    expect(comparePacks(examplePack, raised)).toEqual([
      {
        kind: 'parameter',
        change: 'added',
        name: 'dibao.standard.urban（2022年12月1日起）',
        description: '城市最低生活保障标准',
        before: null,
        after: '75000',
        source: '新标准通知',
      },
    ]);
    expect(comparePacks(raised, examplePack)).toMatchObject([
      { change: 'removed', before: '75000', after: null },
    ]);
  });
  test('a changed value, a correction, a whole parameter', () => {
    expect(comparePacks(examplePack, packWith({ 'dibao.grace_amount': 'taper' }))).toMatchObject([
      { kind: 'parameter', change: 'changed', before: 'keep_original', after: 'taper' },
    ]);
    const corrected = packWith({}, (pack) => {
      const found = pack.parameters.find(({ key }) => key === 'reserve.fixed')!;
      found.values.push({ ...found.values[0]!, value: 1, corrects: '2018-01-01' });
    });
    expect(comparePacks(examplePack, corrected)).toMatchObject([
      { change: 'added', before: null, after: '1' },
    ]);
    expect(comparePacks(examplePack, packWith({ 'reserve.fixed': undefined }))).toMatchObject([
      { change: 'removed', description: '临时救助备用金定额' },
    ]);
  });
  test('a new source alone is no difference of value', () => {
    const named = packWith({}, (pack) => {
      pack.parameters[0]!.values[0]!.source = { document: '另一文件' };
    });
    expect(comparePacks(examplePack, named)).toEqual([]);
  });
  test('a programme names its legal basis as the source', () => {
    const changed = packWith({}, (pack) => {
      pack.programmes[0]!.disclosed = false;
    });
    expect(comparePacks(examplePack, changed)).toEqual([
      {
        kind: 'programme',
        change: 'changed',
        name: 'dibao 2018-01-01 disclosed',
        description: '最低生活保障',
        before: 'true',
        after: 'false',
        source: examplePack.programmes[0]!.basis,
      },
    ]);
  });
  test('every other section', () => {
    const changed = packWith({}, (pack) => {
      pack.programmes[0]!.clocks.total_wd = 30;
      pack.programmes = pack.programmes.filter(({ code }) => code !== 'funeral');
      pack.relations.pop();
      pack.legal_bases[0]!.text = '另文';
      pack.remedies[0]!.reconsideration_days = 90;
      pack.departments.push({ code: 'new', name: '新部门', from: '2023-01-01' });
      pack.calendar.years.pop();
      pack.cases[0]!.title = '另题';
    });
    const found = comparePacks(examplePack, changed).map(
      ({ kind, change, name }) => `${kind} ${change} ${name}`,
    );
    expect(found).toEqual([
      'programme changed dibao 2018-01-01 clocks',
      'programme removed funeral 2018-01-01',
      'relation removed unattended_child reduces disability_living',
      'text changed dibao 2018-01-01 ',
      'text changed authorised 2018-01-01',
      'department added new 2023-01-01',
      'calendar removed 2026',
      'case changed G01',
    ]);
  });
});
