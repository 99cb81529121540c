/** Proves oversight through the door: small office, a revoked power's decisions, papers in arrears. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { answers } from '../../../electron/desk/questions/all';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01, familyG15, inventedId } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';
import { adopt, endorseDistrict } from '../uplift/district';

// 1. Where the pack lets a small office combine the review, the file stands on the spot-check list and its paper.
// 2. The investigator does not review even there, and the decision stays another person's.
// 3. A power lists every decision that used it, and marks those after its revocation.
// 4. Overdue papers stand first on the workbench; a further advance by that handler needs the leader's reason.
// 5. An open objection bars refusing as it bars granting.

const page = { offset: 0, limit: 50 };

/** A town that may combine the review, where the second clerk is reviewer too. */
function smallOffice(): TestOffice {
  const office = openOffice({ day: '2022-11-01' });
  endorseDistrict(office);
  const pack = { ...structuredClone(examplePack), id: 'BS-2022-11', title: '璧山区政策包（试验）' };
  const found = pack.parameters.find(({ key }) => key === 'office.combine_reviewer')!;
  const source = { document: '璧山民发〔2022〕20号' };
  found.values.push({ from: '2022-11-01', value: true, source, certain: true });
  adopt(office, pack, '2022-11-01');
  const posts = ['clerk', 'reviewer'];
  for (const login of ['clerk', 'clerk2']) {
    const officer_id = office.officerId(login);
    office.do('admin', 'post', { officer_id, posts, from: '2022-11-03', reason: '人员少，兼任' });
  }
  return office;
}

describe('a small office', () => {
  test('its handler reviews, the file is listed; the investigator and the reviewer go no further', () => {
    const office = smallOffice();
    const case_no = line.receive(office, line.register(office, familyG01(), 'clerk2'), {}, 'clerk2');
    line.visit(office, case_no);
    office.setDay('2022-11-03');
    office.do('clerk2', 'assess', { case_no });
    const opinion = { case_no, opinion: 'agree', text: '同意核算意见' };
    expect(code(office.try('clerk', 'review', opinion))).toBe('same_person');
    expect(office.do('clerk2', 'review', opinion)).toMatchObject({ combined: true });
    const list = answers.spot_checks(office.inside('clerk'), { office: '', ...page })!;
    expect(list.rows).toEqual([
      {
        case_no,
        applicant_name: '周明',
        programme_name: '最低生活保障',
        reviewed_on: '2022-11-03',
        reviewed_by: '吴经办',
        state: '办理中',
        amount_fen: 85_100,
      },
    ]);
    expect(JSON.stringify(composeForm(office.inside('clerk'), 'K05', {}))).toContain(case_no);
    expectSound(office);
  });

  test('without the switch the same review is refused, and another reviewer lists nothing', () => {
    const office = openOffice({ day: '2022-11-01' });
    line.disclosed(office, familyG01());
    expect(answers.spot_checks(office.inside('clerk'), { office: '', ...page })).toEqual({ total: 0, rows: [] });
  });
});

describe('a revoked power', () => {
  test('names what was decided under it, and what came after its end', () => {
    const office = openOffice({ day: '2022-11-01' });
    const { case_no } = line.awarded(office, familyG01());
    const power_no = `${office.code}-Q-001`;
    const asked = { power_no, ...page };
    expect(answers.power_decisions(office.inside('admin'), asked)?.rows).toMatchObject([
      { no: case_no, name: '周明', title: '批准', officer_name: '冯审批', after_end: false },
    ]);
    office.setDay('2022-11-28');
    const order = { power_no, document_no: '璧民发〔2022〕9号', from: '2022-11-20', reason: '区里收回' };
    expect(office.do('admin', 'revoke', order)).toEqual({ decisions_since: [case_no] });
    expect(answers.power_decisions(office.inside('admin'), asked)?.rows[0]?.after_end).toBe(true);
    const paper = JSON.stringify(composeForm(office.inside('admin'), 'K04', { power_no }));
    expect(paper).toContain(case_no);
    expect(paper).toContain('自2022-11-20起收回');
    expect(code(composeForm(office.inside('admin'), 'K04', { power_no: 'none' }))).toBe('power_unknown');
  });
});

/** Another family after a fire, of whom nobody is in the first. */
function otherFamily() {
  const family = familyG15();
  const ids = [inventedId('1985-04-04', 'm'), inventedId('1987-05-05', 'f'), inventedId('2012-06-06', 'm')];
  return {
    ...family,
    members: family.members.map((member, i) => {
      const id_number = ids[i] ?? '';
      const birth_date = `${id_number.slice(6, 10)}-${id_number.slice(10, 12)}-${id_number.slice(12, 14)}`;
      return { ...member, name: `李${'甲乙丙'[i] ?? ''}`, id_number, birth_date };
    }),
    account: { ...family.account!, holder_name: '李甲', account_no: '6228480000000000018' },
  };
}

describe('papers in arrears', () => {
  test('stand first, and the next advance by that handler needs the leader’s reason, never a refusal for good', () => {
    const office = openOffice({ day: '2022-11-01' });
    const late = line.emergency(office, familyG15());
    const idle = { case_no: late, text: '火灾', overdue_reason: '情况紧急' };
    expect(code(office.try('approver', 'advance', idle))).toBe('overdue_idle');
    office.do('approver', 'advance', { case_no: late, text: '火灾' });
    const next = line.emergency(office, otherFamily(), '2022-11-21');
    const due = answers.workbench(office.inside('clerk'), {})!.due;
    expect(due[0]).toMatchObject({ case_no: late, clock: { name: '补办手续' } });
    expect(answers.handler_overdue(office.inside('approver'), { case_no: next })).toEqual([
      { case_no: late, name: '周明', supplement_due: '2022-11-18' },
    ]);
    const wanted = { case_no: next, text: '火灾' };
    expect(code(office.try('approver', 'advance', wanted))).toBe('overdue_unexplained');
    const advanced = office.do('approver', 'advance', { ...wanted, overdue_reason: '母婴无处食宿，先救人' });
    expect(advanced).toMatchObject({ amount_fen: 100_000, overdue: [{ case_no: late }] });
    expectSound(office);
  });
});

test('an open objection is answered before the application is refused', () => {
  const office = openOffice({ day: '2022-11-01' });
  const case_no = line.disclosed(office, familyG01());
  office.setDay('2022-11-16');
  const raised = { case_no, raised_on: '2022-11-16', subject: 'income', text: '家里有人在外务工', objector: null };
  const { objection_no } = office.do<{ objection_no: string }>('clerk', 'object', raised);
  const refusal = { case_no, text: '家庭月人均收入不低于保障标准' };
  expect(code(office.try('approver', 'decline', refusal))).toBe('objection_open');
  const answer = { case_no, objection_no, answer: 'reject', text: '经核实与事实不符' };
  office.do('reviewer', 'answerObjection', answer);
  office.do('approver', 'decline', refusal);
});
