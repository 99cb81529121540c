/** Proves the sheet of a past day (K03): what stood then, nothing of later, for a household, a case and the rules. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeForm } from '../../../electron/desk/paper/forms';
import { openLivedOffice, type LivedOffice } from '../../lived-office';

// 1. A household's and a case's sheet show what was recorded by the end of that day and name the day.
// 2. The sheet of the rules shows the standards in force on that day with their sources.
// 3. A day without the thing, before the founding or not told is refused with the next step.

let lived: LivedOffice;
beforeAll(() => {
  lived = openLivedOffice();
});
afterAll(() => lived.office.close());

function drawn(subject: Record<string, string>): string {
  const composed = composeForm(lived.office.inside('clerk'), 'K03', subject);
  if (!composed.permitted) throw new Error(composed.message);
  return JSON.stringify(composed.result.content);
}

test('a case and its household before the decision', () => {
  const { case_no, household_no, award_no } = lived;
  const then = drawn({ case_no, as_of: '2022-11-10' });
  expect(then).toContain('2022年11月10日情况表');
  expect(then).toContain('审核同意');
  expect(then).not.toContain('批准，');
  expect(drawn({ case_no, as_of: '2022-11-26' })).toContain('批准，');
  expect(drawn({ household_no, as_of: '2022-11-10' })).not.toContain(award_no);
  expect(drawn({ household_no, as_of: '2022-11-26' })).toContain(award_no);
});

test('the rules of a day', () => {
  const rules = drawn({ as_of: '2022-11-10' });
  expect(rules).toContain('城市最低生活保障标准');
  expect(rules).toContain('717.00 元/人·月');
});

test('what cannot be shown is refused', () => {
  const { case_no } = lived;
  const refused = (subject: Record<string, string>) => composeForm(lived.office.inside('clerk'), 'K03', subject);
  expect(refused({ case_no })).toMatchObject({ permitted: false, code: 'day_missing' });
  expect(refused({ case_no: lived.emergency_case, as_of: '2022-11-10' })).toMatchObject({ code: 'not_known_then' });
  expect(refused({ case_no, as_of: '2022-10-01' })).toMatchObject({ code: 'before_founding' });
});
