/** Proves the referral desk through the door: handed over, due, reminded, answered, told, printed. */
import { expect, test } from 'vitest';
import type { Referred } from '../../../shared/application/refer';
import type { ReferralDetail, ReferralMatter, ReferralRow } from '../../../shared/application/referral-questions';
import type { Advised } from '../../../shared/assessment/advise';
import type { PlanRow } from '../../../shared/assessment/plan-questions';
import type { Page } from '../../../shared/base/question';
import { examplePack } from '../../../shared/policy/example-pack';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { ask } from '../../lived-office';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A referral takes a number of its own series, its due day from the pack's row, its paper from the act.
// 2. The same matter of the same person is not handed over twice while it waits.
// 3. The list tells what waits, what is overdue, what was answered and not told; clocks count working days.
// 4. Reminders are counted; a reply ends the wait; the applicant is told once.
// 5. The plan's item and the case show what came of it.
// 6. Every matter of the pack can be handed over, and each slip and register can be composed.

const advice = (household_no: string) => ({
  household_no,
  version: 1,
  received_on: '2022-11-01',
  papers: [],
  adjustments: [],
  additions: [],
  text: '教育救助转区教委办理',
});

const matter = (household_no: string, changes: Record<string, unknown> = {}) => ({
  household_no,
  programme: 'education',
  members: ['m3'],
  hand_over: ['家庭救助身份'],
  situation: '家庭正在申请低保，孩子上小学。',
  sent_by: 'paper',
  sent_on: '2022-11-01',
  plan_item: null,
  from_case: null,
  ...changes,
});

function listed(office: TestOffice, input: object = {}): ReferralRow[] {
  const outcome = ask(office, 'clerk', 'referrals', input);
  return outcome.permitted ? (outcome.result as Page<ReferralRow>).rows : [];
}

function detailOf(office: TestOffice, referral_no: string): ReferralDetail {
  const outcome = ask(office, 'clerk', 'referral', { referral_no });
  if (!outcome.permitted || !outcome.result) throw new Error('no referral');
  return outcome.result as ReferralDetail;
}

const reply = (referral_no: string, changes: Record<string, unknown> = {}) => ({
  referral_no,
  receipt_on: null,
  answered_on: '2022-11-17',
  result: 'done',
  replies: [
    { name: '资助项目', value: '营养午餐' },
    { name: '学期', value: '秋季学期' },
  ],
  text: '已纳入资助名单',
  told: null,
  ...changes,
});

test('an item of the plan is handed over, reminded, answered and told', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const { plan_no, items } = office.do<Advised>('clerk', 'advise', advice(household_no));
  const item = items.find(({ programme }) => programme === 'education')!.id;
  const payload = matter(household_no, { plan_item: { plan_no, item } });
  const sent = office.do<Referred>('clerk', 'refer', payload);
  expect(sent).toMatchObject({
    referral_no: '500120004-Z-2022-0001',
    number: '来凤社救转〔2022〕1号',
    department: '区教委',
    due_on: '2022-11-15',
    urgent: false,
    people: [{ name: '周小雨' }],
  });
  const { referral_no } = sent;
  expect(code(office.try('clerk', 'refer', payload))).toBe('already_open');
  expect(listed(office, { choice: 'open' })).toMatchObject([
    { state_name: '待回复', clock: { working_days_left: 10, level: 'calm' } },
  ]);
  office.setDay('2022-11-16');
  expect(listed(office, { choice: 'overdue' })).toMatchObject([
    { referral_no, state_name: '已超期', clock: { level: 'overdue', working_days_left: -1 } },
  ]);
  const press = { referral_no, reminded_on: '2022-11-16', reminded_by: 'phone', text: '答复明天办理' };
  expect(office.do('clerk', 'remind', press)).toMatchObject({ reminders: 1 });
  expect(office.do('clerk', 'remind', press)).toMatchObject({ reminders: 2 });
  office.setDay('2022-11-18');
  expect(office.do('clerk', 'answerReferral', reply(referral_no))).toMatchObject({ in_time: false });
  expect(code(office.try('clerk', 'remind', press))).toBe('already_answered');
  expect(listed(office, { choice: 'open' })).toEqual([]);
  expect(listed(office, { choice: 'untold', search: '周明' })).toHaveLength(1);
  office.do('clerk', 'tellReferral', { referral_no, told_on: '2022-11-18', told_by: 'phone' });
  expect(listed(office, { choice: 'untold' })).toEqual([]);
  const detail = detailOf(office, referral_no);
  expect(detail.answer).toMatchObject({ result_name: '已办理', replies: [{ value: '营养午餐' }, {}] });
  expect(detail.timeline.map(({ kind }) => kind)).toEqual([
    'tellReferral',
    'answerReferral',
    'remind',
    'remind',
    'refer',
  ]);
  const plans = ask(office, 'clerk', 'plans', { household_no }) as { result: PlanRow[] };
  expect(plans.result[0]!.items.find(({ id }) => id === item)?.came_of).toEqual({
    referral_no,
    state_name: '已办理',
  });
  expectSound(office);
  office.close();
});

