/** Proves the month's statistics against the register and the ledger of a real store. */
import { expect, test } from 'vitest';
import { composeForm } from '../../../electron/desk/paper/forms';
import { answers } from '../../../electron/desk/questions/all';
import type { Page } from '../../../shared/base/question';
import type { CountedItem, MonthReport } from '../../../shared/statistics/measure';
import * as line from '../../case-line';
import { familyG01, familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';

// 1. The month of an award counts its household and people; the month before knows nothing of it.
// 2. Money of the statistics is the money of the ledger: batches settled and vouchers paid in the month.
// 4. A month is reported once its books are closed: printed as reported, frozen, its later changes named.
// 3. A figure opens as many items as it says, page by page.

function report(office: TestOffice, month: string): MonthReport {
  return answers.month_report(office.inside('auditor'), { month })!;
}

function figure(given: MonthReport, table: string, row: string): number | undefined {
  return given.tables.find(({ code }) => code === table)?.rows.find(({ code }) => code === row)?.total;
}

function paidFen(office: TestOffice, month: string, accounts: string): number {
  const row = office.desk.db.one<{ fen: number }>(
    `SELECT coalesce(sum(paid_fen), 0) AS fen FROM pay_lines
     WHERE substr(state_on, 1, 7) = ? AND programme LIKE ?`,
    month,
    accounts,
  );
  return row?.fen ?? 0;
}

test('register, ledger and statistics say the same', () => {
  const office = openOffice();
  line.openReserve(office);
  const { award_no } = line.awarded(office, familyG01());
  const urgent = line.emergency(office, familyG15());
  const advanced = office.do('approver', 'advance', { case_no: urgent, text: '情况紧急，先行救助' }) as { award_no: string };
  line.payImprest(office, advanced.award_no, 1, 'cash');
  const [draft] = line.drafts(office, '2022-11');
  line.settleBatch(office, line.sealedBatch(office, draft!));

  const november = report(office, '2022-11');
  expect(figure(november, 'dibao', 'households')).toBe(1);
  expect(figure(november, 'dibao', 'persons')).toBe(familyG01().members.length);
  expect(figure(november, 'dibao', 'amount')).toBe(draft!.sum_fen);
  expect(figure(november, 'changes', 'dibao_new_amount')).toBe(draft!.sum_fen);
  const paid = paidFen(office, '2022-11', 'temporary_%');
  expect(paid).toBeGreaterThan(0);
  expect(figure(november, 'temporary', 'all_amount')).toBe(paid);
  expect(figure(november, 'temporary', 'reserve_amount')).toBe(paid);
  expect(figure(november, 'timeliness', 'accepted')).toBe(2);
  expect(figure(november, 'timeliness', 'in_time')).toBe(1);
  expect(figure(report(office, '2022-10'), 'dibao', 'households')).toBe(0);

  const asked = { month: '2022-11', table: 'dibao', row: 'persons', column: 'total' as const };
  const read = (offset: number) =>
    answers.figure_items(office.inside('auditor'), { ...asked, offset, limit: 2 }) as Page<CountedItem>;
  expect(read(0)).toMatchObject({ total: 3, rows: [{ opens: 'award', no: award_no }, { no: award_no }] });
  expect(read(2).rows).toHaveLength(1);
});

test('a reported month is frozen, printed as reported, and what changes later is named', () => {
  const office = openOffice();
  line.awarded(office, familyG01());
  const [draft] = line.drafts(office, '2022-11');
  line.settleBatch(office, line.sealedBatch(office, draft!));
  office.setDay('2022-12-01');
  const reported = { month: '2022-11', text: '' };
  expect(office.try('reviewer', 'reportMonth', reported)).toMatchObject({ code: 'books_open' });
  office.do('accountant', 'closeMonth', { month: '2022-11', text: '' });
  const { hash } = office.do<{ hash: string }>('reviewer', 'reportMonth', reported);
  const rows = () => answers.month_reports(office.inside('auditor'), { month: '2022-11' })!;
  expect(rows()).toMatchObject([{ reported_on: '2022-12-01', hash, differences: [] }]);
  expect(office.try('reviewer', 'reportMonth', reported)).toMatchObject({ code: 'same_again' });
  const paper = JSON.stringify(composeForm(office.inside('auditor'), 'K20', { month: '2022-11' }));
  expect(paper).toContain('2022年11月社会救助统计月报');
  expect(paper).toContain(hash.slice(0, 16));
  office.setDay('2022-11-30');
  office.do('clerk', 'lead', { source: 'grid', reporter: '', found_on: '2022-11-30', urgent: false, name: '', phone: '', village_code: '500120004001', place: '', text: '独居老人' });
  expect(rows()[0]?.differences).toMatchObject([{ label: '线索登记', reported: 0, now: 1 }]);
  expect(office.try('reviewer', 'reportMonth', reported)).toMatchObject({ code: 'month_running' });
  office.setDay('2022-12-02');
  expect(office.try('reviewer', 'reportMonth', reported)).toMatchObject({ code: 'reason_needed' });
  office.do('reviewer', 'reportMonth', { ...reported, text: '补登线索' });
  expect(rows().map(({ differences }) => differences.length)).toEqual([0, 0]);
  office.close();
});
