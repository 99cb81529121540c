/** Proves income and property: work cost, farm losses, support and its waiver, every kind of property test. */
import { describe, expect, test } from 'vitest';
import type { AssessHousehold, AssessMember } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Work cost comes off wages only, by each mode, exactly.
// 2. A farm's loss counts nothing, or is set against other income where the pack says so.
// 3. Support from outside counts, except where the pack waives it.
// 4. Each kind of property test passes on its limit and fails one fen above it.

const household = (more: Partial<AssessHousehold>, members: AssessMember[] = [person('m1')]) =>
  facts({ members, ...more });
const left = (
  more: Partial<AssessHousehold>,
  pack?: Parameters<typeof result>[2],
  members?: AssessMember[],
) => 71700 - result(household(more, members), 'dibao', pack).base_fen!;

describe('work cost', () => {
  const pack = (mode: string, rate = '0', cap_fen = 0) =>
    packWith({ 'income.work_cost': { mode, rate, cap_fen } });
  const income = [wage('m1', 30000)];
  test.each([
    ['none', '0.5', 9999, 30000],
    ['percent', '0.2', 0, 24000],
    ['percent', '1/3', 0, 20000],
    ['percent', '2/5', 0, 18000],
    ['fixed', '0', 5000, 25000],
    ['fixed', '0', 99999, 0],
    ['lesser', '0.2', 5000, 25000],
    ['lesser', '0.1', 5000, 27000],
  ])('%s %s %i', (mode, rate, cap, expected) => {
    expect(left({ income }, pack(mode, rate, cap))).toBe(expected);
  });
  test('only wages', () => {
    expect(
      left(
        { income: [{ member: 'm1', kind: 'transfer', monthly_fen: 30000 }] },
        pack('percent', '0.5'),
      ),
    ).toBe(30000);
  });
  test('fractions of a fen are rounded once, at the end', () => {
    const found = result(
      household({ income: [wage('m1', 10001)] }),
      'dibao',
      pack('percent', '1/3'),
    );
    expect(found.base_fen).toBe(71700 - 6667);
    expect(found.trace.map(({ step }) => step)).toContain('rounding');
  });
  test('the step shows what was taken off', () => {
    const found = result(household({ income }), 'dibao', pack('percent', '0.2'));
    const parts = found.trace[0]!.children![1]!.children!;
    expect(parts[0]).toMatchObject({ expression: '300.00 − 必要就业成本 60.00', value: '240.00' });
    expect(parts[0]!.parameters[0]!.key).toBe('income.work_cost');
  });
});

describe('farming', () => {
  const farm = (gross: number, cost?: number) => ({
    member: 'm1',
    kind: 'farm' as const,
    last_12_months_gross_fen: gross,
    ...(cost === undefined ? {} : { last_12_months_cost_fen: cost }),
  });
  test('gross less cost, by twelve', () => {
    expect(left({ income: [farm(240000, 120000)] })).toBe(10000);
    expect(left({ income: [farm(240000)] })).toBe(20000);
  });
  test('beside a work cost in parts of a fen', () => {
    const pack = packWith({ 'income.work_cost': { mode: 'percent', rate: '1/3', cap_fen: 0 } });
    expect(left({ income: [farm(240000, 120000), wage('m1', 30000)] }, pack)).toBe(30000);
  });
  test('a loss counts nothing, or is offset by the pack', () => {
    const income = [farm(120000, 240000), wage('m1', 30000)];
    expect(left({ income })).toBe(30000);
    expect(left({ income }, packWith({ 'income.farm_loss': 'offset' }))).toBe(20000);
  });
  test('the loss is said in words', () => {
    const found = result(household({ income: [farm(120000, 240000)] }), 'dibao');
    expect(JSON.stringify(found.trace)).toContain('亏损按零计');
    const gain = result(household({ income: [farm(240000, 120000)] }), 'dibao');
    expect(JSON.stringify(gain.trace)).not.toContain('亏损按零计');
    const offset = packWith({ 'income.farm_loss': 'offset' });
    const set = result(household({ income: [farm(120000, 240000)] }), 'dibao', offset);
    expect(JSON.stringify(set.trace)).not.toContain('亏损按零计');
  });
});

describe('support from outside', () => {
  const support = {
    of: 'm1',
    relation: 'sibling' as const,
    able: true,
    support_monthly_fen: 20000,
  };
  const severe = person('m1', { disability: { kind: 'physical', grade: 1 } });
  const waived = packWith({ 'income.support_waived_for_severe': true });
  test('counts as income', () => {
    expect(left({ obligors: [support] })).toBe(20000);
    expect(left({ obligors: [{ ...support, support_monthly_fen: 0 }] })).toBe(0);
  });
  test('to somebody who is not counted it is no income', () => {
    const members = [person('m1'), person('m2', { counted: false })];
    expect(left({ obligors: [{ ...support, of: 'm2' }] }, undefined, members)).toBe(0);
  });
  test('is waived by the pack for an adult severely disabled person without work', () => {
    expect(left({ obligors: [support] }, waived, [severe])).toBe(0);
    expect(left({ obligors: [support] }, undefined, [severe])).toBe(20000);
    expect(left({ obligors: [support] }, waived)).toBe(20000);
    expect(left({ obligors: [support], income: [wage('m1', 1)] }, waived, [severe])).toBe(20001);
    expect(left({ obligors: [{ ...support, relation: 'son' }] }, waived, [severe])).toBe(20000);
    expect(left({ obligors: [{ ...support, relation: 'son', age: 60 }] }, waived, [severe])).toBe(
      0,
    );
    expect(left({ obligors: [{ ...support, relation: 'son', age: 59 }] }, waived, [severe])).toBe(
      20000,
    );
    const young = { ...severe, birth_date: '2005-01-01' };
    expect(left({ obligors: [support] }, waived, [young])).toBe(20000);
    const mild = person('m1', { disability: { kind: 'physical', grade: 3 } });
    expect(left({ obligors: [support] }, waived, [mild])).toBe(20000);
  });
});

