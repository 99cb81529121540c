/** Uplift through the real door: worked case G18, what a batch leaves out, and what it refuses whole. */
import { afterEach, expect, test } from 'vitest';
import { addMonths } from '../../../shared/base/plain-date';
import type { Declaration } from '../../../shared/household/declaration';
import { awardAnswers } from '../../../electron/desk/questions/award';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { composeForm } from '../../../electron/desk/paper/forms';
import { rebuildTables } from '../../../electron/store/entering';
import { openOffice, type TestOffice } from '../../office';
import { payTo } from '../../shared/ledger/ledger-beds';
import { booksProve, grant, linesOf, payAll, seal, type Granted } from '../ledger/story';
import { announce2018, barsOf, couple, draft, officeOf2018, pay, uplift } from './raising';

// 1. G18: a standard announced in August for January raises 600 to 692 and owes eight lines of 92,
//    each with its rule version; September pays 1,428.
// 2. What was overpaid before stays a claim of its own: back pay is never set off against it.
// 3. An award whose facts have moved, or that is suspended, under review, limited, or no longer
//    fits, is left out and named; the batch changes the others.
// 4. Anything that moved after the simulation refuses the whole batch with the first names.
// 5. Values of the pack in force that rise by themselves are decided by the same act.
// 6. A standard for a future month leaves every earlier month as it was.
// 7. The same simulation gives the same bytes; tables rebuilt from the docket are the same.

let office: TestOffice;

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

function openIn2018(): void {
  office = officeOf2018();
}

const january = { from: '2018-01-05', decide: '2018-01-25' };

test('G18: September pays 692 and eight months of back pay, 1,428, a line each', () => {
  openIn2018();
  const granted = grant(office, couple(40_000), january);
  for (let month = '2018-01'; month <= '2018-08'; month = addMonths(month, 1)) pay(office, month);
  office.setDay('2018-09-03');
  announce2018(office);
  const drafted = draft(office, '2018-01');
  expect(drafted.view.sum.batch).toEqual({
    count: 1,
    before_fen: 60_000,
    after_fen: 69_200,
    back_pay_fen: 73_600,
  });
  const { declared, filled } = uplift(office, drafted);
  expect(declared).toMatchObject({
    uplift_no: '500120004-T-2018-001',
    pack_id: 'CQ-T-2018',
    previous_pack: 'CQ-T-2017',
    from: '2018-01',
    until: '2018-09',
  });
  const [line] = filled[0]!.lines;
  const rule = { pack: 'CQ-T-2018', rule_from: '2018-01-01' };
  expect(line?.back_pay).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ month: `2018-0${n}`, amount_fen: 9_200, ...rule })),
  );
  expect(line?.levels).toMatchObject([{ from: '2018-01', until: null, amount_fen: 69_200, ...rule }]);
  office.setDay('2018-09-26');
  const header = seal(office, '2018-09');
  expect(header).toMatchObject({ count: 9, sum_fen: 142_800 });
  const lines = linesOf(office, header.batch_no).map(({ month, kind, amount_fen }) => [
    month,
    kind,
    amount_fen,
  ]);
  expect(lines).toContainEqual(['2018-09', 'month', 69_200]);
  expect(lines.filter(([, kind]) => kind === 'back_pay')).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`2018-0${n}`, 'back_pay', 9_200]),
  );
  payAll(office, header.batch_no);
  const detail = awardAnswers.award(office.inside('auditor'), { award_no: granted.award_no });
  expect(detail?.levels[0]).toMatchObject({ from: '2018-01', amount_fen: 69_200, decision: '提标 2018-09-03' });
  expect(draft(office, '2018-01').acts).toEqual([]);
  const roster = composeForm(office.inside('approver'), 'T01', { uplift_no: declared.uplift_no });
  expect(roster).toMatchObject({
    permitted: true,
    result: { content: { title: '璧山区来凤街道办事处2018年1月起提高保障标准花名册', total_fen: 69_200 } },
  });
  expect(composeForm(office.inside('approver'), 'T01', { uplift_no: 'none' })).toMatchObject({
    code: 'uplift_unknown',
  });
});