test('numbers have no gap and begin anew each year; a case names its referral', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  const home = office.desk.db.one<{ household_no: string }>('SELECT household_no FROM cases')!;
  const refer = (changes: object) =>
    office.do<Referred>('clerk', 'refer', matter(home.household_no, { ...changes })).referral_no;
  refer({ from_case: case_no, sent_on: '2022-11-14' });
  expect(code(office.try('clerk', 'refer', matter(home.household_no, { from_case: 'none', members: ['m1'] })))).toBe(
    'case_unknown',
  );
  office.setDay('2023-01-03');
  expect(refer({ programme: 'legal_aid', members: ['m1'], hand_over: ['事实经过'], sent_on: '2023-01-03' })).toBe(
    '500120004-Z-2023-0001',
  );
  const timeline = ask(office, 'clerk', 'case', { case_no }) as { result: { timeline: { sentence: string }[] } };
  expect(timeline.result.timeline[0]?.sentence).toMatch(/^来凤社救转〔2022〕1号：教育救助转区教委/);
  expectSound(office);
  office.close();
});

test('every matter of the pack can be handed over and printed', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const matters = ask(office, 'clerk', 'referral_matters', {}) as { result: ReferralMatter[] };
  const expected = examplePack.programmes.filter(({ decider }) => decider.startsWith('department:'));
  expect(matters.result.map(({ programme }) => programme).sort()).toEqual(
    expected.map((row) => row.code).sort(),
  );
  for (const { programme, hand_over, working_days } of matters.result) {
    const sent_by = working_days === 0 ? 'phone' : 'bundle';
    const payload = matter(household_no, { programme, hand_over, sent_by, members: ['m1', 'm2'] });
    const { referral_no, urgent, due_on } = office.do<Referred>('clerk', 'refer', payload);
    expect(urgent).toBe(working_days === 0);
    if (urgent) expect(due_on).toBe('2022-11-01');
    const slip = composeForm(office.inside('clerk'), 'D29', { referral_no });
    expect(slip.permitted && JSON.stringify(slip.result.content)).toMatch(/转请你单位/);
  }
  const register = composeForm(office.inside('clerk'), 'D30', { from: '2022-01-01', to: '2022-11-01' });
  expect(register.permitted && JSON.stringify(register.result.content)).toMatch(`共${expected.length}件`);
  expect(code(composeForm(office.inside('clerk'), 'D30', { from: '2022-02-01', to: '2022-01-01' }))).toBe('days_wrong');
  expect(code(composeForm(office.inside('clerk'), 'D29', { referral_no: 'none' }))).toBe('referral_unknown');
  expectSound(office);
  office.close();
});
