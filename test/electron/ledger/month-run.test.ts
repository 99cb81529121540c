/** The month run through the real door: roster, bank, returned money, close. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { balances, booksProve, declare, grant, linesOf, payAll, seal } from './story';

// 1. A month's roster is declared, checked, sealed and paid; the postings are those of domain 6.5.
// 2. Worked case G23: a returned line waits in 2102, is paid again beside the next month's line, once.
// 3. Approver, checker and declarer are three people; count and sum are typed in again.
// 4. A change after the declaration stops the seal; a voided batch can be declared again.
// 5. A dead payee's line is held and reserved, not sent; it is given up when the award is stopped.
// 6. The month closes only when nothing is open, and then takes no more entries.

let office: TestOffice;
const account = { bank: '重庆农村商业银行来凤支行', account_no: '6228480000000000018' };

beforeEach(() => {
  office = openOffice();
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

function close(month: string, day: string): void {
  office.setDay(day);
  office.do('accountant', 'closeMonth', { month, text: '' });
}

test('G01 is paid for November and the month closes', () => {
  grant(office, familyG01());
  const { batch_no, sum_fen, bridge } = seal(office, '2022-11');
  expect(sum_fen).toBe(85_100);
  expect(bridge).toMatchObject({ before_fen: 0, new_fen: 85_100, now_fen: 85_100 });
  expect(balances(office)).toEqual({ '5001': 85_100, '2101': 85_100 });
  payAll(office, batch_no);
  expect(balances(office)).toEqual({ '5001': 85_100, '2201': 85_100 });
  const early = office.try('accountant', 'closeMonth', { month: '2022-11', text: '' });
  expect(early).toMatchObject({ code: 'month_running' });
  close('2022-11', '2022-11-30');
  const again = office.try('accountant', 'closeMonth', { month: '2022-11', text: '' });
  expect(again).toMatchObject({ code: 'already_closed' });
});

test('G23: a name mismatch in November makes 1,702 in December, two lines, each paid once', () => {
  const { award_no } = grant(office, familyG01());
  const november = seal(office, '2022-11');
  payAll(office, november.batch_no, ['周明']);
  expect(balances(office)).toEqual({ '5001': 85_100, '2102': 85_100 });
  close('2022-11', '2022-11-30');
  office.setDay('2022-12-05');
  const [back] = ledgerAnswers.returned(office.inside('accountant'), {});
  expect(back).toMatchObject({ back_fen: 85_100, reason: '户名不符', requested: false });
  const line_nos = [back?.line_no];
  const wish = { line_nos, same_account: false, text: '账户已更正' };
  expect(office.try('accountant', 'reissue', wish)).toMatchObject({ code: 'account_unchanged' });
  const evidence = '存折首页';
  office.do('clerk', 'changeAccount', { award_no, holder_name: '周明', ...account, evidence });
  expect(office.try('accountant', 'reissue', wish)).toMatchObject({ code: 'account_pending' });
  const { account_no } = account;
  office.do('accountant', 'checkAccount', { award_no, account_no });
  office.do('accountant', 'reissue', wish);
  expect(office.try('accountant', 'reissue', wish)).toMatchObject({ code: 'already_followed' });
  const december = seal(office, '2022-12');
  expect(december).toMatchObject({ count: 2, sum_fen: 170_200 });
  const lines = linesOf(office, december.batch_no);
  expect(lines.map((line) => [line.month, line.amount_fen, line.source_line])).toEqual([
    ['2022-11', 85_100, back?.line_no],
    ['2022-12', 85_100, null],
  ]);
  expect(new Set(lines.map((line) => line.account_no))).toEqual(new Set([account_no]));
  expect(balances(office)).toEqual({ '5001': 170_200, '2101': 85_100, '2102': 85_100 });
  payAll(office, december.batch_no);
  expect(balances(office)).toEqual({ '5001': 170_200, '2201': 170_200 });
  close('2022-12', '2022-12-31');
});

test('three people, and the checker counts again', () => {
  grant(office, familyG01());
  const { batch_no, count, sum_fen } = declare(office, '2022-11');
  const check = { batch_no, count, sum_fen, text: '' };
  const seals = { batch_no, text: '' };
  expect(office.try('approver', 'sealBatch', seals)).toMatchObject({ code: 'batch_state' });
  const wrong = { ...check, sum_fen: sum_fen + 1 };
  expect(office.try('reviewer', 'checkBatch', wrong)).toMatchObject({ code: 'sum_differs' });
  office.do('reviewer', 'checkBatch', check);
  expect(office.try('reviewer', 'sealBatch', seals)).toMatchObject({ code: 'not_your_post' });
  office.do('approver', 'sealBatch', seals);
});

test('lines are frozen by the declarer, part by part, and only as declared', () => {
  const { award_no } = grant(office, familyG01());
  const { month, count, sum_fen } = { month: '2022-11', count: 1, sum_fen: 85_100 };
  const declared = { month, group: 'dibao', kind: 'month', count, sum_fen };
  const more = { ...declared, sum_fen: sum_fen + 1 };
  expect(office.try('accountant', 'declareBatch', more)).toMatchObject({ code: 'sum_differs' });
  office.do('accountant', 'declareBatch', declared);
  const part = { month, group: 'dibao', part: 1 };
  expect(office.try('accountant', 'fillBatch', { ...part, part: 2 })).toMatchObject({
    code: 'part_unknown',
  });
  const evidence = '存折首页';
  office.do('clerk', 'changeAccount', { award_no, holder_name: '周明', ...account, evidence });
  office.do('reviewer', 'checkAccount', { award_no, account_no: account.account_no });
  expect(office.try('accountant', 'fillBatch', part)).toMatchObject({ code: 'lines_moved' });
  const batch_no = '500120004-B-202211-01';
  office.do('accountant', 'voidBatch', { batch_no, reason: '账户变更', not_sent: true });
  const held = declare(office, '2022-11');
  expect(held).toMatchObject({ batch_no: '500120004-B-202211-02', held_count: 0 });
});

test('a change after the declaration stops the seal; the voided batch is declared again', () => {
  const { award_no } = grant(office, familyG01());
  const first = declare(office, '2022-11');
  const { batch_no, count, sum_fen } = first;
  office.do('reviewer', 'checkBatch', { batch_no, count, sum_fen, text: '' });
  const evidence = '存折首页';
  office.do('clerk', 'changeAccount', { award_no, holder_name: '周明', ...account, evidence });
  office.do('reviewer', 'checkAccount', { award_no, account_no: account.account_no });
  const seals = { batch_no, text: '' };
  expect(office.try('approver', 'sealBatch', seals)).toMatchObject({ code: 'awards_changed' });
  const reason = '账户变更';
  office.do('accountant', 'voidBatch', { batch_no, reason, not_sent: true });
  const second = seal(office, '2022-11');
  expect(second.batch_no).toBe('500120004-B-202211-02');
  office.do('approver', 'voidBatch', { batch_no: second.batch_no, reason, not_sent: true });
  expect(balances(office)).toEqual({});
  const third = seal(office, '2022-11');
  payAll(office, third.batch_no);
  expect(balances(office)).toEqual({ '5001': 85_100, '2201': 85_100 });
});

test('a dead payee is held, and given up when the award is stopped', () => {
  const family = familyG01();
  const { award_no, household_no } = grant(office, family);
  const [first, ...others] = family.members;
  const declaration = { ...family, members: [{ ...first, deceased_on: '2022-11-20' }, ...others] };
  const effective_on = '2022-11-20';
  const reason = '户主去世';
  office.do('clerk', 'update', { household_no, version: 1, declaration, effective_on, reason });
  const { batch_no, held_fen, findings } = seal(office, '2022-11');
  expect(held_fen).toBe(85_100);
  expect(findings).toMatchObject([{ code: 'payee_deceased', level: 'hold' }]);
  expect(balances(office)).toEqual({ '5001': 85_100, '2101': 85_100 });
  const [line] = linesOf(office, batch_no);
  const cancel = { line_nos: [line?.line_no], text: '决定停发，不再发放' };
  expect(office.try('approver', 'cancelDue', cancel)).toMatchObject({ code: 'still_due' });
  const text = '户主去世，家庭已无成员享受';
  const stop = { award_no, reason_code: 'deceased', from: '2022-11', text };
  office.do('approver', 'stop', stop);
  office.setDay('2022-11-30');
  const blocked = office.try('accountant', 'closeMonth', { month: '2022-11', text: '' });
  expect(blocked).toMatchObject({ code: 'equation_differs' });
  office.do('approver', 'cancelDue', cancel);
  expect(balances(office)).toEqual({});
  close('2022-11', '2022-11-30');
});

test('a closed month takes no more entries; two people open it again', () => {
  grant(office, familyG01());
  office.setDay('2022-11-30');
  const open = office.try('accountant', 'closeMonth', { month: '2022-11', text: '' });
  expect(open).toMatchObject({ code: 'equation_differs' });
  payAll(office, seal(office, '2022-11').batch_no);
  close('2022-11', '2022-11-30');
  office.do('accountant', 'fund', {
    kind: 'treasury',
    amount_fen: 85_100,
    document_no: '财社1号',
    received_on: '2022-11-30',
    note: '',
  });
  const [entry] = ledgerAnswers.entries(office.inside('auditor'), {
    account: '',
    offset: 0,
    limit: 1,
  }).rows;
  expect(entry).toMatchObject({ month: '2022-12', on: '2022-11-30' });
  const reopen = { month: '2022-11', reason: '银行补充回盘' };
  expect(office.do('reviewer', 'reopenMonth', reopen)).toEqual({ reopened: false });
  expect(office.try('reviewer', 'reopenMonth', reopen)).toMatchObject({ code: 'same_person' });
  expect(office.do('approver', 'reopenMonth', reopen)).toEqual({ reopened: true });
  close('2022-11', '2022-12-01');
});