function openIn2023(): void {
  office = openOffice({ day: '2023-03-01' });
}

const march = { from: '2023-03-02', decide: '2023-03-22' };

function granted(wage_fen: number, name: string, account_no: string): Granted {
  return grant(office, couple(wage_fen, name, account_no), march);
}

test('a claim of overpaid months stays whole beside back pay of later months', () => {
  openIn2023();
  const { household_no, award_no } = granted(60_000, '甲一', '6217996500000000025');
  for (const month of ['2023-03', '2023-04', '2023-05', '2023-06', '2023-07']) pay(office, month);
  office.setDay('2023-08-02');
  const known = office.desk.db.one<{ declaration: string }>(
    'SELECT declaration FROM household_versions WHERE household_no = ?',
    household_no,
  );
  const family = JSON.parse(known!.declaration) as Declaration;
  const income = [{ member: 'm1', kind: 'wage' as const, monthly_fen: 70_000 }];
  const restated = { declaration: { ...family, income }, effective_on: '2023-05-01', reason: '工资提高' };
  office.do('clerk', 'update', { household_no, version: 1, ...restated });
  const review = { award_no, kind: 'income', because: '', text: '入户核实' };
  const months = { effective_month: '2023-05', reported_on: '2023-08-02' };
  office.do('clerk', 'recheck', { ...review, ...months });
  office.do('approver', 'adjust', { award_no, text: '同意调整' });
  const demand = { award_no, text: '未按期报告收入', due_on: '2023-12-31', pay_to: payTo };
  const { amount_fen } = office.do<{ amount_fen: number }>('approver', 'recover', demand);
  expect(amount_fen).toBe(30_000);
  pay(office, '2023-08');
  pay(office, '2023-09');
  office.setDay('2023-10-09');
  const { filled } = uplift(office, draft(office, '2023-09'));
  expect(filled[0]?.lines[0]).toMatchObject({ before_fen: 73_400, after_fen: 77_000, back_pay_fen: 3_600 });
  office.setDay('2023-10-26');
  const header = seal(office, '2023-10');
  expect(linesOf(office, header.batch_no).map(({ month, kind, amount_fen }) => [month, kind, amount_fen])).toEqual([
    ['2023-09', 'back_pay', 3_600],
    ['2023-10', 'month', 77_000],
  ]);
  const [claim] = ledgerAnswers.recoveries(office.inside('auditor'));
  expect(claim).toMatchObject({ overpaid_fen: 30_000, outstanding_fen: 30_000 });
});

test('the pack’s own value rises in September; what has moved is left out and named', () => {
  openIn2023();
  const plain = granted(60_000, '甲一', '6217996500000000025');
  const moved = granted(50_000, '乙二', '6217996500000000033');
  const held = granted(40_000, '丙三', '6217996500000000041');
  office.setDay('2023-08-30');
  const less = couple(20_000, '乙二', '6217996500000000033');
  const known = office.desk.db.one<{ declaration: string }>(
    'SELECT declaration FROM household_versions WHERE household_no = ?',
    moved.household_no,
  );
  const declaration = { ...(JSON.parse(known!.declaration) as Declaration), income: less.income };
  office.do('clerk', 'update', {
    household_no: moved.household_no,
    version: 1,
    declaration,
    effective_on: '2023-08-29',
    reason: '收入减少',
  });
  office.do('reviewer', 'suspend', {
    award_no: held.award_no,
    reason_code: 'absent',
    from: '2023-09',
    text: '联系不上，暂停发放',
  });
  const drafted = draft(office, '2023-09');
  expect(barsOf(drafted.view)).toEqual({ suspended: 1, differs: 1 });
  expect(drafted.view.sum.batch).toMatchObject({ count: 1, before_fen: 83_400, after_fen: 87_000 });
  const before = awardAnswers.award(office.inside('auditor'), { award_no: plain.award_no })!.levels;
  uplift(office, drafted);
  const after = awardAnswers.award(office.inside('auditor'), { award_no: plain.award_no })!.levels;
  expect(after[0]).toMatchObject({ from: '2023-09', amount_fen: 87_000, until: null });
  expect(after[1]).toEqual({ ...before[0], until: '2023-08' });
});

