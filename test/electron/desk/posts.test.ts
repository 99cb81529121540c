/** Proves posts through the door: dated stand-ins that print 代, and posts handed over with both signatures. */
import { describe, expect, test } from 'vitest';
import type { TimelineRow } from '../../../shared/application/rows';
import type { HandedOver } from '../../../shared/office/hand-over';
import type { TakenOver } from '../../../shared/office/take-over';
import { answers } from '../../../electron/desk/questions/all';
import { composeForm } from '../../../electron/desk/paper/forms';
import { timelineOf } from '../../../electron/desk/questions/timeline';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A stand-in acts in the post from the first to the last day, not a day longer, and papers say 代.
// 2. Who stands in is still himself: he may not review what he investigated or took in.
// 3. Posts that exclude each other stay apart, whoever stands in.
// 4. A post is handed over by its holder, or by the leader once he has left; the receiver alone takes it.
// 5. Cases and leads go to the receiver; who took them in is not forgotten.
// 6. A list that changed, or cash that differs, is not signed for.

const days = { from: '2022-11-07', to: '2022-11-08' };

function lend(office: TestOffice, login: string, absent: string, post: string, when = days): unknown {
  const papers = { document_no: '来街办〔2022〕8号', reason: '外出培训' };
  const people = { officer_id: office.officerId(login), absent_id: office.officerId(absent) };
  return office.try('admin', 'standIn', { ...people, ...papers, post, ...when });
}

function toReview(office: TestOffice): string {
  office.setDay('2022-11-01');
  const case_no = line.receive(office, line.register(office, familyG01()));
  office.setDay('2022-11-03');
  line.visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  return case_no;
}

const opinion = (case_no: string) => ({ case_no, opinion: 'agree', text: '同意核算意见' });

describe('stand-ins', () => {
  test('ends before its last day; what was done stands, a day not begun is given back', () => {
    const office = openOffice({ day: '2022-11-06' });
    lend(office, 'clerk2', 'reviewer', 'reviewer', { from: '2022-11-07', to: '2022-11-11' });
    const row = () => answers.stand_ins(office.inside('admin'), { offset: 0, limit: 10 })?.rows[0];
    const end = (last_on: string) => office.try('admin', 'endStandIn', { stand_in_no: row()?.stand_in_no, last_on, reason: '已返岗' });
    office.setDay('2022-11-08');
    expect(code(end('2022-11-07'))).toBe('last_early');
    expect(code(end('2022-11-11'))).toBe('last_late');
    expect(end('2022-11-08')).toMatchObject({ permitted: true });
    expect(row()).toMatchObject({ to: '2022-11-08', state: 'running' });
    office.setDay('2022-11-09');
    expect(answers.session(office.inside('clerk2'), {})?.officer.stands_in).toEqual([]);
    expect(code(end('2022-11-09'))).toBe('stand_in_over');
    expectSound(office);
    office.close();
  });

  test('acts in the post on its days, and the case, the officers and the paper say for whom', () => {
    const office = openOffice({ day: '2022-11-01' });
    const case_no = toReview(office);
    office.setDay('2022-11-06');
    expect(lend(office, 'clerk2', 'reviewer', 'reviewer')).toMatchObject({ permitted: true });
    expect(code(office.try('clerk2', 'review', opinion(case_no)))).toBe('not_your_post');
    office.setDay('2022-11-07');
    const { officer } = answers.session(office.inside('clerk2'), {})!;
    expect(officer.stands_in).toEqual([{ post: 'reviewer', absent_name: '王审核', to: '2022-11-08' }]);
    const listed = answers.officers(office.inside('admin'), {})!;
    expect(listed.find(({ login }) => login === 'clerk2')?.post_names).toContain('审核人（代王审核至2022-11-08）');
    office.do('clerk2', 'review', opinion(case_no));
    const done: TimelineRow | undefined = timelineOf(office.inside('clerk'), case_no)[0];
    expect(done).toMatchObject({ kind: 'review', officer_name: '吴经办', post_name: '代王审核，审核人' });
    const paper = composeForm(office.inside('clerk'), 'D15', { case_no });
    expect(JSON.stringify(paper)).toContain('吴经办（代王审核）');
    expect(answers.stand_ins(office.inside('admin'), { offset: 0, limit: 10 })?.rows).toMatchObject([
      { name: '吴经办', absent_name: '王审核', state: 'running' },
    ]);
    expectSound(office);
  });

  test('not a day longer, and never over what he did himself', () => {
    const office = openOffice({ day: '2022-11-01' });
    const case_no = toReview(office);
    office.setDay('2022-11-07');
    lend(office, 'clerk', 'reviewer', 'reviewer');
    lend(office, 'clerk2', 'reviewer', 'reviewer');
    expect(code(office.try('clerk', 'review', opinion(case_no)))).toBe('same_person');
    office.setDay('2022-11-09');
    expect(code(office.try('clerk2', 'review', opinion(case_no)))).toBe('not_your_post');
  });

  test('excluded posts stay apart: lent to him, or given while he stands in', () => {
    const office = openOffice({ day: '2022-11-07' });
    const refused = lend(office, 'accountant', 'cashier', 'cashier');
    expect(refused).toMatchObject({ code: 'posts_incompatible', field: 'post' });
    lend(office, 'clerk2', 'reviewer', 'reviewer');
    const given = { officer_id: office.officerId('clerk2'), posts: ['approver'], from: '2022-11-08', reason: '调整' };
    expect(code(office.try('admin', 'post', given))).toBe('posts_incompatible');
    office.do('admin', 'post', { ...given, from: '2022-11-09' });
  });
});

