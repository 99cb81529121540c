/** Proves recovery of what was concealed or told late, and the fine the district may set (G20). */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { fineRange } from '../../../shared/policy/recovery';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. A change told in time is not recovered; one told late is, from its own month.
// 2. Fines are a range for the district, and only for what was concealed.

const months = (from: number, to: number, year = 2018) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`);

describe('G20: income concealed or told late', () => {
  const couple = [person('m1'), person('m2')];
  const paid = months(3, 10, 2022).map((month) => ({
    programme: 'dibao' as const,
    month,
    amount_fen: 116200,
  }));
  const drawing = (change: Partial<NonNullable<AssessInput['change']>>): AssessInput =>
    facts(
      { area: 'rural', members: couple, income: [wage('m1', 200000)] },
      {
        applied_on: '2022-11-01',
        decided_on: null,
        paid,
        current: [{ programme: 'dibao', monthly_fen: 116200 }],
        change: {
          kind: 'income',
          because: 'concealed',
          effective_month: '2022-03',
          reported_on: '2022-11-01',
          ...change,
        },
      },
    );
  test('told eight months late: everything since is recovered, with the range of the fine', () => {
    const found = result(drawing({}), 'dibao');
    expect(found).toMatchObject({
      decision: 'stop',
      from: '2022-12',
      until: '2022-11',
      recover_fen: 929600,
      fine_min_fen: 929600,
      fine_max_fen: 2788800,
    });
    expect(found.recover_months).toHaveLength(8);
    expect(reasonCodes(found)).toContain('overpaid');
  });
  test('the explanation lists the months paid above what was due, no others', () => {
    const given = drawing({});
    const even = { programme: 'dibao' as const, month: '2022-11', amount_fen: 0 };
    const { trace } = result({ ...given, paid: [...paid, even] }, 'dibao');
    const step = trace.find((row) => row.step === 'overpaid')!;
    expect(step).toMatchObject({ value: '9296.00' });
    expect(step.children).toHaveLength(8);
    expect(step.children![0]).toMatchObject({
      label: '2022年3月多发',
      expression: '已发 1162.00 − 应发 0.00',
    });
  });
  test('told in the month after: nothing is recovered', () => {
    const found = result(
      drawing({ effective_month: '2022-10', reported_on: '2022-11-01' }),
      'dibao',
    );
    expect(found.recover_fen).toBeUndefined();
    expect(found).toMatchObject({ decision: 'stop', from: '2022-12' });
  });
  test('told two months late is late', () => {
    expect(
      result(drawing({ effective_month: '2022-09', reported_on: '2022-11-01' }), 'dibao')
        .recover_fen,
    ).toBe(232400);
  });
  test('without a stated change the facts are taken to hold for all months given', () => {
    const found = result({ ...drawing({}), change: null }, 'dibao');
    expect(found).toMatchObject({ recover_fen: 929600, from: '2022-12', fine_max_fen: 2788800 });
  });
  test('paid before, not drawn now', () => {
    const found = result({ ...drawing({}), current: [] }, 'dibao');
    expect(found).toMatchObject({
      decision: 'refuse',
      eligible: false,
      recover_fen: 929600,
      from: null,
    });
  });
  test('only the difference is recovered where something was due', () => {
    const input = drawing({});
    const poorer = { ...input, household: { ...input.household, income: [wage('m1', 100000)] } };
    const found = result(poorer, 'dibao');
    expect(found.decision).toBe('adjust');
    expect(found.recover_months).toEqual(
      months(3, 10, 2022).map((month) => ({
        month,
        amount_fen: 116200 - (month < '2022-09' ? 3000 : 16200),
      })),
    );
  });
  test('months whose rules are unknown are not guessed', () => {
    const early = {
      ...drawing({}),
      change: null,
      paid: [{ programme: 'dibao' as const, month: '2017-06', amount_fen: 50000 }],
    };
    expect(result(early, 'dibao').recover_fen).toBeUndefined();
  });
  test('the fine needs the pack to name its range', () => {
    expect(fineRange(examplePack, 100, '2022-11-01')).toEqual({
      fine_min_fen: 100,
      fine_max_fen: 300,
    });
    expect(
      fineRange(packWith({ 'recovery.fine_max_times': undefined }), 100, '2022-11-01'),
    ).toBeUndefined();
    const found = result(drawing({}), 'dibao', packWith({ 'recovery.fine_min_times': undefined }));
    expect(found.recover_fen).toBe(929600);
    expect(found.fine_min_fen).toBeUndefined();
  });
});
