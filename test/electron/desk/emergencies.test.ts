/** Proves public emergencies through the door: telephone surveys, reviews put off, visits made good. */
import { describe, expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import { composeForm } from '../../../electron/desk/paper/forms';
import { findEmergency } from '../../../electron/desk/facts/emergencies';
import type { EmergencyEnded } from '../../../shared/office/end-emergency';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. The leader declares; from then a survey by telephone is allowed in the declared villages alone.
// 2. Without an emergency, or after its end, the table refuses it.
// 3. After the end the case is due for a visit, also once it is decided; the visit is recorded once.
// 4. A visit at home while the case is open makes it good as well.
// 5. The roster lists cases and benefits of its villages; D10 and D15 say how the survey was made.
// 6. A review that falls due meanwhile is put off by the pack's months, and says why.

const village = '500120004001';

function declare(office: TestOffice, changes: Record<string, unknown> = {}): string {
  return office.do<{ emergency_no: string }>('approver', 'declareEmergency', {
    document_no: '璧应急〔2022〕3号',
    name: '沿河洪灾',
    event: 'disaster',
    villages: [village],
    measures: ['phone_survey', 'extend_reviews'],
    from: office.desk.clock.today(),
    to: null,
    ...changes,
  }).emergency_no;
}

function survey(office: TestOffice, case_no: string, way?: string) {
  const today = office.desk.clock.today();
  return office.try('clerk', 'visit', {
    case_no,
    visited_on: today,
    investigators: [office.officerId('clerk'), office.officerId('investigator')],
    ...(way === undefined ? {} : { way }),
    met: '周明',
    truthful: true,
    housing: '',
    findings: '电话核实，与申报相符',
  });
}

function makeGood(office: TestOffice, case_no: string) {
  return office.try('clerk', 'makeGood', {
    case_no,
    visited_on: office.desk.clock.today(),
    investigators: [office.officerId('clerk'), office.officerId('investigator')],
    met: '周明',
    truthful: true,
    findings: '入户所见与电话调查相符',
  });
}

const end = (office: TestOffice, emergency_no: string, ended_on: string) =>
  office.do<EmergencyEnded>('approver', 'endEmergency', {
    emergency_no,
    document_no: '璧应急〔2022〕5号',
    ended_on,
    reason: '洪水已退，道路恢复通行',
  });

describe('surveys by telephone', () => {
  test('allowed while declared, in its villages alone; refused before and after', () => {
    const office = openOffice({ day: '2022-11-01' });
    const case_no = line.receive(office, line.register(office, familyG01()));
    const elsewhere = line.receive(office, line.register(office, { ...familyG01(), village_code: '500120004002' }));
    expect(code(survey(office, case_no, 'phone'))).toBe('emergency_off');
    office.setDay('2022-11-02');
    const no = declare(office);
    expect(code(survey(office, elsewhere, 'phone'))).toBe('emergency_off');
    expect(code(survey(office, case_no, 'phone'))).toBe('permitted');
    const detail = answers.case(office.inside('clerk'), { case_no })!;
    expect(detail.visit).toMatchObject({ by_phone: true });
    expect(detail.emergency).toMatchObject({ no, live: true, phone: true });
    expect(detail.timeline[0]?.sentence).toContain('电话调查（应急期间未入户）');
    office.setDay('2022-11-10');
    expect(end(office, no, '2022-11-09')).toMatchObject({ make_good_by: '2022-12-07', phone_surveys: [case_no] });
    expect(findEmergency(office.desk.db, no)).toMatchObject({ ended_on: '2022-11-09', make_good_by: '2022-12-07' });
    expect(code(survey(office, elsewhere, 'phone'))).toBe('emergency_off');
    expect(code(office.try('approver', 'endEmergency', { emergency_no: no, document_no: '璧应急', ended_on: '2022-11-09', reason: '重复' }))).toBe(
      'emergency_over',
    );
    expect(code(survey(office, case_no))).toBe('permitted');
    expect(code(makeGood(office, case_no))).toBe('nothing_to_make_good');
    expectSound(office);
  });

  test('a case that was decided meanwhile is visited afterwards, once', () => {
    const office = openOffice({ day: '2022-11-01' });
    const no = declare(office);
    const { case_no } = line.awarded(office, familyG01());
    expect(code(makeGood(office, case_no))).toBe('nothing_to_make_good');
    const second = line.receive(office, line.register(office, { ...familyG01(), address: '2组1号' }));
    survey(office, second, 'phone');
    office.do('clerk', 'assess', { case_no: second });
    end(office, no, '2022-11-25');
    const due = answers.emergencies(office.inside('clerk'), {})![0];
    office.setDay('2022-11-28');
    expect(answers.emergencies(office.inside('clerk'), {})![0]?.clock).toMatchObject({ due_on: '2022-12-23', level: 'calm' });
    expect(due?.figures.visits_due).toBe(1);
    expect(code(makeGood(office, second))).toBe('permitted');
    expect(code(makeGood(office, second))).toBe('nothing_to_make_good');
    const ask = (choice: '' | 'visit_due') =>
      answers.emergency_roster(office.inside('clerk'), { emergency_no: no, choice, offset: 0, limit: 20 })!;
    expect(ask('').rows.map(({ what, survey }) => [what, survey])).toEqual([
      ['case', ''],
      ['award', ''],
      ['case', '2022-11-25电话，2022-11-28入户'],
    ]);
    expect(ask('visit_due').rows).toEqual([]);
    const [row] = answers.emergencies(office.inside('clerk'), {})!;
    expect(row).toMatchObject({ live: false, clock: null, make_good_by: '2022-12-23', declared_by: '冯审批' });
    expect(row?.figures).toMatchObject({ households: 2, cases: 2, awards: 1, monthly_fen: 85_100, phone_surveys: 1 });
    const paper = (code: string, subject: Record<string, string>) =>
      JSON.stringify(composeForm(office.inside('clerk'), code, subject));
    expect(paper('K07', { emergency_no: no })).toMatch(/沿河洪灾救助台账.*2022-11-28入户/s);
    const said = '沿河洪灾应急期间（璧应急〔2022〕3号），2022年11月25日以电话调查代替入户，2022年11月28日补做入户。';
    expect(paper('D10', { case_no: second })).toContain(said);
    expect(paper('D15', { case_no: second })).toContain(said);
    expect(paper('D10', { case_no })).not.toContain('调查方式');
    const [newest] = answers.case(office.inside('clerk'), { case_no: second })!.timeline;
    expect(newest?.sentence).toContain('补做入户调查，与电话调查相符');
    expectSound(office);
  });
});

test('a review that falls due meanwhile is put off and says why', () => {
  const office = openOffice({ day: '2022-11-01' });
  const { award_no } = line.awarded(office, familyG01());
  const review = () => answers.award(office.inside('clerk'), { award_no })!.review;
  expect(review()).toMatchObject({ due: '2023-05-25', put_off_by: null });
  office.setDay('2023-05-20');
  declare(office, { measures: ['extend_reviews'] });
  expect(review()).toMatchObject({ due: '2023-08-25', put_off_by: '沿河洪灾' });
});
