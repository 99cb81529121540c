/** Proves imputed support: the pack's formula exactly, what comes before it, what is not known. */
import { describe, expect, test } from 'vitest';
import type { AssessObligor } from '../../../shared/policy/assess-input';
import { Multiple, Share } from '../../../shared/policy/parameter-shapes';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { facts, packWith, person, result } from './facts';

// 1. (income − people × floor × S) × rate ÷ people supported; at or below the floor nothing.
// 2. What was agreed counts as it is; who is unable, gone or in tekun owes nothing.
// 3. Rounded once, to whole fen, by the pack, as a step of its own.
// 4. An unknown fact leaves the household open at its path; a missing parameter is named.
// 5. Packs that only count agreed support are not concerned.

const values = {
  'income.support_mode': 'imputed',
  'income.support_floor': '1.5',
  'income.support_rate': '0.5',
  'income.support_rounding': 'exact',
};
const pack = packWith(values);
const obligor: AssessObligor = {
  of: 'm1',
  relation: 'son',
  household_monthly_fen: 300000,
  household_people: 2,
};
const given = (more: Partial<AssessObligor>, area: 'urban' | 'rural' = 'urban') =>
  facts({ area, members: [person('m1', { name: '张奶奶' })], obligors: [{ ...obligor, ...more }] });
const without = (name: keyof AssessObligor) => {
  const input = given({});
  const { [name]: _gone, ...row } = obligor;
  return { ...input, household: { ...input.household, obligors: [row] } };
};
const counted = (input: unknown, by = pack) =>
  71700 - result(input, 'dibao', by).base_fen!;

describe('imputed support', () => {
  test('above the floor, shared by the supported', () => {
    expect(counted(given({}))).toBe(42450);
    expect(counted(given({ supported_people: 1 }))).toBe(42450);
    expect(counted(given({ supported_people: 2 }))).toBe(21225);
    expect(counted(given({ household_people: 1, household_monthly_fen: 107550 }))).toBe(0);
    expect(counted(given({ household_people: 1, household_monthly_fen: 107552 }))).toBe(1);
    expect(counted(given({ household_people: 1, household_monthly_fen: 90000 }))).toBe(0);
  });
  test('by the standard of the area', () => {
    const found = result(given({ household_monthly_fen: 200000 }, 'rural'), 'dibao', pack);
    expect(58100 - found.base_fen!).toBe(12850);
  });
  test('rounded once by the pack', () => {
    const third = { supported_people: 3, household_monthly_fen: 300001 };
    expect(counted(given(third))).toBe(14150);
    const up = packWith({ ...values, 'income.support_rounding': 'yuan_up' });
    expect(counted(given(third), up)).toBe(14200);
    const steps = result(given(third), 'dibao', up).trace;
    const texts = traceSentences(steps);
    expect(texts).toContain('取整：不足一元的进到元，142.00 元（依据：试验，2018年1月1日起）。');
    expect(JSON.stringify(steps)).toContain('"approximate":true');
  });
  test('the step shows the formula and its sources', () => {
    const texts = traceSentences(result(given({ supported_people: 2 }), 'dibao', pack).trace);
    expect(texts.find((text) => text.startsWith('推定张奶奶应得的赡养、抚养、扶养费'))).toContain(
      '(3,000.00 − 2 × 1.5 × 717.00) × 0.5 ÷ 2',
    );
    expect(texts.join('')).not.toContain('取整');
    const poor = traceSentences(result(given({ household_monthly_fen: 1 }), 'dibao', pack).trace);
    expect(poor.join('')).toContain('不高于零的按零计');
    expect(texts.join('')).not.toContain('不高于零的按零计');
  });
  test('what was agreed comes first', () => {
    expect(counted(given({ support_monthly_fen: 12300 }))).toBe(12300);
    expect(counted(given({ support_monthly_fen: 0 }))).toBe(0);
  });
  test.each([
    ['unable', { able: false }],
    ['dead', { state: 'dead' }],
    ['missing', { state: 'missing' }],
    ['in prison', { state: 'imprisoned' }],
    ['in tekun', { programme: 'tekun' }],
  ] as const)('who is %s owes nothing', (_name, more) => {
    expect(counted(given(more))).toBe(0);
  });
  test('who is able, ill or in dibao is asked', () => {
    for (const more of [{ able: true }, { state: 'serious_illness' }, { programme: 'dibao' }] as const)
      expect(counted(given(more))).toBe(42450);
  });
  test.each(['household_monthly_fen', 'household_people'] as const)('%s must be known', (name) => {
    const path = `household.obligors.0.${name}`;
    expect(result(given({ [name]: 'unknown' }), 'dibao', pack).missing).toEqual([path]);
    expect(result(without(name), 'dibao', pack).missing).toEqual([path]);
  });
  test('how many share is one unless it is not known', () => {
    expect(result(given({ supported_people: 'unknown' }), 'dibao', pack).missing).toEqual([
      'household.obligors.0.supported_people',
    ]);
  });
  test.each(['income.support_floor', 'income.support_rate', 'income.support_rounding'] as const)(
    'a pack without %s says so',
    (key) => {
      const lacking = packWith({ ...values, [key]: undefined });
      expect(result(given({}), 'dibao', lacking).missing).toEqual([`parameter:${key}`]);
    },
  );
  test('a pack that counts only what is agreed asks for nothing', () => {
    expect(counted(given({ household_people: 'unknown' }), packWith({}))).toBe(0);
    const none = packWith({ 'income.support_mode': undefined });
    expect(result(given({}), 'dibao', none).missing).toEqual(['parameter:income.support_mode']);
  });
  test('shares and multiples stay small enough to be exact', () => {
    expect(['0', '1', '0.125', '1/3'].map((text) => Share.safeParse(text).success)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['1.001', '0.0001', '3/2', '-1'].map((text) => Share.safeParse(text).success)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['2', '1.125', '1.0001'].map((text) => Multiple.safeParse(text).success)).toEqual([
      true,
      true,
      false,
    ]);
    expect(Share.safeParse('2').error!.issues[0]!.message).toContain('0 到 1');
    expect(Multiple.safeParse('1.00001').error!.issues[0]!.message).toContain('三位小数');
  });
});
