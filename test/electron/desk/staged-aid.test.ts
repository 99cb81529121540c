/** Walks emergency aid that is approved once and paid in parts through the door. */
import { expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. After an advance the rest is planned in parts; each is its own payment, none before its day.
// 2. A part with a condition is paid once it was seen met, and the sum is exactly what was approved.
// 3. The parts stand on the award, on the list of the reserve and in the timeline's sentence.
// 4. A month closes while later parts are still to come, and the books stay sound.
// 5. A single part, or parts out of order, are refused.

const stages = [
  { condition: '', due_on: '2022-11-20', amount_fen: 60_000 },
  { condition: '提供重新购置家具的票据', due_on: '2022-12-10', amount_fen: 55_100 },
];

function advanced(office: TestOffice): { case_no: string; award_no: string } {
  line.openReserve(office);
  const case_no = line.emergency(office, familyG15());
  const { award_no } = office.do<{ award_no: string }>('approver', 'advance', { case_no, text: '火灾' });
  line.payImprest(office, award_no, 1, 'cash');
  office.setDay('2022-11-16');
  office.do('clerk', 'supplement', { case_no, documents: ['火灾事故认定书'], text: '情况属实' });
  line.review(office, case_no);
  office.setDay('2022-11-17');
  return { case_no, award_no };
}

const pay = (office: TestOffice, award_no: string, stage: number, condition_seen: string | null = null) => {
  const second_officer_id = office.officerId('accountant');
  const hands = { second_officer_id, signed_by: 'signature', witnesses: [] };
  return office.try('cashier', 'payImprest', { award_no, stage, way: 'cash', ...hands, condition_seen });
};

test('the rest of an advance is paid in parts, each on its day and under its condition', () => {
  const office = openOffice({ day: '2022-11-01' });
  const { case_no, award_no } = advanced(office);
  const short = { case_no, text: '同意', stages: stages.map((part) => ({ ...part, amount_fen: 1 })) };
  expect(code(office.try('approver', 'approve', short))).toBe('stages_sum');
  const approved = office.do('approver', 'approve', { case_no, text: '同意', stages });
  expect(approved).toMatchObject({ award_no, amount_fen: 115_100, stages: [{ stage: 2 }, { stage: 3 }] });
  expect(code(pay(office, award_no, 2))).toBe('stage_not_due');
  const payable = answers.reserve(office.inside('cashier'), {})?.payable;
  expect(payable?.map(({ stage, due_on }) => [stage, due_on])).toEqual([[2, '2022-11-20'], [3, '2022-12-10']]);
  expect(answers.award(office.inside('clerk'), { award_no })?.stages).toMatchObject([
    { stage: 2, paid: false, amount_fen: 60_000 },
    { stage: 3, paid: false, condition: '提供重新购置家具的票据' },
  ]);

  office.setDay('2022-11-20');
  expect(code(pay(office, award_no, 2))).toBe('permitted');
  expect(code(pay(office, award_no, 2))).toBe('already_paid');
  expect(code(pay(office, award_no, 3, '票据齐全'))).toBe('stage_not_due');
  expectSound(office);
  office.setDay('2022-11-30');
  office.do('accountant', 'closeMonth', { month: '2022-11', text: '账实相符' });

  office.setDay('2022-12-10');
  expect(code(pay(office, award_no, 3))).toBe('condition_unseen');
  expect(code(pay(office, award_no, 3, '家具票据2张'))).toBe('permitted');
  const sum = office.desk.db.one<{ fen: number }>('SELECT sum(amount_fen) AS fen FROM vouchers');
  expect(sum?.fen).toBe(215_100);
  expect(answers.award(office.inside('clerk'), { award_no })?.row.standing).toBe('ended');
  expectSound(office);
});

test('one part alone, or parts out of order, are refused', () => {
  const office = openOffice({ day: '2022-11-01' });
  const { case_no } = advanced(office);
  const one = { case_no, text: '同意', stages: stages.slice(0, 1) };
  expect(code(office.try('approver', 'approve', one))).toBe('stages_few');
  const back = { case_no, text: '同意', stages: [...stages].reverse() };
  expect(code(office.try('approver', 'approve', back))).toBe('stages_order');
});
