/** Takes a check of means through the door: asked, answered item by item, differences settled, expired. */
import { expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import { findCase, positionFacts } from '../../../electron/desk/facts/case';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A programme whose row asks for a check is not approved without a report, nor after its validity.
// 2. The answer covers every person and item; the desk adds what was declared and until when it holds.
// 3. A difference bars the approval until it is disputed with a reason or the facts are updated.
// 4. While a request waits for its answer there is no second one.

function request(office: TestOffice, case_no: string): string {
  const payload = { case_no, persons: ['m1', 'm2'], items: ['wage', 'vehicle'] };
  return office.do<{ request_no: string }>('clerk', 'requestCheck', payload).request_no;
}

function report(case_no: string, request_no: string, car = '') {
  const lines = ['m1', 'm2'].flatMap((person) =>
    ['wage', 'vehicle'].map((item) => ({ person, item, finding: 'same', found: '' })),
  );
  if (car !== '') lines[1] = { person: 'm1', item: 'vehicle', finding: 'differs', found: car };
  return { case_no, request_no, report_no: '核2022-7', reported_on: '2022-11-16', lines };
}

test('the approval waits for a report that still holds', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01(), { checked: false });
  office.setDay('2022-11-22');
  const approve = { case_no, text: '同意给予' };
  expect(code(office.try('approver', 'approve', approve))).toBe('check_missing');
  office.setDay('2022-11-16');
  const request_no = request(office, case_no);
  expect(request_no).toBe('500120004-V-000001');
  const again = { case_no, persons: ['m1'], items: ['wage'] };
  expect(code(office.try('clerk', 'requestCheck', again))).toBe('check_pending');
  const short = report(case_no, request_no);
  expect(code(office.try('clerk', 'recordCheck', { ...short, lines: short.lines.slice(1) }))).toBe('line_missing');
  const recorded = office.do<{ valid_until: string; lines: { declared: string }[] }>('clerk', 'recordCheck', short);
  expect(recorded.valid_until).toBe('2023-05-15');
  expect(recorded.lines.map(({ declared }) => declared)).toEqual([
    '申报每月1,400.00元',
    '全家申报没有',
    '申报没有',
    '全家申报没有',
  ]);
  office.setDay('2023-05-16');
  expect(code(office.try('approver', 'approve', approve))).toBe('check_expired');
  office.setDay('2022-11-25');
  expect(code(office.try('approver', 'approve', approve))).toBe('permitted');
  expectSound(office);
});

test('a difference is settled by a dispute or by new facts', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01(), { checked: false });
  office.setDay('2022-11-16');
  const request_no = request(office, case_no);
  office.do('clerk', 'recordCheck', report(case_no, request_no, '名下小型客车一辆'));
  office.setDay('2022-11-22');
  const approve = { case_no, text: '同意给予' };
  expect(code(office.try('approver', 'approve', approve))).toBe('check_unsettled');
  const dispute = { case_no, person: 'm1', item: 'vehicle', reason: '车辆已于去年转让', evidence: ['转让协议'] };
  expect(code(office.try('clerk', 'disputeCheck', { ...dispute, item: 'wage' }))).toBe('line_unknown');
  office.do('clerk', 'disputeCheck', dispute);
  expect(code(office.try('clerk', 'disputeCheck', dispute))).toBe('nothing_differs');
  expect(code(office.rehearse('approver', 'approve', approve))).toBe('permitted');
  const [row] = answers.checks(office.inside('clerk'), { case_no }) ?? [];
  expect(row).toMatchObject({ request_no, report_no: '核2022-7', valid_until: '2023-05-15' });
  expect(row?.lines.filter(({ finding }) => finding === 'differs')).toMatchObject([
    { name: '周明', item_name: '车辆船舶', found: '名下小型客车一辆', dispute: '车辆已于去年转让' },
  ]);
  const printed = composeForm(office.inside('clerk'), 'D09', { case_no });
  expect(JSON.stringify(printed)).toContain(request_no);
  expectSound(office);
});

test('new facts settle a difference, and ask for a new assessment', () => {
  const office = openOffice();
  const family = familyG01();
  const case_no = line.disclosed(office, family, { checked: false });
  const household_no = findCase(office.desk.db, case_no)?.household_no ?? '';
  office.setDay('2022-11-16');
  office.do('clerk', 'recordCheck', report(case_no, request(office, case_no), '名下小型客车一辆'));
  const declaration = { ...family, property: [{ code: 'vehicle', count: 1, value_fen: 0, note: '' }] };
  const change = { household_no, version: 1, declaration, effective_on: '2022-11-16', reason: '核对发现车辆' };
  office.do('clerk', 'update', change);
  office.setDay('2022-11-22');
  const { case: found } = positionFacts(office.desk.db, case_no, '2022-11-22');
  expect(found?.check).toMatchObject({ required: true, report: { unsettled: 0 } });
  expect(code(office.try('approver', 'approve', { case_no, text: '同意给予' }))).toBe('facts_changed');
  expectSound(office);
});
