/** Proves the trial behind the what-if page: the desk's own answers, gaps as unknown, nothing guessed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/policy/assess';
import type { AssessInput } from '../../shared/policy/assess-input';
import { examplePack } from '../../shared/policy/example-pack';
import { compareAnswers, groupAnswers } from '../../renderer/screens/assessment/answers-order';
import { blankFacts, factsOf, Trial } from '../../renderer/screens/assessment/trial';
import { withValueAt } from '../../renderer/form/paths';
import { missingWord } from '../../shared/policy/missing-words';

// 1. Untouched facts give the very answer of the desk; one that is changed and changed back gives it again.
// 2. What is not typed is not known: it is listed as missing, in Chinese, and never guessed.
// 3. Rows and parts that are only begun do not count; empty texts are left out.
// 4. Another month is asked as of its own first day; the same month keeps the day of decision.
// 5. What cannot be read keeps the last answer and says what is wrong.
// 6. Two answers differ by programme in decision or amount; groups hold every result once.
// 7. Whatever is typed into amounts, the trial answers without a fault.

const today = '2022-12-05';
const family: AssessInput = {
  month: '2022-12',
  applied_on: today,
  decided_on: today,
  household: {
    area: 'urban',
    members: [
      { key: 'm1', name: '周明', birth_date: '1984-03-02', sex: 'm', counted: true },
      { key: 'm2', name: '李芳', birth_date: '1986-07-12', sex: 'f', counted: true },
      { key: 'm3', name: '周小', birth_date: '2012-05-20', sex: 'm', counted: true, student: 'compulsory' },
    ],
    income: [{ member: 'm1', kind: 'wage', monthly_fen: 140_000 }],
    property: [],
    obligors: [],
  },
  current: [],
};

const change = (path: string, value: unknown, from: unknown = family) => withValueAt(from, path, value);
const dibao = (trial: Trial, value: unknown) =>
  trial.read(value).answer.results.find(({ programme }) => programme === 'dibao');

function permitted(value: unknown): AssessInput {
  const found = factsOf(value);
  if (!found.permitted) throw new Error(found.message);
  return found.result;
}

test('untouched facts give the answer of the desk', () => {
  const trial = new Trial(family, examplePack);
  expect(trial.read(family).answer).toEqual(assess(family, examplePack));
  expect(dibao(trial, change('household.income.0.monthly_fen', 160_000))?.amount_fen).toBe(65_100);
  const back = change('household.income.0.monthly_fen', 140_000);
  expect(trial.read(back).answer).toEqual(assess(family, examplePack));
});

describe('what is not typed', () => {
  test('a blank caller lacks age and sex, and nothing is granted', () => {
    const { household } = permitted(blankFacts(today));
    expect(household.members[0]).toMatchObject({ name: '第1名成员', birth_date: 'unknown', sex: 'unknown' });
    expect(household).toMatchObject({ income: 'unknown', property: 'unknown', obligors: 'unknown' });
    const blank = blankFacts(today);
    const { results } = new Trial(blank, examplePack).read(blank).answer;
    expect(results.some(({ decision }) => decision === 'grant')).toBe(false);
    const lacking = results.filter(({ decision }) => decision === 'undetermined');
    expect(lacking.length).toBeGreaterThan(0);
    for (const path of lacking.flatMap(({ missing }) => missing)) {
      expect(missingWord(path, { household, pack: examplePack })).toMatch(/^[\p{Script=Han}“”、（）0-9]+$/u);
    }
  });
  test('an income without an amount', () => {
    const open = change('household.income', [{ member: 'm1', kind: 'wage', note: '' }]);
    expect(permitted(open).household.income).toEqual([{ member: 'm1', kind: 'wage', monthly_fen: 'unknown' }]);
    const found = dibao(new Trial(family, examplePack), open);
    expect(found).toMatchObject({ decision: 'undetermined', missing: ['household.income.0'] });
    expect(missingWord('household.income.0', permitted(open))).toBe('周明的工资性收入金额');
    expect(missingWord('household.members.2.disability', family)).toBe('周小的残疾情况');
    expect(missingWord('household.members.2.disability')).toBe('第3名成员的残疾情况');
    expect(missingWord('parameter:dibao.standard.urban', { pack: examplePack })).toMatch(/^政策参数“.+”$/);
  });
  test('a disability without a grade', () => {
    const open = change('household.members.0.disability', { kind: 'visual' });
    expect(permitted(open).household.members[0]).toMatchObject({ disability: 'unknown' });
  });
});

test('what is only begun does not count', () => {
  const value = {
    ...family,
    household: {
      ...family.household,
      income: [{ kind: 'wage' }],
      property: [{}],
      obligors: [{ able: true }],
      last_12_months: {},
    },
    current: [{ programme: 'dibao' }],
    children: [{ father: {}, mother: {} }],
    change: { effective_month: '2022-12' },
    event: { on: today, local: true },
    price_index: { cpi: '' },
  };
  const { household, ...others } = permitted(value);
  expect(household).toMatchObject({ income: [], property: [], obligors: [], last_12_months: { income_fen: 'unknown' } });
  expect(others).toMatchObject({ current: [], children: [], change: null, event: null, price_index: null });
});

test('another month', () => {
  const earlier = permitted(change('month', '2022-08'));
  expect(earlier).toMatchObject({ month: '2022-08', applied_on: '2022-08-01', decided_on: null });
  const later = permitted(change('month', '2023-09'));
  expect(later).toMatchObject({ applied_on: today, decided_on: null });
  expect(permitted(family)).toMatchObject({ applied_on: today, decided_on: today });
});

test('what cannot be read keeps the last answer', () => {
  const trial = new Trial(family, examplePack);
  const before = trial.read(change('household.income.0.monthly_fen', 160_000));
  const read = trial.read(change('household.income.0.monthly_fen', '一千四白'));
  expect(read.answer).toBe(before.answer);
  expect(read.faults[0]?.message).toMatch(/[\p{Script=Han}]/u);
  expect(trial.read(family).faults).toEqual([]);
});

test('two answers side by side', () => {
  const before = assess(family, examplePack);
  expect(compareAnswers(before, structuredClone(before))).toEqual([]);
  const rich = new Trial(family, examplePack).read(change('household.income.0.monthly_fen', 900_000)).answer;
  const found = compareAnswers(before, rich).find(({ programme }) => programme === 'dibao');
  expect(found).toMatchObject({ before: { amount_fen: 85_100 }, after: { decision: 'refuse' } });
  const grouped = groupAnswers(rich.results).flatMap(({ results }) => results);
  expect(new Set(grouped)).toEqual(new Set(rich.results));
  expect(grouped).toHaveLength(rich.results.length);
});

test('whatever is typed', () => {
  const trial = new Trial(family, examplePack);
  const typed = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant(null), fc.constant('unknown'));
  const path = fc.constantFrom(
    'month',
    'household.area',
    'household.members.0.birth_date',
    'household.members.1.counted',
    'household.income.0.monthly_fen',
    'household.income.0.member',
    'household.last_12_months',
    'event',
    'price_index',
  );
  fc.assert(
    fc.property(path, typed, (at, value) => {
      expect(trial.read(change(at, value)).answer.results.length).toBeGreaterThan(0);
    }),
  );
});
