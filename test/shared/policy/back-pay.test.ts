/** Proves recovery and back pay as dated lines, each by the rule of its own month (G18). */
import { describe, expect, test } from 'vitest';
import { entitlementOf } from '../../../shared/policy/back-pay';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { backPay, recovery } from '../../../shared/policy/recovery';
import { facts, packWith, person, result, wage } from './facts';

// 1. Recovery and back pay are separate dated lines; neither is set off against the other.
// 2. G18: a standard raised in August for January gives one line a month, each by its own rule.

const months = (from: number, to: number, year = 2018) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`);

describe('lines', () => {
  const rows = [
    { month: '2022-01', paid_fen: 100, entitled_fen: 60 },
    { month: '2022-02', paid_fen: 100, entitled_fen: 100 },
    { month: '2022-03', paid_fen: 100, entitled_fen: 130 },
  ];
  test('recovery takes only what was paid above', () => {
    expect(recovery(rows)).toEqual({
      total_fen: 40,
      lines: [{ month: '2022-01', amount_fen: 40 }],
    });
  });
  test('back pay takes only what was paid below', () => {
    expect(backPay(rows)).toEqual({ total_fen: 30, lines: [{ month: '2022-03', amount_fen: 30 }] });
  });
});

const dibao = { programme: 'dibao' } as const;

describe('a month by its own rule (G18)', () => {
  const couple = [person('m1'), person('m2')];
  const input = facts(
    { members: couple, income: [wage('m1', 40000)] },
    { month: '2018-09', applied_on: '2017-10-09', decided_on: null },
  );
  const entitled = (month: string, pack: Pack = examplePack) =>
    entitlementOf(input, pack, dibao, month).entitled_fen;

  test('eight months of 692 where 600 was paid make 736; with September 692 that is 1,428', () => {
    const paid = months(1, 8).map((month) => ({
      month,
      paid_fen: 60000,
      entitled_fen: entitled(month) ?? 0,
    }));
    const back = backPay(paid);
    expect(back.total_fen).toBe(73600);
    expect(back.lines).toEqual(months(1, 8).map((month) => ({ month, amount_fen: 9200 })));
    expect(result(input, 'dibao').amount_fen).toBe(69200);
    expect(back.total_fen + 69200).toBe(142800);
  });
  test('each month carries its rule version, its parts and its explanation', () => {
    const found = entitlementOf(input, examplePack, dibao, '2018-03');
    expect(found).toMatchObject({ pack: 'CQ-EX-2022-09', base_fen: 69200, addons_fen: 0 });
    expect(found.trace.at(-1)).toMatchObject({ step: 'amount', value: '692.00' });
  });
  test('without explanation the figures are the same', () => {
    const { trace, ...figures } = entitlementOf(input, examplePack, dibao, '2018-03');
    const bare = entitlementOf(input, examplePack, { ...dibao, trace: false }, '2018-03');
    expect(trace.length).toBeGreaterThan(0);
    expect(bare).toEqual({ ...figures, trace: [] });
  });
  test('a rise in the middle is felt only from there', () => {
    const pack: Pack = packWith({}, (copy) => {
      const found = copy.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
      found.values.splice(1, 0, {
        from: '2018-05-01',
        value: 60000,
        source: { document: '试验' },
        certain: true,
      });
    });
    expect(months(1, 8).map((month) => entitled(month, pack))).toEqual([
      ...months(1, 4).map(() => 69200),
      ...months(5, 8).map(() => 80000),
    ]);
  });
  test('what cannot be told is null', () => {
    expect(entitled('2017-12')).toBeNull();
  });
  test('what others draw stays, what the programme itself draws does not', () => {
    const drawing = facts(
      {
        area: 'rural',
        members: [person('m1', { birth_date: '1950-01-01' })],
        obligors: [{ of: 'm1', relation: 'son', able: true }],
      },
      { current: [{ programme: 'dibao', monthly_fen: 1, since: '2022-01', members: ['m1'] }] },
    );
    expect(entitlementOf(drawing, examplePack, dibao, '2022-11').entitled_fen).toBe(64100);
  });
  test('ages count as of each month', () => {
    const old = facts(
      {
        members: [person('m1', { birth_date: '1948-05-01' })],
        obligors: [{ of: 'm1', relation: 'son', able: true }],
      },
      { applied_on: '2017-10-09' },
    );
    expect(entitlementOf(old, examplePack, dibao, '2018-05').entitled_fen).toBe(60600);
    expect(entitlementOf(old, examplePack, dibao, '2018-04').entitled_fen).toBe(54600);
  });
  test('somebody born later does not make the facts impossible', () => {
    const baby = facts(
      { members: [...couple, person('m3', { birth_date: '2018-07-15' })] },
      { applied_on: '2018-09-01' },
    );
    expect(entitlementOf(baby, examplePack, dibao, '2018-03').entitled_fen).toBe(173800);
  });
  test('an unknown birth date does not stand in the way', () => {
    const open = facts(
      { members: [person('m1', { birth_date: 'unknown' })] },
      { applied_on: '2022-12-01' },
    );
    expect(entitlementOf(open, examplePack, dibao, '2022-11').entitled_fen).toBeNull();
  });
  test('a member of tekun keeps his course; a stranger to the programme is worth nothing', () => {
    const boy = facts(
      {
        area: 'rural',
        members: [person('m1', { birth_date: '2005-06-01', student: 'vocational' })],
      },
      {
        applied_on: '2022-10-01',
        current: [{ programme: 'tekun', monthly_fen: 82700, since: '2017-09' }],
      },
    );
    expect(entitlementOf(boy, examplePack, { programme: 'tekun', member: 'm1' }, '2022-11').entitled_fen).toBe(93200);
    expect(
      entitlementOf(facts({ members: couple }), examplePack, { programme: 'tekun' }, '2022-11').entitled_fen,
    ).toBe(0);
  });
});

test('who draws tekun is not counted for the dibao of the others', () => {
  const input = facts(
    {
      area: 'rural',
      members: [
        person('m1', { birth_date: '1950-01-01' }),
        person('m2', { birth_date: '2012-01-01', student: 'compulsory' }),
      ],
      obligors: [{ of: 'm2', relation: 'parent', able: true }],
    },
    {
      applied_on: '2022-10-01',
      current: [
        { programme: 'tekun', monthly_fen: 93200, since: '2020-01', members: ['m1'] },
        { programme: 'dibao', monthly_fen: 1, members: ['m2'] },
      ],
    },
  );
  expect(entitlementOf(input, examplePack, dibao, '2022-11').entitled_fen).toBe(68100);
});
