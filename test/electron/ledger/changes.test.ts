/** Changes of awards through the real door: worked cases G06, G07, G18, G19 and G20 to the posting. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AwardChanged, Change } from '../../../shared/award/award';
import { addMonths, lastDay } from '../../../shared/base/plain-date';
import type { Declaration } from '../../../shared/household/declaration';
import { awardAnswers } from '../../../electron/desk/questions/award';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { familyG01, testMember } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { payTo } from '../../shared/ledger/ledger-beds';
import { balances, booksProve, grant, payAll, seal, type Granted } from './story';

// 1. G06: a wage keeps the award for six months, then it ends by itself; G07: too much stops it.
// 2. G19: a death lowers the award from the next month.
// 3. G20: eight months of a hidden wage are recovered as a claim of their own, never set off.
// 4. A raise for months already paid makes dated back pay, one line a month (the shape of G18).
// 5. A suspension keeps months back and resuming pays them; nobody decides his own review.

let office: TestOffice;

beforeEach(() => {
  office = openOffice({ day: '2022-01-10' });
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

/** Urban couple; their income leaves 834 a month (2 × 717 − 600). */
function couple(area: 'urban' | 'rural', wage_fen: number): Declaration {
  return {
    ...familyG01(),
    area,
    members: [
      testMember('m1', '陈立', '1980-01-02'),
      testMember('m2', '郭芳', '1982-06-07', { sex: 'f', relation: 'spouse' }),
    ],
    income: wage_fen === 0 ? [] : [{ member: 'm1', kind: 'wage', monthly_fen: wage_fen }],
    account: { ...familyG01().account!, holder_name: '陈立' },
  };
}

function pay(month: string, day = `${month}-26`): void {
  office.setDay(day);
  payAll(office, seal(office, month).batch_no);
}

function close(month: string): void {
  office.setDay(lastDay(month));
  office.do('accountant', 'closeMonth', { month, text: '' });
}

function restate(granted: Granted, declaration: Declaration, effective_on: string): void {
  const reason = '情况变化';
  const { household_no } = granted;
  office.do('clerk', 'update', { household_no, version: 1, declaration, effective_on, reason });
}

function review(granted: Granted, wish: object): Change {
  const { award_no } = granted;
  const given = { award_no, because: '', text: '入户核实', ...wish };
  return office.do<{ change: Change }>('clerk', 'recheck', given).change;
}

const earned = (fen: number) => ({ member: 'm2', kind: 'wage' as const, monthly_fen: fen });

test('G06: a wage within one and a half standards keeps 834 for six months, 5,004 in all', () => {
  const family = couple('urban', 60_000);
  const granted = grant(office, family, { from: '2022-09-05', decide: '2022-09-23' });
  for (const month of ['2022-09', '2022-10', '2022-11', '2022-12']) {
    pay(month, `${month}-25`);
    if (month !== '2022-12') close(month);
  }
  restate(granted, { ...family, income: [...family.income, earned(120_000)] }, '2022-12-05');
  const reported_on = '2022-12-20';
  const wish = { kind: 'income', because: 'employment', effective_month: '2022-12', reported_on };
  const change = review(granted, wish);
  expect(change).toMatchObject({ decision: 'phase_out', from: '2023-01', until: '2023-06' });
  const decide = { award_no: granted.award_no, text: '同意' };
  expect(office.try('approver', 'adjust', decide)).toMatchObject({ code: 'other_decision' });
  const changed = office.do<AwardChanged>('approver', 'phaseOut', decide);
  expect(changed).toMatchObject({ amount_fen: 83_400, overpaid: [] });
  close('2022-12');
  for (let month = '2023-01'; month <= '2023-06'; month = addMonths(month, 1)) {
    pay(month);
    close(month);
  }
  office.setDay('2023-07-26');
  const drafts = ledgerAnswers.batch_drafts(office.inside('accountant'), {
    month: '2023-07',
    kind: 'month',
  });
  expect(drafts).toEqual([]);
  expect(balances(office)).toEqual({ '5001': 10 * 83_400, '2201': 10 * 83_400 });
  const detail = awardAnswers.award(office.inside('auditor'), decide);
  expect(detail?.row).toMatchObject({ standing: 'ended', until: '2023-06' });
});

