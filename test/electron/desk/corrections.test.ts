/** What follows a decision found wrong: corrected by a new one, taken back, or ordered by the district government. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Corrected } from '../../../shared/award/correct';
import type { Declaration } from '../../../shared/household/declaration';
import type { Issued } from '../../../shared/notice/issue';
import { caseDetail } from '../../../electron/desk/questions/case-detail';
import { awardAnswers } from '../../../electron/desk/questions/award';
import { reconsiderations } from '../../../electron/desk/questions/reconsiderations';
import { rebuildTables } from '../../../electron/store/entering';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { apply, booksProve, grant, linesOf, payAll, seal, type Granted } from '../ledger/story';

// 1. Too little was granted: corrected from the wrong month, the difference is paid with the next month, a notice says why.
// 2. Too much was granted: what was paid is a claim of its own, and the next month pays the right amount.
// 3. Facts unchanged: nothing to correct; who states the facts does not decide.
// 4. A refusal taken back replaces its notice once; the household applies anew.
// 5. Reconsideration: answered in ten days, five in the summary procedure; decided; carried out by a known number; then done.
// 6. Tables rebuilt from the docket are the same.

let office: TestOffice;
let given: Granted;
const wage = (fen: number) => ({ member: 'm1', kind: 'wage' as const, monthly_fen: fen });
const couple = (fen: number): Declaration => {
  const [first, second] = familyG01().members;
  return { ...familyG01(), members: [first!, second!], income: [wage(fen)] };
};

beforeEach(() => {
  office = openOffice({ day: '2022-09-01' });
});
afterEach(() => {
  const before = office.desk.db.all('SELECT * FROM reconsiderations ORDER BY seq');
  rebuildTables(office.desk.db as never);
  expect(office.desk.db.all('SELECT * FROM reconsiderations ORDER BY seq')).toEqual(before);
  expect(booksProve(office)).toEqual([]);
  office.close();
});

function granted(fen: number): Declaration {
  const family = couple(fen);
  given = grant(office, family, { from: '2022-09-05', decide: '2022-09-23' });
  for (const month of ['2022-09', '2022-10']) {
    office.setDay(`${month}-25`);
    payAll(office, seal(office, month).batch_no);
  }
  return family;
}

function restated(family: Declaration, fen: number, clerk = 'clerk'): void {
  office.setDay('2022-11-08');
  office.do(clerk, 'update', {
    household_no: given.household_no,
    version: 1,
    declaration: { ...family, income: [wage(fen)] },
    effective_on: '2022-09-05',
    reason: '原登记有误',
  });
}

const correcting = () => ({ award_no: given.award_no, from: '2022-09', text: '原登记把年收入当作月收入' });

test('too little: the difference is paid with the next month, and a notice says why', () => {
  const family = granted(60_000);
  restated(family, 40_000);
  const corrected = office.do<Corrected>('approver', 'correct', correcting());
  expect(corrected).toMatchObject({ before_fen: 83_400, amount_fen: 103_400, from: '2022-09', overpaid: [] });
  const { content } = office.do<Issued>('approver', 'issue', { code: 'D18', case_no: given.case_no });
  const text = JSON.stringify(content);
  for (const words of ['依法自行纠正', '原登记把年收入当作月收入', '由834.00元调整为', '以前月份应补发的人民币肆佰元整', '核算说明']) {
    expect(text).toContain(words);
  }
  office.setDay('2022-11-25');
  const lines = linesOf(office, seal(office, '2022-11').batch_no);
  expect(lines.reduce((sum, line) => sum + line.amount_fen, 0)).toBe(103_400 + 2 * 20_000);
});

test('too much: a claim of its own, never set off', () => {
  const family = granted(40_000);
  restated(family, 60_000);
  const corrected = office.do<Corrected>('approver', 'correct', correcting());
  expect(corrected.overpaid).toEqual([
    { month: '2022-09', amount_fen: 20_000 },
    { month: '2022-10', amount_fen: 20_000 },
  ]);
  office.setDay('2022-11-25');
  const [line] = linesOf(office, seal(office, '2022-11').batch_no);
  expect(line?.amount_fen).toBe(83_400);
  const detail = awardAnswers.award(office.inside('auditor'), { award_no: given.award_no });
  expect(detail?.overpaid.map(({ amount_fen }) => amount_fen)).toEqual([20_000, 20_000]);
});

test('nothing is wrong while the facts are the same', () => {
  granted(60_000);
  office.setDay('2022-11-08');
  expect(office.try('approver', 'correct', correcting())).toMatchObject({ code: 'nothing_wrong' });
});

function declined(): string {
  const { case_no } = apply(office, couple(60_000), 'dibao', '2022-09-05');
  office.do('clerk', 'visit', {
    case_no,
    visited_on: '2022-09-05',
    investigators: [office.officerId('clerk'), office.officerId('investigator')],
    met: '周明',
    truthful: true,
    housing: '',
    findings: '情况属实',
  });
  office.do('clerk', 'assess', { case_no });
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' });
  office.do('approver', 'decline', { case_no, text: '家庭有隐瞒的收入' });
  office.do('approver', 'issue', { code: 'D17', case_no });
  return case_no;
}

test('a refusal is taken back once, its notice replaced, and the household applies anew', () => {
  const case_no = declined();
  const take = { case_no, ground: 'self', text: '所称隐瞒的收入查无实据' };
  office.do('approver', 'revokeRefusal', take);
  expect(caseDetail(office.inside('clerk'), { case_no })?.revoked_on).toBe('2022-09-05');
  expect(office.desk.db.all('SELECT code, state FROM notices')).toEqual([{ code: 'D17', state: 'replaced' }]);
  expect(office.try('approver', 'revokeRefusal', take)).toMatchObject({ code: 'already_revoked' });
  const household_no = office.desk.db.one<{ household_no: string }>('SELECT household_no FROM cases')?.household_no;
  office.do('clerk', 'receive', {
    household_no, programme: 'dibao', applicant: 'm1', applied_on: '2022-09-05', reason: '原决定撤销，重新受理',
    documents: [], authorised: ['m1', 'm2'], event: null,
  });
});

test('reconsideration from the copy to the execution', () => {
  const case_no = declined();
  office.setDay('2022-10-10');
  const application = {
    case_no, decision: '不予确认通知书', authority: '璧山区人民政府', document_no: '璧府复答〔2022〕3号',
    received_on: '2022-10-08', summary: false, requests: '请求撤销不予确认的决定',
  };
  const { reconsideration_no, reply_due } = office.do<{ reconsideration_no: string; reply_due: string }>(
    'clerk', 'recordReconsideration', application,
  );
  expect([reconsideration_no, reply_due]).toEqual(['500120004-F-2022-001', '2022-10-18']);
  const list = (waiting: boolean) => reconsiderations(office.inside('clerk'), { waiting, case_no: '', offset: 0, limit: 10 }).rows;
  expect(list(true)).toMatchObject([{ state_name: '待答复', clock: { due_on: '2022-10-18' } }]);
  expect(office.try('clerk', 'recordReconsideration', application)).toMatchObject({ code: 'already_open' });
  const reply = { reconsideration_no, replied_on: '2022-10-10', document_no: '来凤复答〔2022〕1号', text: '原决定所据收入有误，不持异议' };
  office.do('approver', 'replyReconsideration', reply);
  expect(list(true)).toEqual([]);
  office.setDay('2022-11-20');
  const decision = {
    reconsideration_no, outcome: 'redo', document_no: '璧府复决〔2022〕3号', decided_on: '2022-11-18',
    text: '撤销不予确认的决定，责令三十日内重新作出', execute_by: '2022-12-18',
  };
  office.do('clerk', 'decideReconsideration', decision);
  expect(list(true)).toMatchObject([{ state_name: '待履行', outcome_name: '撤销并责令重新作出', clock: { due_on: '2022-12-18' } }]);
  office.do('approver', 'revokeRefusal', { case_no, ground: 'reconsideration', text: '执行璧府复决〔2022〕3号' });
  const execution = { reconsideration_no, executed_on: '2022-11-20', done_by: 'x1', text: '已撤销，重新受理' };
  expect(office.try('approver', 'executeReconsideration', execution)).toMatchObject({ code: 'done_by_unknown' });
  office.do('approver', 'executeReconsideration', { ...execution, done_by: case_no });
  expect(list(true)).toEqual([]);
  expect(list(false)).toMatchObject([{ state_name: '已办结', execution_text: '已撤销，重新受理' }]);
  const summary = { ...application, summary: true, received_on: '2022-11-19' };
  expect(office.do('clerk', 'recordReconsideration', summary)).toMatchObject({ reply_due: '2022-11-24' });
});