test('a standard from next month leaves every earlier month as it was and owes nothing back', () => {
  openIn2023();
  const { award_no } = granted(60_000, '甲一', '6217996500000000025');
  pay(office, '2023-03');
  office.setDay('2023-08-30');
  const paidBefore = awardAnswers.award(office.inside('auditor'), { award_no })!.payments;
  const { filled } = uplift(office, draft(office, '2023-09'));
  expect(filled[0]?.lines[0]).toMatchObject({ from: '2023-09', back_pay_fen: 0, back_pay: [] });
  const detail = awardAnswers.award(office.inside('auditor'), { award_no })!;
  expect(detail.payments).toEqual(paidBefore);
  expect(detail.levels.at(-1)).toMatchObject({ from: '2023-03', until: '2023-08', amount_fen: 83_400 });
  const header = seal(office, '2023-08');
  expect(linesOf(office, header.batch_no).map(({ amount_fen }) => amount_fen)).toEqual(
    ['2023-04', '2023-05', '2023-06', '2023-07', '2023-08'].map(() => 83_400),
  );
});

test('whatever moved after the simulation refuses the whole batch and names the first', () => {
  openIn2023();
  const one = granted(60_000, '甲一', '6217996500000000025');
  granted(50_000, '乙二', '6217996500000000033');
  office.setDay('2023-09-04');
  const drafted = draft(office, '2023-09');
  const [header, fill] = drafted.acts;
  office.do('clerk', 'recheck', {
    award_no: one.award_no,
    kind: 'periodic',
    because: '',
    effective_month: '2023-09',
    reported_on: '2023-09-04',
    text: '定期复核',
  });
  const moved = office.tryAll('approver', drafted.acts);
  expect(moved).toMatchObject({ code: 'lines_differ', facts: { count: 1 } });
  expect(office.desk.db.all('SELECT * FROM uplifts')).toEqual([]);
  expect(office.try('approver', 'fillUplift', fill?.payload)).toMatchObject({ code: 'uplift_unknown' });
  const payload = header?.payload as { root_hash: string; after_fen: number };
  const more = { ...payload, after_fen: payload.after_fen + 1 };
  expect(office.try('approver', 'uplift', more)).toMatchObject({ code: 'sums_differ' });
  expect(office.try('clerk', 'uplift', payload)).toMatchObject({ code: 'not_your_post' });
});

test('the same simulation gives the same bytes; a lost answer is answered again, never twice', () => {
  openIn2023();
  granted(60_000, '甲一', '6217996500000000025');
  office.setDay('2023-09-04');
  const drafted = draft(office, '2023-09');
  expect(draft(office, '2023-09').acts).toEqual(drafted.acts);
  const first = office.tryAll('approver', drafted.acts, 'same-request');
  const again = office.tryAll('approver', drafted.acts, 'same-request');
  expect(again).toEqual(first);
  const { db } = office.desk;
  expect(db.all('SELECT uplift_no FROM uplifts')).toHaveLength(1);
  const tables = ['uplifts', 'uplift_parts', 'uplift_lines', 'award_levels', 'awards'];
  const kept = (): unknown => tables.map((table) => db.all(`SELECT * FROM ${table}`));
  const before = kept();
  rebuildTables(db);
  expect(kept()).toEqual(before);
  expect(draft(office, '2023-09').acts).toEqual([]);
});
