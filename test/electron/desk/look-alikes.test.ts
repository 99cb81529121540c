/** Proves look-alikes through the door: nothing tells two people apart, so a reason must be stated and is kept. */
import { expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { familyG01, testMember } from '../../family';
import { openOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. Same name and birth date, one of the two without a number: refused until the officer says why they are two.
// 2. Two different numbers tell two people apart; nobody is asked.
// 3. The reason is told by the timeline of the household and stands on the page of its case.
// 4. Changing a household asks only about somebody newly stated in it.

const nameless = (address: string) => ({
  ...familyG01(),
  address,
  members: [
    ...familyG01().members.map((one) => ({ ...one, name: `${one.name}二` })),
    testMember('m4', '周小雨', '2012-05-20', { id_type: 'unidentified', id_number: null, able_to_work: false }),
  ],
  income: [],
  account: null,
});

test('a reason tells two people apart, is kept and shown', () => {
  const office = openOffice({ day: '2022-11-01' });
  const first = line.register(office, familyG01());
  const refused = office.try('clerk', 'register', nameless('9组1号'));
  expect(refused).toMatchObject({ code: 'look_alike', field: 'not_same', facts: { name: '周小雨', household_no: first } });
  const not_same = '核对出生医学证明，两人父母不同';
  const household_no = office.do<{ household_no: string }>('clerk', 'register', { ...nameless('9组1号'), not_same }).household_no;
  const detail = answers.household(office.inside('clerk'), { household_no })!;
  expect(Object.keys(detail.declaration)).not.toContain('not_same');
  const case_no = line.receive(office, household_no);
  expect(answers.case(office.inside('clerk'), { case_no })).toMatchObject({ not_same });
  const change = { household_no, version: 1, declaration: detail.declaration, effective_on: '2022-11-01', reason: '电话变更' };
  expect(code(office.try('clerk', 'update', change))).toBe('permitted');
  expectSound(office);
});

test('two numbers are two people', () => {
  const office = openOffice({ day: '2022-11-01' });
  line.register(office, familyG01());
  expect(code(office.try('clerk', 'register', { ...familyG01(), address: '3组3号' }))).toBe('permitted');
});

test('somebody newly stated in a household is asked about', () => {
  const office = openOffice({ day: '2022-11-01' });
  line.register(office, familyG01());
  const { members, ...rest } = nameless('9组1号');
  const household_no = line.register(office, { ...rest, members: members.slice(0, 3) });
  const change = { household_no, version: 1, declaration: { ...rest, members }, effective_on: '2022-11-01', reason: '增加成员' };
  expect(code(office.try('clerk', 'update', change))).toBe('look_alike');
  expect(code(office.try('clerk', 'update', { ...change, not_same: '核对户口簿，是两个人' }))).toBe('permitted');
  expectSound(office);
});