test('G07: more than one and a half standards stops the award from the next month', () => {
  const family = couple('urban', 60_000);
  const granted = grant(office, family, { from: '2022-09-05', decide: '2022-09-23' });
  office.setDay('2022-12-20');
  restate(granted, { ...family, income: [...family.income, earned(160_000)] }, '2022-12-05');
  const wish = { kind: 'income', effective_month: '2022-12', reported_on: '2022-12-20' };
  expect(review(granted, wish)).toMatchObject({ decision: 'stop', from: '2023-01' });
  const stop = {
    award_no: granted.award_no,
    reason_code: 'rechecked',
    from: '2023-01',
    text: '收入超过标准',
  };
  office.do('approver', 'stop', stop);
  const header = seal(office, '2022-12');
  expect(header).toMatchObject({ count: 4, sum_fen: 4 * 83_400 });
  expect(header.bridge).toMatchObject({ added_count: 3, regular_count: 1 });
  payAll(office, header.batch_no);
});

test('G19: the father dies; from December 1,534 for two, the difference of paid months is theirs', () => {
  const family = familyG01();
  const granted = grant(office, family);
  pay('2022-11');
  close('2022-11');
  office.setDay('2022-12-02');
  const [father, ...others] = family.members;
  const members = [{ ...father!, deceased_on: '2022-11-12' }, ...others];
  restate(granted, { ...family, members, income: [] }, '2022-11-12');
  const wish = { kind: 'death', effective_month: '2022-11', reported_on: '2022-12-02' };
  const change = review(granted, wish);
  expect(change).toMatchObject({ decision: 'adjust', from: '2022-12', amount_fen: 153_400 });
  const decide = { award_no: granted.award_no, text: '同意' };
  expect(office.do<AwardChanged>('approver', 'adjust', decide)).toMatchObject({ overpaid: [] });
});

test('G20: a hidden wage of 2,000 for eight months; 9,296 demanded, collected, surrendered', () => {
  const family = couple('rural', 0);
  const granted = grant(office, family, { from: '2022-09-05', decide: '2022-09-23' });
  const { award_no } = granted;
  const months = Array.from({ length: 8 }, (_, i) => addMonths('2022-09', i));
  for (const month of months) pay(month);
  office.setDay('2023-04-28');
  restate(granted, { ...family, income: [earned(200_000)] }, '2022-09-05');
  const wish = { kind: 'income', effective_month: '2022-09', reported_on: '2023-04-28' };
  const change = review(granted, wish);
  expect(change).toMatchObject({ decision: 'stop', from: '2023-05' });
  const stop = { award_no, reason_code: 'rechecked', from: '2023-05', text: '隐瞒工资收入' };
  const { overpaid } = office.do<AwardChanged>('approver', 'stop', stop);
  expect(overpaid).toEqual(months.map((month) => ({ month, amount_fen: 116_200 })));
  const demand = { award_no, text: '隐瞒收入八个月', due_on: '2023-05-31', pay_to: payTo };
  const fined = office.try('approver', 'recover', { ...demand, fine_fen: 929_600 });
  expect(fined).toMatchObject({ code: 'fine_by_district' });
  expect(office.do('approver', 'recover', demand)).toMatchObject({ amount_fen: 929_600 });
  expect(office.try('approver', 'recover', demand)).toMatchObject({ code: 'nothing_overpaid' });
  const set_off = { award_no, way: 'benefit', amount_fen: 10_000, received_on: '2023-04-28' };
  const kept = office.try('cashier', 'collect', { ...set_off, document_no: '扣款' });
  expect(kept).toMatchObject({ code: 'set_off' });
  const collect = {
    award_no,
    amount_fen: 400_000,
    received_on: '2023-04-28',
    document_no: '缴款1号',
  };
  office.do('cashier', 'collect', collect);
  const more = office.try('cashier', 'collect', { ...collect, amount_fen: 529_601 });
  expect(more).toMatchObject({ code: 'above_owed' });
  const hand = { award_no, amount_fen: 400_000, document_no: '上缴1号' };
  office.do('accountant', 'surrender', hand);
  expect(office.try('accountant', 'surrender', hand)).toMatchObject({ code: 'above_held' });
  expect(balances(office)).toMatchObject({ '1201': 529_600, '2103': 529_600 });
  const [row] = ledgerAnswers.recoveries(office.inside('auditor'));
  expect(row).toMatchObject({ overpaid_fen: 929_600, outstanding_fen: 529_600 });
});

