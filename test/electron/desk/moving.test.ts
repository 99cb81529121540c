/** Proves that cases and awards follow people who move from one household to another. */
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../shared/household/declaration';
import { awarded, disclosed, receive, register } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';
import { papersOf } from '../../papers';

// 1. Whoever leaves a household and is registered in another keeps the person number.
// 2. A second open case, or a second award, of that person is refused, naming the first.
// 3. Numbers of persons stay without a gap, and somebody who comes back is the same person.
// 4. Facts that change after the review are assessed anew, and review and notice follow again.

/** The household states its facts anew; `change` edits what it declared before. */
function restate(
  office: TestOffice,
  household_no: string,
  change: (declared: Declaration) => void,
) {
  const row = office.desk.db.one<{ version: number; declaration: string }>(
    `SELECT version, declaration FROM household_versions
     WHERE household_no = ? ORDER BY version DESC`,
    household_no,
  )!;
  const declaration = JSON.parse(row.declaration) as Declaration;
  change(declaration);
  const effective_on = office.desk.clock.today();
  const payload = {
    household_no,
    version: row.version,
    declaration,
    effective_on,
    reason: '人口变动',
  };
  return office.do<{ person_nos: Record<string, string> }>('clerk', 'update', payload);
}

/** A household of the wife alone, moved out. */
function alone(family: Declaration): Declaration {
  const own = familyG01();
  own.members = [{ ...structuredClone(family.members[1]!), key: 'm1', relation: 'head' }];
  return { ...own, income: [], account: null };
}

const leave = (declared: Declaration): void => void declared.members.splice(1, 1);

describe('moving out', () => {
  test('an open case is found again', () => {
    const office = openOffice();
    const family = familyG01();
    const first = register(office, family);
    const case_no = receive(office, first);
    restate(office, first, leave);
    const second = register(office, alone(family));
    const payload = receiveOf(office, second);
    expect(office.try('clerk', 'receive', payload)).toMatchObject({
      code: 'case_open',
      facts: { case_no },
    });
    office.do('clerk', 'withdraw', { case_no, reason: '分户后另行申请' });
    office.do('clerk', 'receive', payload);
    expectSound(office);
  });

  test('a live award is found again', () => {
    const office = openOffice();
    const family = familyG01();
    const { award_no } = awarded(office, family);
    restate(office, '500120004-H-000001', leave);
    const second = register(office, alone(family));
    const outcome = office.try('clerk', 'receive', receiveOf(office, second));
    expect(outcome).toMatchObject({ code: 'award_live', facts: { award_no, name: '李秀英' } });
    expectSound(office);
  });

  test('the same person comes back, and no number is skipped', () => {
    const office = openOffice();
    const family = familyG01();
    const first = register(office, family);
    const wife = family.members[1]!;
    restate(office, first, leave);
    const back = restate(office, first, (declared) =>
      declared.members.push({ ...wife, key: 'm7' }),
    );
    expect(back.person_nos.m7).toBe('500120004-P-000002');
    register(office, familyG01());
    const numbers = office.desk.db.all<{ person_no: string }>(
      'SELECT person_no FROM persons ORDER BY person_no',
    );
    expect(numbers.map(({ person_no }) => Number(person_no.slice(-6)))).toEqual([1, 2, 3, 4, 5, 6]);
    expectSound(office);
  });
});

function receiveOf(office: TestOffice, household_no: string) {
  return {
    household_no,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: office.desk.clock.today(),
    reason: '分户后生活困难',
    documents: papersOf('dibao'),
    authorised: ['m1'],
    event: null,
  };
}

test('facts that change after the review go the way again from the assessment', () => {
  const office = openOffice();
  const case_no = disclosed(office, familyG01());
  expect(code(office.try('clerk', 'assess', { case_no }))).toBe('nothing_changed');
  restate(office, '500120004-H-000001', (declared) => (declared.income[0]!.monthly_fen = 150_000));
  office.setDay('2022-11-22');
  expect(code(office.try('approver', 'approve', { case_no, text: '同意' }))).toBe('facts_changed');
  const assessed = office.do<{ result: { amount_fen: number } }>('clerk', 'assess', { case_no });
  expect(assessed.result.amount_fen).toBe(75_100);
  expect(code(office.try('approver', 'approve', { case_no, text: '同意' }))).toBe('step_missing');
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意新的核算' });
  office.do('clerk', 'disclose', { case_no, posted_on: '2022-11-22', places: ['村务公开栏'] });
  office.setDay('2022-11-29');
  expect(code(office.try('approver', 'approve', { case_no, text: '同意' }))).toBe('notice_running');
  office.setDay('2022-11-30');
  office.do('approver', 'approve', { case_no, text: '同意' });
  expectSound(office);
});
