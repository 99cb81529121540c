/** The inbox of bank answers: every verdict, every end state, files taken twice, late returns. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnswerRow } from '../../../shared/ledger/answer';
import type { PayLineRow } from '../../../shared/ledger/rows';
import { answerActs } from '../../../shared/ledger/take-answer';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import {
  answer,
  answerRow,
  balances,
  booksProve,
  comesBack,
  grant,
  linesOf,
  payAll,
  seal,
} from './story';

// 1. One foreign row in each position never stops the others and never posts.
// 2. Repeated and differing rows stay in the inbox; the same file twice is recognised.
// 3. Paid, paid in part, returned, refused and unknown go to the posting; what came back is paid once.
// 4. A line that was unknown is answered later; a paid line may still come back.
// 5. Who takes a file does not post it.

let office: TestOffice;
let batch_no = '';
let lines: PayLineRow[] = [];

const people = [
  ['周明', '6217996500000000009'],
  ['赵刚', '6228480000000000018'],
  ['孙丽', '6217996500000001239'],
  ['李强', '6217996500000002229'],
] as const;

beforeEach(() => {
  office = openOffice();
  for (const [name, account_no] of people) {
    const family = familyG01();
    family.members[0] = { ...family.members[0]!, name };
    family.account = { ...family.account!, holder_name: name, account_no };
    grant(office, family);
  }
  ({ batch_no } = seal(office, '2022-11'));
  lines = linesOf(office, batch_no);
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

const states = (): string[] => linesOf(office, batch_no).map((line) => line.state);
const foreign: AnswerRow = {
  row: 99,
  serial: 99,
  name: '他行客户',
  account_no: '6200000000000000',
  amount_fen: 10_000,
  outcome: 'paid',
  paid_fen: 10_000,
  reason: '',
};

test.each([0, 1, 2, 3, 4])('a foreign row in position %i harms nobody', (at) => {
  const rows = lines.map((line) => answerRow(line));
  rows.splice(at, 0, foreign);
  const file_hash = answer(office, batch_no, rows);
  expect(states()).toEqual(['paid', 'paid', 'paid', 'paid']);
  expect(balances(office)).toEqual({ '5001': 340_400, '2201': 340_400 });
  const page = { offset: 0, limit: 10 };
  const box = ledgerAnswers.inbox(office.inside('accountant'), { file_hash, verdict: 'unmatched', ...page });
  expect(box.rows).toMatchObject([{ row: 99, verdict_name: '查无此笔', line_no: null }]);
});

test('repeated and differing rows are kept and not posted', () => {
  const [first, second, third] = lines as [PayLineRow, PayLineRow, PayLineRow];
  answer(office, batch_no, [
    answerRow(first),
    answerRow(first),
    answerRow(second, { amount_fen: 1, paid_fen: 1 }),
    answerRow(third, { account_no: second.account_no }),
    answerRow(second, { name: '别人' }),
  ]);
  expect(states()).toEqual(['paid', 'sent', 'sent', 'sent']);
  const [file] = ledgerAnswers.answers(office.inside('accountant'), { batch_no });
  expect(file).toMatchObject({ matched: 1, duplicate: 1, differing: 3, unmatched: 0 });
});

test('without a serial a row is found by account and amount', () => {
  const [first] = lines as [PayLineRow];
  answer(office, batch_no, [answerRow(first, { serial: null })]);
  expect(states()).toEqual(['paid', 'sent', 'sent', 'sent']);
});

test('the same file is recognised, a strange one refused, and settling is another person', () => {
  const rows = [answerRow(lines[0]!)];
  const file_hash = answer(office, batch_no, rows);
  const file = { batch_no, file_name: '改名.txt', file_hash, rows };
  expect(office.tryAll('cashier', answerActs(file))).toMatchObject({ code: 'file_taken' });
  const again = { batch_no, file_hash, unanswered: 'wait' };
  expect(office.try('accountant', 'settle', again)).toMatchObject({ code: 'already_settled' });
  const strange = { ...file, file_hash: 'a'.repeat(64), rows: [foreign] };
  expect(office.tryAll('cashier', answerActs(strange))).toMatchObject({ code: 'nothing_matched' });
  const own = { ...file, file_hash: 'b'.repeat(64), rows: [answerRow(lines[1]!)] };
  office.tryAll('accountant', answerActs(own));
  const settle = { ...again, file_hash: own.file_hash };
  expect(office.try('accountant', 'settle', settle)).toMatchObject({ code: 'same_person' });
  office.do('reviewer', 'settle', settle);
});

test('paid, in part, returned, refused; what came back is paid once more and once only', () => {
  const [, second, third, fourth] = lines as [PayLineRow, PayLineRow, PayLineRow, PayLineRow];
  answer(office, batch_no, [
    answerRow(lines[0]!),
    answerRow(second, { outcome: 'part_paid', paid_fen: 50_000, reason: '限额' }),
    answerRow(third, comesBack),
    answerRow(fourth, { outcome: 'refused', paid_fen: 0, reason: '账户冻结' }),
  ]);
  expect(states()).toEqual(['paid', 'part_paid', 'returned', 'refused']);
  const back = 340_400 - 85_100 - 50_000;
  expect(balances(office)).toEqual({ '5001': 340_400, '2102': back, '2201': 135_100 });
  const line_nos = [second, third, fourth].map((line) => line.line_no);
  office.do('accountant', 'reissue', { line_nos, same_account: true, text: '银行已核实' });
  const again = seal(office, '2022-11', 'reissue');
  expect(again).toMatchObject({ count: 3, sum_fen: back });
  payAll(office, again.batch_no);
  expect(balances(office)).toEqual({ '5001': 340_400, '2201': 340_400 });
  const twice = office.try('accountant', 'reissue', {
    line_nos,
    same_account: true,
    text: '再次重发',
  });
  expect(twice).toMatchObject({ code: 'already_followed' });
  office.setDay('2022-11-30');
  office.do('accountant', 'closeMonth', { month: '2022-11', text: '' });
});

test('unknown lines are answered later, and a paid line may still come back', () => {
  const [first, second] = lines as [PayLineRow, PayLineRow];
  answer(office, batch_no, [answerRow(first)], 'unknown');
  expect(states()).toEqual(['paid', 'unknown', 'unknown', 'unknown']);
  expect(ledgerAnswers.batch(office.inside('auditor'), { batch_no })?.row).toMatchObject({
    state: 'settled',
    open_fen: 255_300,
  });
  answer(office, batch_no, [answerRow(first, comesBack), answerRow(second)]);
  expect(states()).toEqual(['returned', 'paid', 'unknown', 'unknown']);
  expect(balances(office)).toMatchObject({ '2101': 170_200, '2102': 85_100, '2201': 85_100 });
});

test('a return without a reason keeps the month open until it is explained', () => {
  const rows = lines.map((line) => answerRow(line));
  rows[0] = answerRow(lines[0]!, { ...comesBack, reason: '' });
  answer(office, batch_no, rows);
  office.setDay('2022-11-30');
  const close = { month: '2022-11', text: '' };
  const blocked = office.try('accountant', 'closeMonth', close);
  expect(blocked).toMatchObject({ code: 'return_unexplained', facts: { name: '周明', count: 1 } });
  const paid = { line_no: lines[1]!.line_no, reason: '没有退' };
  expect(office.try('clerk', 'explainReturn', paid)).toMatchObject({ code: 'not_returned' });
  office.do('clerk', 'explainReturn', { line_no: lines[0]!.line_no, reason: '账户已销户' });
  office.do('accountant', 'closeMonth', close);
});