test('a raise of months already paid becomes dated back pay', () => {
  const family = couple('urban', 60_000);
  const granted = grant(office, family, { from: '2022-09-05', decide: '2022-09-23' });
  pay('2022-09');
  pay('2022-10');
  office.setDay('2022-11-02');
  restate(granted, { ...family, income: [] }, '2022-09-01');
  const wish = { kind: 'standard', effective_month: '2022-09', reported_on: '2022-11-02' };
  const change = review(granted, wish);
  expect(change).toMatchObject({ decision: 'adjust', from: '2022-09', amount_fen: 143_400 });
  const { award_no } = granted;
  office.do('approver', 'adjust', { award_no, text: '同意' });
  const header = seal(office, '2022-11');
  expect(header).toMatchObject({ count: 3, sum_fen: 2 * 60_000 + 143_400 });
  expect(header.bridge).toMatchObject({ raised_fen: 60_000, added_fen: 120_000 });
  payAll(office, header.batch_no);
});

test('a suspension keeps months back, resuming pays them', () => {
  const granted = grant(office, familyG01());
  const { award_no } = granted;
  pay('2022-11');
  close('2022-11');
  office.setDay('2022-12-05');
  const suspend = { award_no, reason_code: 'absent', from: '2022-12', text: '外出联系不上' };
  const early = { ...suspend, from: '2022-11' };
  expect(office.try('reviewer', 'suspend', early)).toMatchObject({ code: 'month_paid' });
  office.do('reviewer', 'suspend', suspend);
  close('2022-12');
  const money = ledgerAnswers.money(office.inside('auditor'), {
    month: '2022-12',
    failing: false,
    search: '',
    offset: 0,
    limit: 10,
  });
  expect(money.rows).toMatchObject([{ withheld_fen: 85_100, due_fen: 85_100, holds: true }]);
  office.setDay('2023-01-10');
  office.do('approver', 'resume', { award_no, text: '已返回并核实' });
  const header = seal(office, '2023-01');
  expect(header).toMatchObject({ count: 2, sum_fen: 170_200 });
  payAll(office, header.batch_no);
});

test('the clerk who reviewed cannot be the one who decides, and stale reviews do not count', () => {
  const family = familyG01();
  const granted = grant(office, family);
  const { award_no } = granted;
  const decide = { award_no, text: '同意' };
  expect(office.try('approver', 'adjust', decide)).toMatchObject({ code: 'not_rechecked' });
  restate(granted, { ...family, income: [] }, '2022-11-20');
  const wish = { kind: 'income', effective_month: '2022-11', reported_on: '2022-11-25' };
  expect(review(granted, wish)).toMatchObject({ decision: 'adjust', amount_fen: 225_100 });
  const { household_no } = granted;
  const declaration = { ...family, income: [] };
  const again = { version: 2, effective_on: '2022-11-21', reason: '补录电话' };
  office.do('clerk', 'update', { household_no, declaration, ...again });
  expect(office.try('approver', 'adjust', decide)).toMatchObject({ code: 'facts_changed' });
});
