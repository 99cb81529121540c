/** Walks the line of emergency aid through the door: G15 from the fire to the month's close. */
import { describe, expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { balances, code, expectSound } from '../../proofs';

// 1. 1,000 at once from the reserve, 1,151 after the papers; each posting is the dossier's.
// 2. Nothing is paid twice, nor before it is decided.
// 3. Reimbursed, the reserve is whole again and the expense recognised.
// 4. Overdue papers stop the month's close until reviewer and approver have both signed.

describe('G15, emergency aid', () => {
  const reserve = ['1001', '1002', '1101', '1102', '2001'];

  test('paid at once, papers later, the balance after them', () => {
    const office = openOffice({ day: '2022-11-01' });
    line.openReserve(office);
    expect(balances(office, ...reserve)).toEqual({
      '1001': 500_000,
      '1002': 2_500_000,
      '1101': 0,
      '1102': 0,
      '2001': -3_000_000,
    });
    const case_no = line.emergency(office, familyG15());
    const advance = { case_no, text: '火灾后无处食宿' };
    expect(code(office.try('accountant', 'advance', advance))).toBe('not_your_post');
    const advanced = office.do<{ award_no: string }>('approver', 'advance', advance);
    expect(advanced).toMatchObject({
      amount_fen: 100_000,
      total_fen: 215_100,
      supplement_due: '2022-11-18',
      stage: 1,
    });
    const { award_no } = advanced;
    expect(line.payImprest(office, award_no, 1, 'cash').amount_fen).toBe(100_000);
    expect(balances(office, ...reserve)).toEqual({
      '1001': 400_000,
      '1002': 2_500_000,
      '1101': 100_000,
      '1102': 0,
      '2001': -3_000_000,
    });
    const again = { ...payOf(office, award_no, 1), way: 'cash' };
    expect(code(office.try('cashier', 'payImprest', again))).toBe('already_paid');
    expect(code(office.try('cashier', 'payImprest', payOf(office, award_no, 2)))).toBe(
      'stage_undecided',
    );
    expectSound(office);

    office.setDay('2022-11-16');
    const papers = { case_no, documents: ['火灾事故认定书'], text: '情况属实' };
    expect(office.do('clerk', 'supplement', papers)).toEqual({
      position: 'supplemented',
      due: '2022-11-18',
      late: false,
      missing: [],
      accepted: null,
    });
    line.review(office, case_no);
    office.setDay('2022-11-17');
    const approved = office.do<{ stage: number; amount_fen: number }>('approver', 'approve', {
      case_no,
      text: '手续齐全，同意',
    });
    expect(approved).toMatchObject({ stage: 2, amount_fen: 115_100, award_no });
    line.payImprest(office, award_no, 2, 'bank');
    expect(balances(office, ...reserve)).toEqual({
      '1001': 400_000,
      '1002': 2_384_900,
      '1101': 215_100,
      '1102': 0,
      '2001': -3_000_000,
    });
    expectSound(office);
  });

  test('reimbursed, the reserve is whole and the expense recognised', () => {
    const office = openOffice({ day: '2022-11-01' });
    line.openReserve(office);
    const { award_no } = paidEmergency(office);
    const vouchers = office.desk.db.all<{ voucher_no: string }>('SELECT voucher_no FROM vouchers');
    const voucher_nos = vouchers.map((row) => row.voucher_no);
    expect(voucher_nos.length).toBe(2);
    const { reimburse_no } = office.do<{ reimburse_no: string }>('cashier', 'reimburseImprest', {
      voucher_nos,
    });
    expect(balances(office, '1102')).toEqual({ '1102': 215_100 });
    const received = { reimburse_no, amount_fen: 215_100, received_on: '2022-11-17' };
    office.do('accountant', 'receiveImprest', received);
    expect(balances(office, ...reserve, '5021', '6001')).toEqual({
      '1001': 400_000,
      '1002': 2_600_000,
      '1101': 0,
      '1102': 0,
      '2001': -3_000_000,
      '5021': 215_100,
      '6001': -215_100,
    });
    office.do('cashier', 'countCash', {
      counted_fen: 400_000,
      second_officer_id: office.officerId('accountant'),
      note: '',
    });
    office.setDay('2022-11-30');
    office.do('accountant', 'closeMonth', { month: '2022-11', text: '账实相符' });
    expect(answers.award(office.inside('clerk'), { award_no })).not.toBeNull();
    expectSound(office);
  });

  test('without its papers an advance is not reimbursed, and overdue it must be signed for', () => {
    const office = openOffice({ day: '2022-11-01' });
    line.openReserve(office);
    const case_no = line.emergency(office, familyG15());
    const { award_no } = office.do<{ award_no: string }>('approver', 'advance', {
      case_no,
      text: '火灾',
    });
    const { voucher_no } = line.payImprest(office, award_no, 1, 'cash');
    const reimburse = { voucher_nos: [voucher_no] };
    expect(code(office.try('cashier', 'reimburseImprest', reimburse))).toBe('papers_missing');
    office.setDay('2022-11-30');
    const close = { month: '2022-11', text: '月结' };
    expect(code(office.try('accountant', 'closeMonth', close))).toBe('exceptions_unsigned');
    const signed = { month: '2022-11', award_nos: [award_no], text: '已催办，下周补齐' };
    office.do('reviewer', 'signExceptions', signed);
    expect(code(office.try('accountant', 'closeMonth', close))).toBe('exceptions_unsigned');
    office.do('approver', 'signExceptions', signed);
    office.do('accountant', 'closeMonth', close);
    expectSound(office);
  });
});

function payOf(office: TestOffice, award_no: string, stage: number) {
  const second_officer_id = office.officerId('accountant');
  return { award_no, stage, way: 'bank', second_officer_id, signed_by: 'signature', witnesses: [] };
}

function paidEmergency(office: TestOffice): { award_no: string } {
  const case_no = line.emergency(office, familyG15());
  const { award_no } = office.do<{ award_no: string }>('approver', 'advance', {
    case_no,
    text: '火灾',
  });
  line.payImprest(office, award_no, 1, 'cash');
  office.setDay('2022-11-17');
  office.do('clerk', 'supplement', { case_no, documents: ['火灾事故认定书'], text: '情况属实' });
  line.review(office, case_no);
  office.do('approver', 'approve', { case_no, text: '同意' });
  line.payImprest(office, award_no, 2, 'bank');
  return { award_no };
}
