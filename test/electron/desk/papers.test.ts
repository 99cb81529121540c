/** Proves the register of papers: numbers without a gap, voided ones kept, served and printed once each. */
import { expect, test } from 'vitest';
import { awarded, disclosed } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A paper voided keeps its number in the register; the next one has the next number.
// 2. A paper in force is not issued again; one that is voided is neither served nor printed.
// 3. A served paper is not voided, nor served again; its appeal clock runs from that day.
// 4. Every kind of paper and every year has its own numbers.

function numbers(office: TestOffice): { number: string; state: string }[] {
  return office.desk.db.all('SELECT number, state FROM notices ORDER BY issued_seq');
}

const served = (notice_no: string, served_on: string) => ({
  notice_no,
  served_on,
  way: 'direct',
  received_by: '周明',
  deliverers: ['周经办'],
  witnesses: [],
});

test('a voided number is never used again, and no number is skipped', () => {
  const office = openOffice();
  const { case_no, notice_no } = awarded(office, familyG01());
  const again = { code: 'D16', case_no };
  expect(code(office.try('clerk', 'issue', again))).toBe('already_issued');
  office.do('approver', 'void', { notice_no, reason: '姓名有误' });
  expect(code(office.try('approver', 'void', { notice_no, reason: '姓名有误' }))).toBe(
    'already_void',
  );
  expect(code(office.try('clerk', 'serve', served(notice_no, '2022-11-25')))).toBe('notice_void');
  expect(code(office.try('clerk', 'print', { notice_no, copies: 1, reason: '送达' }))).toBe(
    'notice_void',
  );
  const second = office.do<{ notice_no: string }>('clerk', 'issue', again);
  expect(numbers(office)).toEqual([
    { number: '来凤社救准〔2022〕1号', state: 'voided' },
    { number: '来凤社救准〔2022〕2号', state: 'in_force' },
  ]);
  office.do('clerk', 'print', { notice_no: second.notice_no, copies: 2, reason: '送达' });
  const copy = { notice_no: second.notice_no, copies: 1, reason: '归档' };
  expect(office.do('clerk', 'print', copy)).toEqual({ copy: true });
  office.setDay('2022-11-28');
  expect(code(office.try('clerk', 'serve', served(second.notice_no, '2022-11-24')))).toBe(
    'served_early',
  );
  office.do('clerk', 'serve', served(second.notice_no, '2022-11-28'));
  expect(code(office.try('clerk', 'serve', served(second.notice_no, '2022-11-28')))).toBe(
    'already_served',
  );
  const late = { notice_no: second.notice_no, reason: '金额有误' };
  expect(code(office.try('approver', 'void', late))).toBe('already_served');
  expectSound(office);
});

test('each kind of paper and each year has its own numbers', () => {
  const office = openOffice();
  const case_no = disclosed(office, familyG01());
  const issue = (wanted: string) =>
    office.do<{ number: string }>('clerk', 'issue', { code: wanted, case_no }).number;
  const first = issue('D05');
  expect(issue('D13').replace(/社救.*〔/, '〔')).toBe('来凤〔2022〕1号');
  office.setDay('2023-01-03');
  office.do('approver', 'void', {
    notice_no: office.desk.db.one<{ notice_no: string }>(
      `SELECT notice_no FROM notices WHERE code = 'D05'`,
    )!.notice_no,
    reason: '重新出具',
  });
  const second = issue('D05');
  expect([first, second].map((number) => /〔(\d+)〕(\d+)号/.exec(number)?.slice(1))).toEqual([
    ['2022', '1'],
    ['2023', '1'],
  ]);
  expectSound(office);
});

test('a paper is written only when what it rests on has been done', () => {
  const office = openOffice();
  const case_no = disclosed(office, familyG01());
  for (const wanted of ['D16', 'D17']) {
    expect(code(office.try('clerk', 'issue', { code: wanted, case_no }))).toBe('not_ready');
  }
  expect(code(office.try('clerk', 'issue', { code: 'D99', case_no }))).toBe('paper_unknown');
  expect(code(office.try('clerk', 'issue', { code: 'D16', case_no: 'none' }))).toBe('not_ready');
});
