/** Proves that evidence which has run out bars the approval until it is renewed or let pass with a reason. */
import { afterEach, expect, test } from 'vitest';
import type { CaseDetail } from '../../../shared/application/rows';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { composeForm } from '../../../electron/desk/paper/forms';
import { differingTables, digestTables } from '../../../electron/store/digest';
import { rebuildTables } from '../../../electron/store/entering';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { ask } from '../../lived-office';
import { openOffice, type TestOffice } from '../../office';

// 1. A dated evidence that ran out before the decision bars it, with what, until when and the next step.
// 2. Newer evidence of the same fact opens the way again.
// 3. The reviewer's reason opens it too, stands on the case page and is printed in the approval form.
// 4. Evidence without an end, and of people who have left the household, bars nothing.

let office: TestOffice;
afterEach(() => office.close());

function householdOf(case_no: string): string {
  const sql = 'SELECT household_no AS no FROM cases WHERE case_no = ?';
  return office.desk.db.one<{ no: string }>(sql, case_no)?.no ?? '';
}

function attach(household_no: string, changes: Record<string, unknown> = {}): string {
  const { evidence_no } = office.do<{ evidence_no: string }>('clerk', 'attachEvidence', {
    household_no,
    fact: 'income',
    member: 'm1',
    source: 'original',
    text: '工资流水',
    seen_by: office.officerId('clerk'),
    seen_on: '2022-11-14',
    valid_until: '2022-11-20',
    ...changes,
  });
  return evidence_no;
}

function waiting(): { case_no: string; household_no: string } {
  const case_no = line.disclosed(office, familyG01());
  return { case_no, household_no: householdOf(case_no) };
}

function approve(case_no: string) {
  return office.try('approver', 'approve', { case_no, text: '同意给予' });
}

test('stale evidence bars the approval until it is renewed', () => {
  office = openOffice();
  const { case_no, household_no } = waiting();
  attach(household_no);
  attach(household_no, { fact: 'housing', member: '', valid_until: null });
  office.setDay('2022-11-25');
  expect(approve(case_no)).toMatchObject({
    permitted: false,
    code: 'fact_stale',
    message: '周明的收入的依据有效期至2022-11-20，已经过期，请经办人登记新的依据或由审核人说明理由',
  });
  attach(household_no, { seen_on: '2022-11-25', valid_until: '2023-05-24' });
  expect(approve(case_no)).toMatchObject({ permitted: true });
  const shown = ask(office, 'clerk', 'household', { household_no }) as { result: HouseholdDetail };
  expect(shown.result.evidence.map(({ what, stale }) => [what, stale])).toEqual([
    ['家庭的住房', false],
    ['周明的收入', false],
  ]);
});

test('a named reason lets it pass and is printed', () => {
  office = openOffice();
  const { case_no, household_no } = waiting();
  const evidence_no = attach(household_no);
  office.setDay('2022-11-25');
  const reason = '单位已停产，核对报告与流水一致';
  expect(office.try('approver', 'excuseStale', { case_no, evidence: [evidence_no], reason })).toMatchObject({
    permitted: false,
  });
  office.do('reviewer', 'excuseStale', { case_no, evidence: [evidence_no], reason });
  expect(approve(case_no)).toMatchObject({ permitted: true });
  const detail = ask(office, 'clerk', 'case', { case_no }) as { result: CaseDetail };
  expect(detail.result).toMatchObject({ stale: [], excused: [{ what: '周明的收入', reason }] });
  const form = composeForm(office.inside('clerk'), 'D15', { case_no });
  expect(JSON.stringify(form)).toContain(`周明的收入的依据有效期至2022年11月20日，${reason}`);
  const before = digestTables(office.desk.db);
  rebuildTables(office.desk.db);
  expect(differingTables(before, digestTables(office.desk.db))).toEqual([]);
});
