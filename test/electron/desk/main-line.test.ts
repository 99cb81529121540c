/** Walks the line of monthly aid through the door: G01 from registering to the month's close. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { balances, code, expectSound, imprintOf } from '../../proofs';
import { papersOf } from '../../papers';

// 1. G01: registered, received, visited, assessed at 851 yuan, reviewed, disclosed.
// 2. The approval is refused while the notice runs, and by whoever had a part in the file.
// 3. Approving and issuing come together; the notice is served and the appeal clock runs.
// 4. The month's batch is declared, filled, checked, sealed; the bank returns the line.
// 5. The returned 851 waits in 2102 and is paid with December's 851 as two lines: 1,702.
// 6. November and December are closed, and every proof holds after each of them.
// 7. Each act bears the pack in force, and the decision the power it used.

describe('G01, monthly aid', () => {
  test('from the application to the assessment', () => {
    const office = openOffice();
    const household_no = line.register(office, familyG01());
    const case_no = line.receive(office, household_no);
    expect(case_no).toBe('500120004-dibao-202211-0001-01');
    const clocks = office.desk.db.all('SELECT step, due_on FROM case_clocks ORDER BY due_on');
    expect(clocks).toEqual([
      { step: 'visit', due_on: '2022-11-04' },
      { step: 'approve', due_on: '2022-11-29' },
    ]);
    expect(code(office.try('clerk', 'assess', { case_no }))).toBe('step_missing');
    office.setDay('2022-11-03');
    line.visit(office, case_no);
    const assessed = office.do<{ result: Record<string, unknown> }>('clerk', 'assess', { case_no });
    expect(assessed.result).toMatchObject({
      decision: 'grant',
      amount_fen: 85_100,
      base_fen: 75_100,
      addons_fen: 10_000,
      from: '2022-11',
    });
    expect(code(office.try('clerk', 'receive', receiveAgain(household_no)))).toBe('case_open');
    expectSound(office);
  });

  test('the decision waits for the end of the notice and for a third person', () => {
    const office = openOffice();
    const case_no = line.disclosed(office, familyG01());
    for (const [day, wanted] of [
      ['2022-11-14', 'notice_running'],
      ['2022-11-21', 'notice_running'],
      ['2022-11-22', 'permitted'],
    ] as const) {
      office.setDay(day);
      const before = imprintOf(office);
      const rehearsed = office.rehearse('approver', 'approve', { case_no, text: '同意' });
      expect(code(rehearsed)).toBe(wanted);
      expect(imprintOf(office)).toEqual(before);
    }
    expect(code(office.try('clerk', 'approve', { case_no, text: '同意' }))).toBe('not_your_post');
    office.do('admin', 'post', {
      officer_id: office.officerId('investigator'),
      posts: ['approver'],
      from: '2022-11-22',
      reason: '轮岗',
    });
    expect(code(office.try('investigator', 'approve', { case_no, text: '同意' }))).toBe(
      'same_person',
    );
    expectSound(office);
  });

  test('approval and notice come together, or not at all', () => {
    const office = openOffice();
    const case_no = line.disclosed(office, familyG01());
    office.setDay('2022-11-25');
    const before = imprintOf(office);
    const both = office.tryAll('approver', [
      { kind: 'approve', payload: { case_no, text: '同意' } },
      { kind: 'issue', payload: { code: 'D17', case_no } },
    ]);
    expect(code(both)).toBe('not_ready');
    expect(imprintOf(office)).toEqual(before);
    const { notice_no } = line.approve(office, case_no);
    const notice = office.desk.db.one(`SELECT number, state FROM notices WHERE code = 'D16'`);
    expect(notice).toEqual({ number: '来凤社救准〔2022〕1号', state: 'in_force' });
    office.setDay('2022-11-28');
    const served = office.do<{ appeal_until: string }>('clerk', 'serve', {
      notice_no,
      served_on: '2022-11-28',
      way: 'direct',
      received_by: '周明',
      deliverers: ['周经办'],
      witnesses: [],
    });
    expect(served.appeal_until).toBe('2023-01-27');
    expect(code(office.try('clerk', 'withdraw', { case_no, reason: '本人撤回' }))).toBe(
      'case_closed',
    );
    expectSound(office);
  });

  test('the month is paid, a return is paid again, and both months close', () => {
    const office = openOffice();
    const { award_no } = line.awarded(office, familyG01());
    office.setDay('2022-11-28');
    const [draft] = line.drafts(office, '2022-11');
    expect(draft).toMatchObject({ count: 1, sum_fen: 85_100, held_count: 0, bar: null });
    const november = line.sealedBatch(office, draft!);
    expect(balances(office, '5001', '2101', '2102', '2201')).toEqual({
      '5001': 85_100,
      '2101': -85_100,
      '2102': 0,
      '2201': 0,
    });
    expect(code(office.try('accountant', 'closeMonth', { month: '2022-11', text: '' }))).toBe(
      'month_running',
    );
    office.setDay('2022-11-29');
    line.settleBatch(office, november, () => 'returned');
    expect(balances(office, '2101', '2102', '2201')).toEqual({
      '2101': 0,
      '2102': -85_100,
      '2201': 0,
    });
    expectSound(office);

    office.setDay('2022-11-30');
    const [returned] = line.batchLines(office, november);
    const again = { line_nos: [returned!.line_no], same_account: false, text: '核实户名' };
    expect(code(office.try('accountant', 'reissue', again))).toBe('account_unchanged');
    correctAccount(office, award_no);
    office.do('accountant', 'reissue', again);
    expect(code(office.try('accountant', 'reissue', again))).toBe('already_followed');
    office.do('accountant', 'closeMonth', { month: '2022-11', text: '账实相符' });

    office.setDay('2022-12-28');
    const [both] = line.drafts(office, '2022-12');
    expect(both).toMatchObject({ count: 2, sum_fen: 170_200 });
    const december = line.sealedBatch(office, both!);
    const lines = line.batchLines(office, december);
    expect(
      lines.map(({ month, amount_fen, source_line }) => ({ month, amount_fen, source_line })),
    ).toEqual([
      { month: '2022-11', amount_fen: 85_100, source_line: returned!.line_no },
      { month: '2022-12', amount_fen: 85_100, source_line: null },
    ]);
    office.setDay('2022-12-30');
    line.settleBatch(office, december);
    office.setDay('2022-12-31');
    office.do('accountant', 'closeMonth', { month: '2022-12', text: '账实相符' });
    expect(balances(office, '5001', '2101', '2102', '2201')).toEqual({
      '5001': 170_200,
      '2101': 0,
      '2102': 0,
      '2201': -170_200,
    });
    const money = answers.money(office.inside('auditor'), moneyOf('2022-12'));
    expect(money?.rows).toEqual([]);
    expectSound(office);
  });
});

test.each(['rigid_expenditure', 'temporary_expenditure', 'dibao_single', 'tekun'])(
  'an application for %s that the facts do not concern ends in a decision with its reason',
  (programme) => {
    const office = openOffice();
    const changes = {
      programme,
      event: { kind: 'other', on: '2022-11-01', local: true, multiple: 1, text: '支出' },
    };
    const case_no = line.receive(office, line.register(office, familyG01()), changes);
    line.visit(office, case_no);
    const assessed = office.do<{ result: { decision: string } }>('clerk', 'assess', { case_no });
    expect(assessed.result.decision).toBe('refuse');
    line.review(office, case_no);
    const declined = office.tryAll('approver', [
      { kind: 'decline', payload: { case_no, text: '不属于该项目的对象范围' } },
      { kind: 'issue', payload: { code: 'D17', case_no } },
    ]);
    expect(code(declined)).toBe(programme === 'rigid_expenditure' ? 'no_power' : 'permitted');
    expectSound(office);
  },
);

function receiveAgain(household_no: string) {
  return {
    household_no,
    programme: 'dibao',
    applicant: 'm2',
    applied_on: '2022-11-03',
    reason: '再次申请',
    documents: papersOf('dibao'),
    authorised: ['m1', 'm2'],
    event: null,
  };
}

/** Another account, typed in by one officer and checked by another. */
function correctAccount(office: TestOffice, award_no: string): void {
  const account_no = '6228480000000000018';
  const change = {
    award_no,
    holder_name: '周明',
    bank: '农业银行璧山支行',
    account_no,
    evidence: '存折首页复印件',
  };
  office.do('clerk', 'changeAccount', change);
  expect(code(office.try('clerk', 'checkAccount', { award_no, account_no }))).toBe('same_person');
  const wrong = { award_no, account_no: '6228480000000000019' };
  expect(code(office.try('clerk2', 'checkAccount', wrong))).toBe('account_differs');
  office.do('clerk2', 'checkAccount', { award_no, account_no });
}

function moneyOf(month: string) {
  return { month, failing: true, search: '', offset: 0, limit: 100 };
}

test('the acts of the line bear the pack, the power and the posts they were performed under', () => {
  const office = openOffice();
  line.awarded(office, familyG01());
  const heads = office.desk.db
    .all<{ head: string }>('SELECT head FROM docket ORDER BY seq')
    .map(({ head }) => JSON.parse(head) as Record<string, unknown>);
  const approved = heads.find(({ kind }) => kind === 'approve');
  expect(approved).toMatchObject({
    post: 'approver',
    power: '500120004-Q-001',
    pack: examplePack.id,
  });
  expect(heads.filter(({ kind, power }) => kind !== 'approve' && power !== null)).toEqual([]);
});
