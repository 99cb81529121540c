/** Proves what temporary aid comes to: rounding, the share of spending, the household's ceiling for a year. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { facts, packWith, person, reasonCodes, result } from './facts';

// 1. A multiple is rounded by the pack, as a step of its own.
// 2. Spending: the share of what lies above the threshold, at most the ceiling; not above it, nothing.
// 3. A year's aid to a household never exceeds its ceiling; what is used up is refused.
// 4. Where the pack says so, what lies beyond the ceiling goes whole to the district or its meeting.

const members = [person('m1')];
const fire = (more: Partial<AssessInput> = {}) =>
  facts({ members }, { event: { kind: 'fire', on: '2022-11-01' }, ...more });
const bills = (medical?: number | 'unknown') => {
  const sums = { income_fen: 0, ...(medical === undefined ? {} : { medical_out_of_pocket_fen: medical }) };
  return facts(
    { members, last_12_months: sums },
    { event: { kind: 'expenditure', on: '2022-11-01', multiple: 9 } },
  );
};
const rate = {
  'temp.expenditure_method': 'rate',
  'temp.expenditure_threshold': 1_000_000,
  'temp.expenditure_rate': '1/3',
  'temp.expenditure_cap': 250_000,
};

describe('multiples', () => {
  test('rounded by the pack', () => {
    const odd = { 'dibao.standard.urban': 71_750 };
    const exact = result(fire(), 'temporary_emergency', packWith(odd));
    expect(exact.amount_fen).toBe(71_750);
    expect(exact.trace.map(({ step }) => step)).not.toContain('rounding');
    const up = result(
      fire(),
      'temporary_emergency',
      packWith({ ...odd, 'temp.rounding': 'yuan_up' }),
    );
    expect(up.amount_fen).toBe(71_800);
    expect(traceSentences(up.trace).join('')).toContain('取整：不足一元的进到元，718.00 元');
  });
  test('a missing rounding or method leaves it open', () => {
    for (const key of ['temp.rounding', 'temp.expenditure_method'] as const)
      expect(
        result(fire(), 'temporary_emergency', packWith({ [key]: undefined })).missing,
      ).toEqual([`parameter:${key}`]);
  });
});

describe('spending', () => {
  const pack = packWith(rate);
  const aid = (medical?: number | 'unknown', by = pack) =>
    result(bills(medical), 'temporary_expenditure', by);
  test('the share of what lies above the threshold', () => {
    expect(aid(1_300_000)).toMatchObject({ decision: 'grant', amount_fen: 100_000, route: 'town' });
    expect(aid(1_000_001).amount_fen).toBe(0);
    expect(aid(1_000_002)).toMatchObject({ decision: 'grant', amount_fen: 1 });
    expect(aid(1_750_000).amount_fen).toBe(250_000);
    expect(aid(1_750_000).trace.map(({ step }) => step)).not.toContain('expenditure_cap');
    expect(aid(1_760_000).amount_fen).toBe(250_000);
    expect(aid(1_760_000).trace.map(({ step }) => step)).toContain('expenditure_cap');
  });
  test('not above the threshold: refused with the reason', () => {
    for (const medical of [0, 1_000_000])
      expect(aid(medical)).toMatchObject({ decision: 'refuse', amount_fen: 0 });
    expect(reasonCodes(aid(1_000_000))).toEqual(['below_threshold']);
  });
  test('a multiple is not asked for, so the greatest multiple bars nobody', () => {
    expect(aid(1_300_000).flags).toEqual([]);
    const dear = aid(9_000_000, packWith({ ...rate, 'temp.expenditure_cap': 9_000_000 }));
    expect(dear.route).toBe('district');
    expect(dear.reasons.map(({ message }) => message).join('')).toContain('元，超出');
  });
  test('unknown bills leave it open', () => {
    const missing = ['household.last_12_months.medical_out_of_pocket_fen'];
    expect(aid('unknown').missing).toEqual(missing);
    expect(aid().missing).toEqual(missing);
    const none = facts({ members, last_12_months: 'unknown' }, { event: bills().event! });
    expect(result(none, 'temporary_expenditure', pack).missing).toEqual(missing);
  });
  test.each(['temp.expenditure_threshold', 'temp.expenditure_rate', 'temp.expenditure_cap'] as const)(
    'a pack without %s says so',
    (key) => {
      expect(aid(0, packWith({ ...rate, [key]: undefined })).missing).toEqual([`parameter:${key}`]);
    },
  );
  test('an emergency goes by multiples all the same', () => {
    expect(result(fire(), 'temporary_emergency', pack).amount_fen).toBe(71_700);
  });
  test('the step shows threshold and share', () => {
    const texts = traceSentences(aid(1_000_100).trace).join('\n');
    expect(texts).toContain('按支出比例测算：(10,001.00 − 起付额 10,000.00) × 1/3 ≈ 0.33 元');
    expect(traceSentences(aid(1_000_300).trace).join('\n')).toContain('× 1/3 = 1.00 元');
  });
});

describe('a ceiling for the year', () => {
  const pack = packWith({ 'temp.year_cap': 200_000, 'temp.max_times_per_year': 9 });
  const had = (on: string, fen: number) => ({ on, cause: 'illness', amount_fen: fen });
  const aid = (...earlier: ReturnType<typeof had>[]) =>
    result(fire({ earlier_aid: earlier }), 'temporary_emergency', pack);
  test('what is left, to the fen', () => {
    expect(aid().amount_fen).toBe(71_700);
    expect(aid(had('2022-03-01', 128_300)).amount_fen).toBe(71_700);
    expect(aid(had('2022-03-01', 128_300)).trace.map(({ step }) => step)).not.toContain('year_cap');
    expect(aid(had('2022-03-01', 128_301)).amount_fen).toBe(71_699);
    expect(aid(had('2022-03-01', 100_000), had('2022-04-01', 50_000)).amount_fen).toBe(50_000);
    expect(traceSentences(aid(had('2022-03-01', 150_000)).trace).join('')).toContain(
      '每户全年限额内可救助：全年限额 2,000.00 − 十二个月内已救助 1,500.00 = 500.00 元',
    );
  });
  test('used up: refused', () => {
    for (const fen of [200_000, 300_000]) {
      const found = aid(had('2022-03-01', fen));
      expect(found).toMatchObject({ decision: 'refuse', amount_fen: 0 });
      expect(reasonCodes(found)).toEqual(['year_cap_reached']);
    }
  });
  test('aid of more than a year ago counts no more', () => {
    expect(aid(had('2021-11-01', 200_000)).amount_fen).toBe(71_700);
    expect(aid(had('2021-11-02', 200_000)).decision).toBe('refuse');
  });
  test('aid dated after the application does not count', () => {
    expect(aid(had('2022-11-06', 200_000)).amount_fen).toBe(71_700);
  });
});

describe('beyond the ceiling of a year', () => {
  const given = fire({ earlier_aid: [{ on: '2022-06-01', cause: 'illness', amount_fen: 90_000 }] });
  const by = (over: string) =>
    result(given, 'temporary_emergency', packWith({ 'temp.year_cap': 150_000, 'temp.over_year_cap': over }));
  test.each(['meeting', 'district'])('to the %s, whole and with its reason', (over) => {
    const found = by(over);
    expect(found).toMatchObject({ decision: 'grant', amount_fen: 71_700, route: over });
    expect(reasonCodes(found)).toContain('over_year_cap');
    expect(traceSentences(found.trace).join('')).toContain('每户全年限额内可救助：全年限额 1,500.00 − 十二个月内已救助 900.00 = 600.00 元');
  });
  test('or is cut to what is left', () => {
    expect(by('cap')).toMatchObject({ decision: 'grant', amount_fen: 60_000, route: 'town' });
  });
  test('within the ceiling nothing changes', () => {
    const pack = packWith({ 'temp.year_cap': 161_700, 'temp.over_year_cap': 'meeting' });
    expect(result(given, 'temporary_emergency', pack)).toMatchObject({ amount_fen: 71_700, route: 'town' });
  });
});
