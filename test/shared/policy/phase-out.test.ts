/** Proves the phase-out: kept or tapered, for which causes, and never overpaid while it runs. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. The phase-out keeps or tapers what was drawn, and is not overpaid.

describe('phase-out', () => {
  const input: AssessInput = facts(
    { members: [person('m1'), person('m2')], income: [wage('m1', 180000)] },
    {
      month: '2022-12',
      applied_on: '2022-12-20',
      decided_on: null,
      current: [{ programme: 'dibao', monthly_fen: 83400 }],
      change: {
        kind: 'income',
        because: 'employment',
        effective_month: '2022-12',
        reported_on: '2022-12-20',
      },
    },
  );
  test('months already paid within the phase-out are not overpaid', () => {
    const paid = ['2022-12', '2023-01', '2023-02'].map((month) => ({
      programme: 'dibao' as const,
      month,
      amount_fen: 83400,
    }));
    const found = result({ ...input, paid }, 'dibao');
    expect(found).toMatchObject({ decision: 'phase_out', total_fen: 500400 });
    expect(found.recover_fen).toBeUndefined();
  });
  test('months paid before it and not due are still recovered', () => {
    const change = {
      kind: 'income' as const,
      because: 'employment',
      effective_month: '2022-09',
      reported_on: '2022-12-20',
    };
    const paid = ['2022-09', '2022-10', '2023-01'].map((month) => ({
      programme: 'dibao' as const,
      month,
      amount_fen: 83400,
    }));
    expect(result({ ...input, change, paid }, 'dibao')).toMatchObject({
      decision: 'phase_out',
      eligible: true,
      recover_months: [
        { month: '2022-09', amount_fen: 83400 },
        { month: '2022-10', amount_fen: 83400 },
      ],
    });
  });
  test('the sum of its months is written out', () => {
    const step = result(input, 'dibao').trace.find((row) => row.step === 'phase_out_total')!;
    expect(step.expression).toBe('834.00 + 834.00 + 834.00 + 834.00 + 834.00 + 834.00');
  });
  test('tapered month by month where the pack says so', () => {
    const found = result(input, 'dibao', packWith({ 'dibao.grace_amount': 'taper' }));
    expect(found.schedule?.map(({ amount_fen }) => amount_fen)).toEqual([
      83400, 83400, 83400, 41700, 41700, 41700,
    ]);
    expect(found).toMatchObject({ amount_fen: 83400, total_fen: 375300 });
    expect(result(input, 'dibao').schedule).toBeUndefined();
  });
  test('only for employment where the pack says so', () => {
    const pack = packWith({ 'dibao.grace_only_employment': true });
    expect(result(input, 'dibao', pack).decision).toBe('phase_out');
    const other = { ...input, change: { ...input.change!, because: 'pension' } };
    expect(result(other, 'dibao', pack).decision).toBe('stop');
    expect(reasonCodes(result(other, 'dibao', pack))).toContain('not_phase_out');
    expect(result(other, 'dibao').decision).toBe('phase_out');
  });
  test('no months, no phase-out; a failing property test stops at once', () => {
    expect(result(input, 'dibao', packWith({ 'dibao.grace_months': 0 })).decision).toBe('stop');
    expect(result(input, 'dibao', packWith({ 'dibao.grace_months': undefined })).decision).toBe(
      'stop',
    );
    const rich = {
      ...input,
      household: { ...input.household, property: [{ code: 'vehicle' as const }] },
    };
    expect(result(rich, 'dibao')).toMatchObject({ decision: 'stop', from: '2023-01' });
  });
});
