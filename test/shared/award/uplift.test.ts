/** Uplift on the pure rules: what a batch may change, what it leaves out, and sums that always agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upliftActs, type UpliftChoice } from '../../../shared/award/uplift-acts';
import { upliftLine } from '../../../shared/award/uplift-line';
import type { UpliftAward } from '../../../shared/award/uplift-months';
import { measureUplift, upliftBarNames } from '../../../shared/award/uplift-row';
import type { Uplift } from '../../../shared/award/uplift';
import type { FillUplift } from '../../../shared/award/fill-uplift';
import { upliftTotals } from '../../../shared/award/uplift-parts';
import { addUplift, emptyUpliftSum, inBatch } from '../../../shared/award/uplift-sum';
import { examplePack } from '../../../shared/policy/example-pack';
import { packWith } from '../policy/facts';
import { change } from './award-beds';
import { drawing, rules } from './uplift-beds';

// 1. A batch raises an award by the rule alone, with one line of back pay a lined month.
// 2. Each reason to leave an award out has its own name, in the order in which a person meets them.
// 3. An amount that is no longer what the earlier rule gives is never decided by a batch.
// 4. Parts, programmes and header add up for any figures; the order of reading changes no byte.
// 5. Nothing is changed or owed before the first month, whatever the income.

const level = (from: string, until: string | null, amount_fen: number) => ({
  from,
  until,
  amount_fen,
  base_fen: amount_fen,
  addons_fen: 0,
  trace_hash: 'a'.repeat(64),
});

describe('one award', () => {
  test('is raised by the new standard and explained', () => {
    const line = upliftLine(drawing(), rules);
    expect(line).toMatchObject({ before_fen: 83_400, after_fen: 87_000, back_pay_fen: 0 });
    const rule = { pack: examplePack.id, rule_from: '2023-09-01' };
    expect(line?.levels).toEqual([
      expect.objectContaining({ from: '2023-09', until: null, amount_fen: 87_000, ...rule }),
    ]);
  });
  test('a month already lined, or on its way, is owed the difference', () => {
    const late = { ...rules, until: '2023-11' };
    const lined = [{ month: '2023-09', amount_fen: 83_400 }];
    const on_way = [{ month: '2023-10', amount_fen: 83_400 }];
    const line = upliftLine(drawing({ lined, on_way }), late);
    const rule = { amount_fen: 3_600, pack: examplePack.id, rule_from: '2023-09-01' };
    expect(line?.back_pay).toEqual([
      { month: '2023-09', ...rule },
      { month: '2023-10', ...rule },
    ]);
    expect(line?.back_pay_fen).toBe(7_200);
  });
  test('two standards on the way make two levels, each by its own rule', () => {
    const both = { ...rules, from: '2022-09', until: '2023-09' };
    const old = { from: '2022-03', levels: [level('2022-03', null, 67_200)], lined: [] };
    expect(upliftLine(drawing(old), both)?.levels).toMatchObject([
      { from: '2022-09', until: '2023-08', amount_fen: 83_400, rule_from: '2022-09-01' },
      { from: '2023-09', until: null, amount_fen: 87_000, rule_from: '2023-09-01' },
    ]);
  });
  test('an award that begins within the months is raised from its own beginning', () => {
    const young = { from: '2023-10', levels: [level('2023-10', null, 83_400)], lined: [] };
    expect(measureUplift(drawing(young), rules)).toMatchObject({ from: '2023-10', after_fen: 87_000 });
  });
  test('nothing changes for an award that has the new amount', () => {
    const known = drawing({ levels: [level('2023-03', null, 87_000)] });
    expect(measureUplift(known, rules)).toMatchObject({ change: 'same', bar: null });
    expect(upliftLine(known, rules)).toBeNull();
  });
});

const recheck = { officer_id: 'U02', on: '2023-09-01', change: change(), household_version: 2 };
/** The pack before gave more: 780 where now 735 stands. */
const dearer = packWith({ 'dibao.standard.urban': 78_000 });
const paid = drawing({
  levels: [level('2023-03', null, 96_000)],
  lined: [{ month: '2023-09', amount_fen: 96_000 }],
});
const barred: [string, UpliftAward, typeof rules][] = [
  ['suspended', drawing({ suspended_from: '2023-09', recheck, until: '2023-12' }), rules],
  ['recheck_open', drawing({ recheck, until: '2023-12' }), rules],
  ['limited', drawing({ until: '2023-12' }), rules],
  [
    'later_level',
    drawing({ levels: [level('2023-03', '2023-11', 83_400), level('2023-12', null, 1)] }),
    rules,
  ],
  ['undetermined', { ...drawing(), input: null }, rules],
  ['lost', drawing({}, 147_000), rules],
  ['differs', drawing({}, 50_000), rules],
  ['paid_above', paid, { ...rules, before: dearer }],
];