describe('property tests', () => {
  const two = [person('m1'), person('m2')];
  const outcome = (test: object, property: AssessHousehold['property']) =>
    result(household({ property }, two), 'dibao', packWith({ 'property.tests': [test] }));
  const cases: [name: string, test: object, pass: number, fail: number][] = [
    ['a sum', { code: 'deposits', kind: 'max_total', amount_fen: 100000 }, 100000, 100001],
    [
      'a sum a person',
      { code: 'deposits', kind: 'max_per_person', amount_fen: 100000 },
      200000,
      200001,
    ],
    [
      'standards a person',
      { code: 'deposits', kind: 'max_standards', times: '1.5' },
      215100,
      215101,
    ],
  ];
  test.each(cases)('%s', (_name, limit, pass, fail) => {
    expect(outcome(limit, [{ code: 'deposits', value_fen: pass }]).decision).toBe('grant');
    const refused = outcome(limit, [{ code: 'deposits', value_fen: fail }]);
    expect(reasonCodes(refused)).toContain('property_deposits');
    const split = [
      { code: 'deposits' as const, value_fen: pass - 1 },
      { code: 'deposits' as const, value_fen: 2 },
    ];
    expect(outcome(limit, split).decision).toBe('refuse');
    expect(outcome(limit, [{ code: 'deposits', value_fen: 'unknown' }]).missing).toEqual([
      'household.property.0',
    ]);
  });
  test('a number of things; one when not said', () => {
    const limit = { code: 'home', kind: 'max_count', count: 1 };
    expect(outcome(limit, [{ code: 'home' }]).decision).toBe('grant');
    expect(outcome(limit, [{ code: 'home', count: 2 }]).decision).toBe('refuse');
    expect(outcome(limit, [{ code: 'home' }, { code: 'home' }]).decision).toBe('refuse');
  });
  test('forbidden, unless there is none of it', () => {
    const limit = { code: 'shop', kind: 'forbidden' };
    expect(outcome(limit, [{ code: 'shop', count: 0 }]).decision).toBe('grant');
    expect(outcome(limit, [{ code: 'shop' }]).decision).toBe('refuse');
  });
  test('disability and small farm vehicles are let pass, a car is not', () => {
    const decided = (code: 'vehicle' | 'disability_vehicle' | 'small_farm_vehicle') =>
      result(household({ property: [{ code, count: 1 }] }), 'dibao').decision;
    expect([
      decided('disability_vehicle'),
      decided('small_farm_vehicle'),
      decided('vehicle'),
    ]).toEqual(['grant', 'grant', 'refuse']);
  });
  test('the first failing kind is named', () => {
    const pack = packWith({
      'property.tests': [
        { code: 'shop', kind: 'forbidden' },
        { code: 'vehicle', kind: 'forbidden' },
      ],
    });
    const found = result(
      household({ property: [{ code: 'vehicle' }, { code: 'shop' }] }),
      'dibao',
      pack,
    );
    expect(reasonCodes(found)).toEqual(['income_below_standard', 'property_vehicle']);
  });
});

test('a least benefit is paid and named where the pack has one', () => {
  const pack = packWith({ 'dibao.min_benefit': 5000 });
  const found = result(household({ income: [wage('m1', 70000)] }), 'dibao', pack);
  expect(found.amount_fen).toBe(5000);
  expect(found.trace.map(({ step }) => step)).toContain('least');
  expect(result(household({ income: [wage('m1', 10000)] }), 'dibao', pack).amount_fen).toBe(61700);
});

test('rounding to the yuan is a step of its own', () => {
  const pack = packWith({ 'dibao.rounding': 'yuan_up' });
  const found = result(household({ income: [wage('m1', 10001)] }), 'dibao', pack);
  expect(found.amount_fen).toBe(61700);
  expect(found.trace.find(({ step }) => step === 'rounding')).toMatchObject({
    value: '617.00',
    expression: '不足一元的进到元',
  });
});

test('the largest sums a stranger may write are still exact', () => {
  const pack = packWith({
    'income.work_cost': { mode: 'percent', rate: '0.001', cap_fen: 0 },
    'dibao.margin_ratio': '1.234567',
    'property.tests': [{ code: 'deposits', kind: 'max_standards', times: '24.5' }],
  });
  const members = Array.from({ length: 200 }, (_, at) => person(`m${at}`));
  const income = members.map(({ key }) => wage(key, 1_000_000_000));
  const property = members.map(() => ({ code: 'deposits' as const, value_fen: 1_000_000_000_000 }));
  const found = result(facts({ members, income, property }), 'dibao', pack);
  expect(found.decision).toBe('refuse');
  expect(found.trace[0]).toMatchObject({ expression: '1998000000.00 ÷ 200', value: '9990000.00' });
  expect(found.trace.at(-1)).toMatchObject({ step: 'property', value: '不符合' });
});