const words = '档案柜钥匙一把，印章一枚';

function handOver(office: TestOffice, giver: string, receiver: string, post: string, by = giver) {
  const people = { giver_id: office.officerId(giver), receiver_id: office.officerId(receiver) };
  return office.try(by, 'handOver', { ...people, post, text: words });
}

describe('hand-over', () => {
  test('the open work goes to the receiver, who then may not review it; nor may who took it in', () => {
    const office = openOffice({ day: '2022-11-01' });
    const case_no = toReview(office);
    const handed = handOver(office, 'clerk', 'clerk2', 'clerk');
    expect(handed).toMatchObject({ permitted: true });
    const list = (handed as { result: { result: HandedOver }[] }).result[0]!.result;
    expect(list.items).toEqual([{ what: 'case', no: case_no, name: '周明', state: '待审核' }]);
    expect(list).toMatchObject({ giver_name: '周经办', receiver_name: '吴经办', by_leader: false, cash_fen: null });
    expect(list.unsent_acts).toBeGreaterThan(10);
    const { hand_over_no } = list;
    const signed = { hand_over_no, counted_fen: null, text: '逐件核对无误' };
    expect(code(office.try('reviewer', 'takeOver', signed))).toBe('not_receiver');
    expect(office.do<TakenOver>('clerk2', 'takeOver', signed).items).toHaveLength(1);
    expect(code(office.try('clerk2', 'takeOver', signed))).toBe('hand_over_done');
    expect(answers.case(office.inside('clerk'), { case_no })?.row.handler_name).toBe('吴经办');
    for (const login of ['clerk', 'clerk2']) {
      const given = { officer_id: office.officerId(login), posts: ['reviewer'], from: '2022-11-03', reason: '调整' };
      office.do('admin', 'post', given);
      expect(code(office.try(login, 'review', opinion(case_no)))).toBe('same_person');
    }
    const paper = composeForm(office.inside('clerk'), 'K06', { hand_over_no });
    expect(JSON.stringify(paper)).toMatch(/周经办.*吴经办.*逐件核对无误/s);
    expectSound(office);
  });

  test('a list that changed is made anew; the old one is void', () => {
    const office = openOffice({ day: '2022-11-01' });
    handOver(office, 'clerk', 'clerk2', 'clerk');
    line.receive(office, line.register(office, familyG01()));
    const no = (n: number) => `${office.code}-X-000${n}`;
    const sign = (n: number) => office.try('clerk2', 'takeOver', { hand_over_no: no(n), counted_fen: null, text: '无误' });
    expect(code(sign(1))).toBe('list_changed');
    handOver(office, 'clerk', 'clerk2', 'clerk');
    expect(code(sign(1))).toBe('hand_over_done');
    expect(sign(2)).toMatchObject({ permitted: true });
  });

  test('the leader signs for one who has left, and for nobody else; cash is counted', () => {
    const office = openOffice({ day: '2022-11-01' });
    line.openReserve(office);
    expect(code(handOver(office, 'cashier', 'clerk2', 'cashier', 'approver'))).toBe('giver_signs');
    const post = (login: string, posts: string[]) =>
      office.do('admin', 'post', { officer_id: office.officerId(login), posts, from: '2022-11-01', reason: '调动' });
    post('cashier', []);
    expect(code(handOver(office, 'cashier', 'clerk2', 'cashier', 'reviewer'))).toBe('leader_signs');
    expect(code(handOver(office, 'cashier', 'clerk2', 'cashier', 'approver'))).toBe('receiver_post');
    post('clerk2', ['cashier']);
    const handed = handOver(office, 'cashier', 'clerk2', 'cashier', 'approver');
    expect(handed).toMatchObject({ result: [{ result: { by_leader: true, cash_fen: 500_000 } }] });
    const take = (counted_fen: number | null) =>
      office.try('clerk2', 'takeOver', { hand_over_no: `${office.code}-X-0001`, counted_fen, text: '当面点清' });
    expect(code(take(null))).toBe('cash_missing');
    expect(code(take(499_900))).toBe('cash_differs');
    expect(take(500_000)).toMatchObject({ permitted: true });
    expectSound(office);
  });
});