describe('what a batch leaves out', () => {
  test.each(barred)('%s', (bar, known, by) => {
    expect(measureUplift(known, by).bar).toBe(bar);
    expect(upliftLine(known, by)).toBeNull();
  });
  test('a benefit that another one reduces waits for that one', () => {
    const depends = { programme: 'dibao', by: 'tekun', kind: 'reduces', scope: 'member' } as const;
    const relation = { ...depends, when: 'current', reason: 'topup', source: '试验' } as const;
    const after = { ...examplePack, relations: [relation] };
    const known = drawing();
    const beside = [{ programme: 'tekun' as const, monthly_fen: 1, members: ['m9'] }];
    const drawn = { ...known, input: { ...known.input!, current: beside } };
    expect(measureUplift(drawn, { ...rules, after }).bar).toBe('depends');
    expect(measureUplift(known, { ...rules, after }).bar).toBeNull();
  });
  test('every bar has a sentence that says what to do', () => {
    for (const sentence of Object.values(upliftBarNames)) expect(sentence).toMatch(/请|按原决定/);
  });
  test('an award that no longer fits is named by the decision a review would propose', () => {
    expect(measureUplift(drawing({}, 150_000), rules)).toMatchObject({
      after_fen: 0,
      change: 'phase_out',
      bar: 'lost',
    });
  });
});

test('sums tell programmes, sizes and bars, and the batch is what is in it', () => {
  const sum = emptyUpliftSum();
  const rows = [drawing(), drawing({}, 50_000), drawing({ suspended_from: '2023-09' })].map((known) =>
    measureUplift(known, rules),
  );
  for (const row of rows) addUplift(sum, row);
  expect(rows.map(inBatch)).toEqual([true, false, false]);
  expect(sum.all.count).toBe(3);
  expect(sum.batch).toEqual({ count: 1, before_fen: 83_400, after_fen: 87_000, back_pay_fen: 0 });
  expect(sum.programmes).toMatchObject([{ programme: 'dibao', batch: sum.batch }]);
  expect(sum.sizes.find(({ count }) => count === 1)).toEqual({
    name: '增加20元至50元',
    count: 1,
    difference_fen: 3_600,
  });
  const named = sum.bars.filter(({ count }) => count > 0).map(({ bar }) => bar);
  expect(named).toEqual(['suspended', 'differs']);
});

const figure = fc.record({
  award_no: fc.integer({ min: 1, max: 999_999 }).map((n) => `500120004-A-${String(n).padStart(6, '0')}`),
  programme: fc.constantFrom('dibao', 'tekun', 'orphan'),
  from: fc.constantFrom('2023-01', '2023-09'),
  before_fen: fc.integer({ min: 0, max: 500_000 }),
  after_fen: fc.integer({ min: 0, max: 500_000 }),
  back_pay_fen: fc.integer({ min: 0, max: 500_000 }),
});
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 60, selector: (one) => one.award_no });
const wish = { pack_id: 'P', from: '2023-01', text: '标准调整' };

function split(given: readonly UpliftChoice[]): { header: Uplift; fills: FillUplift[] } {
  const [header, ...fills] = upliftActs(wish, given).map((one) => one.payload);
  return { header: header as Uplift, fills: fills as FillUplift[] };
}

test('lines, parts, programmes and header add up, whatever the figures', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const { header, fills } = split(given);
      const all = fills.flatMap((fill) => fill.figures);
      const { count, before_fen, after_fen, back_pay_fen } = header;
      const totals = { count, before_fen, after_fen, back_pay_fen };
      expect(upliftTotals(all)).toEqual(totals);
      expect(upliftTotals(header.parts)).toEqual(totals);
      const shares = header.programmes.map((row) => ({ ...row, back_pay_fen: 0 }));
      expect(upliftTotals(shares)).toEqual({ ...totals, back_pay_fen: 0 });
    }),
  );
});

test('the order of reading changes no byte', () => {
  fc.assert(
    fc.property(figures, (given) => {
      expect(JSON.stringify(split([...given].reverse()))).toBe(JSON.stringify(split(given)));
    }),
  );
});

test('nothing is changed or owed before the first month', () => {
  const lined = ['2023-07', '2023-08', '2023-09'].map((month) => ({ month, amount_fen: 1 }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 140_000 }), fc.constantFrom('2023-09', '2023-10'), (income, until) => {
      const levels = [level('2023-03', null, 143_400 - income)];
      const line = upliftLine(drawing({ levels, lined }, income), { ...rules, until });
      expect(line?.levels.map(({ from }) => from)).toEqual(['2023-09']);
      expect(line?.after_fen).toBe(147_000 - income);
      expect(line?.back_pay.map(({ month, amount_fen }) => [month, amount_fen])).toEqual([['2023-09', 3_600]]);
    }),
  );
});
