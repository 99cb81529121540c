/** Proves that a case, a household and the rules as of a day are exactly what the desk showed on that day. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../shared/base/plain-date';
import { ask, openLivedOffice, type LivedOffice } from '../../lived-office';
import { familyG01 } from '../../family';
import type { TestOffice } from '../../office';

// 1. Whatever day and thing is asked, in whatever order, the answer equals the one noted on that evening.
// 2. What came later is not there: a household not yet registered is unknown, a later case is not listed.
// 3. A day before the office was founded is refused with the next step; today is the desk itself.
// 4. Looking back records nothing and changes nothing.

type Noted = { question: string; input: Record<string, unknown>; answer: unknown };

const noted = new Map<PlainDate, Noted[]>();
let lived: LivedOffice;

function look(office: TestOffice): Noted[] {
  const numbers = (sql: string): string[] => office.desk.db.all<{ no: string }>(sql).map(({ no }) => no);
  const asked = [
    ...numbers('SELECT household_no AS no FROM households').map((household_no) => ['household', { household_no }] as const),
    ...numbers('SELECT case_no AS no FROM cases').map((case_no) => ['case', { case_no }] as const),
    ['packs', {}] as const,
    ['pack', {}] as const,
  ];
  return asked.map(([question, input]) => {
    const outcome = ask(office, 'clerk', question, input);
    return { question, input, answer: outcome };
  });
}

beforeAll(() => {
  lived = openLivedOffice(undefined, (office) => {
    const today = office.desk.clock.today();
    // The office is furnished on its first day before anybody could have looked.
    noted.set(today, look(office));
  });
}, 120_000);

afterAll(() => lived.office.close());

test('as of a day equals what was shown on that day', () => {
  const days = [...noted.keys()];
  expect(days.length).toBeGreaterThan(20);
  const every = fc.constantFrom(...days).chain((day) =>
    fc.record({ day: fc.constant(day), one: fc.constantFrom(...(noted.get(day) ?? [])) }),
  );
  fc.assert(
    fc.property(every, ({ day, one }) => {
      const again = ask(lived.office, 'clerk', one.question, { ...one.input, as_of: day });
      expect(again, `${day} ${one.question}`).toEqual(one.answer);
    }),
    { numRuns: 40 },
  );
});

test('every noted answer, day by day, from the first to the last', () => {
  for (const [day, answers] of noted) {
    for (const { question, input, answer } of answers) {
      expect(ask(lived.office, 'clerk', question, { ...input, as_of: day }), `${day} ${question}`).toEqual(answer);
    }
  }
}, 60_000);

test('what came later is not there, and the office did not always exist', () => {
  const { office } = lived;
  const before = office.desk.acts;
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', {
    ...familyG01(),
    account: null,
  });
  const yesterday = addDays(office.desk.clock.today(), -1);
  const asked = (as_of: PlainDate) => ask(office, 'clerk', 'household', { household_no, as_of });
  expect(asked(yesterday)).toEqual({ permitted: true, result: null });
  expect(asked(office.desk.clock.today())).toEqual(ask(office, 'clerk', 'household', { household_no }));
  const founded = asked('2022-10-31');
  expect(founded).toMatchObject({ permitted: false, code: 'before_founding', field: 'as_of' });
  expect(office.desk.acts).toBe(before + 1);
});
