/** Proves the sentences that say why an amount changed, and the figures read back from a trace. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fenOfStep } from '../../../shared/policy/trace-figure';
import { whyChanged } from '../../../shared/policy/trace-why';
import { facts, person, result, wage } from './facts';

// 1. The summary says both amounts and the difference; the same answer is said to be the same.
// 2. Facts and parameters that differ are causes; figures that follow are effects, in the order of work.
// 3. What came or went is said once, not again for everything beneath it.
// 4. A side that is missing is said to be missing.
// 5. The income a head is read back from the trace as shown.
// 6. Whatever the incomes, the sentences hold no arrows, no holes and no ungrouped thousands.

const pupil = person('m3', { name: '周小', birth_date: '2012-01-01', student: 'compulsory' });
const members = [person('m1', { name: '周明' }), person('m2', { name: '李芳' }), pupil];
const family = (fen: number, more = {}) => facts({ members, income: [wage('m1', fen)] }, more);
const before = result(family(140000), 'dibao');

test('a raised wage', () => {
  expect(whyChanged(before, result(family(160000), 'dibao'))).toEqual({
    summary: '金额由 851.00 元变为 651.00 元，减少 200.00 元。',
    causes: ['周明的工资性收入由 1,400.00 元变为 1,600.00 元。'],
    effects: [
      '家庭月收入由 1,400.00 元变为 1,600.00 元。',
      '家庭月人均收入由 466.67 元（1,400.00 ÷ 3）变为 533.33 元（1,600.00 ÷ 3）。',
      '与低保标准比较由 466.67 < 717.00 变为 533.33 < 717.00，仍为低于低保标准。',
      '补差金额由 751.00 元（3 × 717.00 − 1,400.00）变为 551.00 元（3 × 717.00 − 1,600.00）。',
      '每月保障金额由 851.00 元（751.00 + 100.00）变为 651.00 元（551.00 + 100.00）。',
    ],
  });
});

test('a new standard names its day and source', () => {
  const later = result(
    family(140000, { month: '2023-09', applied_on: '2023-09-05', decided_on: null }),
    'dibao',
  );
  const why = whyChanged(before, later);
  expect(why.causes[0]).toMatch(/^城市低保标准由 717\.00 元变为 735\.00 元（依据：.+2023年9月1日起.*）。$/);
  expect(why.effects).not.toContain(why.causes[0]);
});

test('nothing changed', () => {
  expect(whyChanged(before, structuredClone(before))).toEqual({
    summary: '结论没有变化：“符合条件，拟给予”851.00 元。',
    causes: [],
    effects: [],
  });
});

test('a member who left', () => {
  const two = result(facts({ members: members.slice(0, 2), income: [wage('m1', 140000)] }), 'dibao');
  const { causes, effects } = whyChanged(before, two);
  expect(causes[0]).toBe(
    '共同生活家庭成员由 3 人（周明、李芳、周小）变为 2 人（周明、李芳）。',
  );
  expect(causes.filter((said) => said.includes('周小的分类施保'))).toHaveLength(1);
  expect(effects.at(-1)).toContain('每月保障金额');
  expect(whyChanged(two, before).causes.join()).toContain('新增：周小的分类施保：在校学生，100.00 元');
});

test('one side only', () => {
  expect(whyChanged(null, before).summary).toBe(
    '由“没有这一项”变为“符合条件，拟给予”851.00 元，增加 851.00 元。',
  );
  expect(whyChanged(before, null).causes[0]).toMatch(/^不再有：家庭月人均收入：/);
});

test('the income a head is read back', () => {
  expect(fenOfStep(before.trace, 'per_capita_income')).toBe(46667);
  expect(fenOfStep(before.trace, 'counted_members')).toBeNull();
  expect(fenOfStep([], 'per_capita_income')).toBeNull();
  const open = result(facts({ members, income: 'unknown' }), 'dibao');
  expect(fenOfStep(open.trace, 'per_capita_income')).toBeNull();
});

test('any two incomes', () => {
  const fen = fc.integer({ min: 0, max: 900_000_000 });
  fc.assert(
    fc.property(fen, fen, (a, b) => {
      const why = whyChanged(result(family(a), 'dibao'), result(family(b), 'dibao'));
      const said = [why.summary, ...why.causes, ...why.effects];
      for (const sentence of said) {
        expect(sentence).toMatch(/。$/);
        expect(sentence).not.toMatch(/→|undefined|NaN|null|\d{4,}\.\d{2}/);
      }
      expect(why.causes.length === 0).toBe(a === b);
    }),
    { numRuns: 60 },
  );
});
