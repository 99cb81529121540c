/** Takes objections to a public notice through the door: answered, found right, and the shorter second notice. */
import { expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import { composeForm } from '../../../electron/desk/paper/forms';
import { findCase } from '../../../electron/desk/facts/case';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. An objection within the notice bars the approval until the reviewer has answered it, and each
//    of several must be answered.
// 2. Found right, the case is visited, assessed and reviewed anew, and its notice is gone.
// 3. The second notice runs the pack's shorter time: 3 days in the example pack.
// 4. Who objected stands in a table of its own, is told only to the reviewer and to who recorded it,
//    and stands on no paper; the record of the notice prints each objection with its answer.

const said = {
  raised_on: '2022-11-15',
  objector: null,
  subject: 'income',
  text: '该户男主人在外经营小店',
};

function raise(office: TestOffice, case_no: string, changes: object = {}): string {
  const payload = { case_no, ...said, ...changes };
  return office.do<{ objection_no: string }>('clerk', 'object', payload).objection_no;
}

function answer(office: TestOffice, case_no: string, objection_no: string, how: string) {
  const payload = { case_no, objection_no, answer: how, text: '经实地核实后答复' };
  return office.try('reviewer', 'answerObjection', payload);
}

test('two objections are answered before the approval', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  expect(code(answer(office, case_no, 'none', 'reject'))).toBe('no_objection');
  office.setDay('2022-11-15');
  const first = raise(office, case_no);
  const second = raise(office, case_no, { objector: { name: '李四', phone: '' }, subject: 'property' });
  expect([first, second]).toEqual(['500120004-O-000001', '500120004-O-000002']);
  expect(office.desk.db.all('SELECT * FROM objectors')).toEqual([
    { objection_no: second, name: '李四', phone: '' },
  ]);
  office.setDay('2022-11-22');
  const text = { case_no, text: '同意给予' };
  expect(code(office.try('approver', 'approve', text))).toBe('objection_open');
  expect(code(answer(office, case_no, first, 'reject'))).toBe('permitted');
  expect(code(answer(office, case_no, first, 'reject'))).toBe('objection_answered');
  expect(code(office.try('approver', 'approve', text))).toBe('objection_open');
  expect(code(answer(office, case_no, second, 'reject'))).toBe('permitted');
  expect(findCase(office.desk.db, case_no)?.position).toBe('disclosed');
  expect(code(office.try('approver', 'approve', text))).toBe('permitted');
  expectSound(office);
});

test('an objection found right leads round again, with a second notice of three days', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  office.setDay('2022-11-16');
  const late = { ...said, case_no, raised_on: '2022-11-13' };
  expect(code(office.try('clerk', 'object', late))).toBe('raised_outside');
  const objection_no = raise(office, case_no);
  expect(code(answer(office, case_no, objection_no, 'uphold'))).toBe('permitted');
  const again = findCase(office.desk.db, case_no);
  expect(again).toMatchObject({
    position: 'received',
    disclosure: null,
    review: null,
    objections: { open: 0, upheld: 1 },
  });
  expect(Object.keys(again?.done ?? {})).toEqual(['receive', 'requestCheck', 'recordCheck']);
  const clocks = office.desk.db.all(
    'SELECT name, due_on FROM case_clocks WHERE case_no = ? AND open = 1 ORDER BY due_on',
    case_no,
  );
  expect(clocks).toEqual([
    { name: '重新调查', due_on: '2022-11-21' },
    { name: '办结', due_on: '2022-11-29' },
  ]);
  expect(code(office.try('approver', 'approve', { case_no, text: '同意给予' }))).toBe('step_missing');
  office.setDay('2022-11-17');
  line.visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  line.review(office, case_no);
  const posted = office.do<{ days: number; ends_on: string }>('clerk', 'disclose', {
    case_no,
    posted_on: '2022-11-17',
    places: ['村务公开栏'],
  });
  expect(posted).toMatchObject({ days: 3, ends_on: '2022-11-20' });
  office.setDay('2022-11-21');
  line.approve(office, case_no);
  expectSound(office);
});

test('who objected is told to few, and printed nowhere', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  office.setDay('2022-11-15');
  const objector = { name: '李四', phone: '13800000000' };
  const objection_no = raise(office, case_no, { objector });
  answer(office, case_no, objection_no, 'reject');
  const seq = office.desk.db.one<{ seq: number }>('SELECT seq FROM objections')?.seq ?? 0;
  const told = (login: string) => {
    const inside = office.inside(login);
    const act = answers.act(inside, { office: office.code, seq });
    const [row] = answers.objections(inside, { case_no }) ?? [];
    return [row?.anonymous, row?.objector, JSON.stringify(act?.body).includes('李四')];
  };
  expect(told('clerk')).toEqual([false, objector, true]);
  expect(told('reviewer')).toEqual([false, objector, true]);
  expect(told('clerk2')).toEqual([false, null, false]);
  expect(told('approver')).toEqual([false, null, false]);
  const printed = JSON.stringify(composeForm(office.inside('clerk'), 'D14', { case_no }));
  expect(printed).toContain('经实地核实后答复');
  expect(printed).not.toContain('李四');
});
