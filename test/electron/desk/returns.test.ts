/** Takes an appraisal and the approver's return of a case through the door. */
import { expect, test } from 'vitest';
import { findCase } from '../../../electron/desk/facts/case';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. The approver returns a disclosed case to the assessment or to the visit; its notice is gone and
//    all that follows is done again, the second notice in full length.
// 2. An appraisal leaves the case where it is, has enough people, and is printed as recorded.

test('a case that is sent back goes round from the step named', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  office.setDay('2022-11-16');
  const back = { case_no, again: 'assess', text: '收入核算有误，请重新核算' };
  expect(code(office.try('reviewer', 'sendBack', back))).toBe('not_your_post');
  office.do('approver', 'sendBack', back);
  const found = findCase(office.desk.db, case_no);
  expect(found).toMatchObject({ position: 'visited', disclosure: null, review: null });
  expect(Object.keys(found?.done ?? {})).toEqual(['receive', 'visit', 'requestCheck', 'recordCheck']);
  expect(code(office.try('approver', 'sendBack', back))).toBe('step_missing');
  office.do('clerk', 'assess', { case_no });
  line.review(office, case_no);
  office.do('approver', 'sendBack', { ...back, again: 'visit' });
  expect(findCase(office.desk.db, case_no)?.position).toBe('received');
  line.visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  line.review(office, case_no);
  const posted = { case_no, posted_on: '2022-11-16', places: ['村务公开栏'] };
  expect(office.do('clerk', 'disclose', posted)).toMatchObject({ days: 7 });
  expectSound(office);
});

test('an appraisal is recorded beside the other steps and printed', () => {
  const office = openOffice();
  const case_no = line.receive(office, line.register(office, familyG01()));
  office.setDay('2022-11-03');
  line.visit(office, case_no);
  const names = ['张一', '张二', '张三', '张四', '张五'];
  const held = {
    case_no,
    held_on: '2022-11-03',
    place: '社区会议室',
    chair: '刘伟',
    participants: names.map((name) => ({ name, part: '居民代表' })),
    agree: 5,
    disagree: 0,
    opinions: '家庭情况属实',
    conclusion: 'as_declared',
  };
  const few = { ...held, participants: held.participants.slice(1) };
  expect(code(office.try('clerk', 'appraise', few))).toBe('participants_few');
  office.do('investigator', 'appraise', held);
  expect(findCase(office.desk.db, case_no)?.position).toBe('visited');
  const printed = composeForm(office.inside('clerk'), 'D12', { case_no });
  expect(JSON.stringify(printed)).toContain('情况属实，生活确有困难');
  expectSound(office);
});
