/** Proves the lines of income: one fen below, on and above the standard, the margin, the phase-out. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Income one fen below, on and above the standard, and around the margin line.
// 2. Nothing is rounded before it is compared.
// 3. A recognition and a phase-out end where their lines do.

const couple = [person('m1'), person('m2', { sex: 'f' })];
const three = [...couple, person('m3', { birth_date: '1997-01-01' })];
const decision = (input: AssessInput, programme: 'dibao' | 'dibao_margin' | 'tekun' = 'dibao') =>
  result(input, programme).decision;
const earning = (fen: number) => facts({ members: three, income: [wage('m1', fen)] });

describe('income at the lines', () => {
  test.each([
    [215099, 'grant', 'refuse'],
    [215100, 'refuse', 'recognise'],
    [215101, 'refuse', 'recognise'],
    [322649, 'refuse', 'recognise'],
    [322650, 'refuse', 'refuse'],
    [322651, 'refuse', 'refuse'],
  ])('%i fen a month for three', (fen, dibao, margin) => {
    expect(decision(earning(fen))).toBe(dibao);
    expect(decision(earning(fen), 'dibao_margin')).toBe(margin);
  });

  test('one fen below leaves one fen of benefit', () => {
    expect(result(earning(215099), 'dibao')).toMatchObject({ amount_fen: 1, base_fen: 1 });
  });

  test('nothing is rounded before it is compared', () => {
    const farm = (gross: number) =>
      facts({
        members: three,
        income: [
          {
            member: 'm1',
            kind: 'farm',
            last_12_months_gross_fen: gross,
            last_12_months_cost_fen: 0,
          },
        ],
      });
    expect(decision(farm(215100 * 12 - 1))).toBe('grant');
    expect(decision(farm(215100 * 12))).toBe('refuse');
    expect(result(farm(100005), 'dibao').amount_fen).toBe(215100 - 8334);
    expect(result(farm(100006), 'dibao').amount_fen).toBe(215100 - 8334);
    expect(result(farm(100007), 'dibao').amount_fen).toBe(215100 - 8334);
    expect(result(farm(100002), 'dibao').amount_fen).toBe(215100 - 8333);
  });
});

test('the margin says on which side of which line', () => {
  const codes = (fen: number) => reasonCodes(result(earning(fen), 'dibao_margin'));
  expect(codes(100000)).toEqual(['income_below_standard', 'in_dibao']);
  expect(codes(215100)).toEqual(['income_below_margin']);
  expect(codes(322650)).toEqual(['income_not_below_margin']);
});

test('a recognition runs on to its end, or ends with the income', () => {
  const drawn = (fen: number, since?: string) => ({
    ...earning(fen),
    current: [{ programme: 'dibao_margin' as const, monthly_fen: 0, ...(since ? { since } : {}) }],
  });
  expect(result(drawn(250000, '2022-03'), 'dibao_margin')).toMatchObject({
    decision: 'continue',
    eligible: true,
    from: '2022-11',
    until: '2023-02',
    months: 12,
  });
  expect(result(drawn(250000), 'dibao_margin').until).toBe('2023-10');
  expect(result(drawn(400000), 'dibao_margin')).toMatchObject({
    decision: 'stop',
    eligible: false,
    from: '2022-12',
    until: '2022-11',
  });
});

describe('phase-out at its lines', () => {
  const drawing = (fen: number): AssessInput => ({
    ...facts({ members: couple, income: [wage('m1', fen)] }),
    current: [{ programme: 'dibao', monthly_fen: 83400, members: ['m1', 'm2'] }],
    change: {
      kind: 'income',
      because: 'employment',
      effective_month: '2022-11',
      reported_on: '2022-11-20',
    },
  });
  test.each([
    [143399, 'adjust'],
    [143400, 'stop'],
    [143401, 'phase_out'],
    [215099, 'phase_out'],
    [215100, 'stop'],
  ])('%i fen a month for two', (fen, expected) => {
    expect(decision(drawing(fen))).toBe(expected);
  });
  test('income on the standard is phased out only where the pack says so', () => {
    const pack = packWith({ 'dibao.grace_include_equal': true });
    expect(result(drawing(143400), 'dibao', pack).decision).toBe('phase_out');
    expect(result(drawing(215100), 'dibao', pack).decision).toBe('stop');
  });
});
