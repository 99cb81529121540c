/** Proves the month's statistics against the register and the ledger of a real store. */
import { expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import type { Page } from '../../../shared/base/question';
import type { CountedItem, MonthReport } from '../../../shared/statistics/measure';
import * as line from '../../case-line';
import { familyG01, familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';

// 1. The month of an award counts its household and people; the month before knows nothing of it.
// 2. Money of the statistics is the money of the ledger: batches settled and vouchers paid in the month.
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
