/** The walls of the money tables: what the database itself refuses, whoever writes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endStates, lineStateNames, moves, type LineState } from '../../../shared/ledger/pay-line';
import type { WritableDb } from '../../../electron/store/database';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { booksProve, grant, payAll, seal } from './story';

// 1. Entries and postings only grow; an entry that does not balance cannot be stored.
// 2. No fund falls below zero, no liability turns into a claim.
// 3. One live root line an award, month, kind and stage; one live follow-up a line, of what came back.
// 4. A line's payee and amount are frozen; its state makes only the moves that the rules know.
// 5. Nothing is entered in a closed month.

let office: TestOffice;
let db: WritableDb;

beforeEach(() => {
  office = openOffice();
  ({ db } = office.desk);
  grant(office, familyG01());
  payAll(office, seal(office, '2022-11').batch_no);
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

/** What the database says; nothing stays. */
function refused(...statements: string[]): string {
  try {
    return db.attempt(() => {
      for (const sql of statements) db.exec(sql);
      return { keep: false, value: 'permitted' };
    });
  } catch (fault) {
    return (fault as Error).message;
  }
}

const posting = (entry: string, line: number, account: string, debit: number, credit: number) =>
  `INSERT INTO postings VALUES ('${office.code}', '${entry}', ${line}, '2022-12', '${account}', '',
     ${debit}, ${credit}, NULL)`;
const entry = (no: string, month = '2022-12') =>
  `INSERT INTO ledger_entries VALUES ('${office.code}', '${no}', '${month}', 'x', '2022-12-01', 'U01',
     'fund', 1, 999, NULL)`;

test('entries and postings only grow and balance', () => {
  expect(refused(`DELETE FROM postings`)).toMatch('postings only grow');
  expect(refused(`UPDATE postings SET debit_fen = 1`)).toMatch('postings only grow');
  expect(refused(`DELETE FROM ledger_entries`)).toMatch('entries only grow');
  expect(refused(`UPDATE ledger_entries SET memo = ''`)).toMatch('entries only grow');
  const lines = [posting('9', 1, '1002', 5, 0), posting('9', 2, '2001', 0, 4)];
  expect(refused(...lines, entry('9'))).toMatch('an entry balances');
  expect(refused(entry('9'))).toMatch('an entry balances');
  expect(refused(posting('9', 1, '1002', 5, 5))).toMatch('CHECK');
  const whole = [posting('9', 1, '1002', 5, 0), posting('9', 2, '2001', 0, 5), entry('9')];
  expect(refused(...whole)).toBe('permitted');
  expect(refused(...whole, posting('9', 3, '1001', 1, 0))).toMatch('an entry is made once');
});

test('funds and liabilities stay on their side', () => {
  const balance = (account: string, debit: number, credit: number) =>
    `INSERT INTO balances VALUES ('${office.code}', '${account}', 'x', ${debit}, ${credit})`;
  for (const account of ['1001', '1002', '1003', '1101', '1102', '1201']) {
    expect(refused(balance(account, 1, 2))).toMatch('CHECK');
  }
  for (const account of ['2001', '2101', '2102', '2103']) {
    expect(refused(balance(account, 2, 1))).toMatch('CHECK');
  }
  expect(refused(balance('1302', 1, 2), balance('2201', 2, 1))).toBe('permitted');
});

const copied = `office, batch_no, award_no, household_no, programme, month, kind, stage, person_no, name,
  id_number, holder_name, bank, account_no, amount_fen, base_fen, addons_fen, trace_hash`;
const copy = (line: string, more: string, values: string): string =>
  `INSERT INTO pay_lines (line_no, ${copied}, payable, payable_party, state, reason, state_on${more})
   SELECT '${line}', ${copied}, '2101', batch_no, 'declared', '', '2022-12-01'${values}
   FROM pay_lines ORDER BY line_no LIMIT 1`;

test('nobody is paid twice for one award, month, kind and stage', () => {
  expect(refused(copy('again', '', ''))).toMatch('UNIQUE');
  const follow = copy('again', ', source_line', ', line_no');
  expect(refused(follow)).toMatch('a follow-up pays exactly what came back');
  const returned = `UPDATE pay_lines SET state = 'returned', paid_fen = 0`;
  expect(refused(returned, follow)).toBe('permitted');
  const twice = copy('more', ', source_line', ', line_no');
  expect(refused(returned, follow, twice)).toMatch('UNIQUE');
});

test('a line is frozen and cannot be deleted', () => {
  expect(refused('DELETE FROM pay_lines')).toMatch('only grow');
  for (const column of ['account_no', 'name', 'month', 'source_line', 'payable']) {
    expect(refused(`UPDATE pay_lines SET ${column} = 'x'`)).toMatch('frozen');
  }
  expect(refused('UPDATE pay_lines SET amount_fen = 1')).toMatch('frozen');
});

test('all moves between states are those that the rules know', () => {
  const names = Object.keys(lineStateNames) as LineState[];
  expect(endStates).toHaveLength(7);
  const fen = (state: LineState) => (state === 'paid' ? 'amount_fen' : state === 'part_paid' ? '1' : '0');
  const insert = (state: LineState) =>
    copy('new', ', source_line, paid_fen', `, NULL, ${fen(state)}`).replace(`'declared'`, `'${state}'`);
  const other = `DROP INDEX pay_key`;
  for (const from of names) {
    for (const to of names) {
      const move = `UPDATE pay_lines SET state = '${to}', paid_fen = ${fen(to)} WHERE line_no = 'new'`;
      const expected = moves[from].includes(to) ? 'permitted' : /may not move/;
      expect(`${from}>${to}: ${refused(other, insert(from), move)}`).toMatch(expected);
    }
  }
});

test('nothing is entered in a closed month', () => {
  office.setDay('2022-11-30');
  office.do('accountant', 'closeMonth', { month: '2022-11', text: '' });
  const lines = [posting('9', 1, '1002', 5, 0), posting('9', 2, '2001', 0, 5)];
  expect(refused(...lines, entry('9', '2022-11'))).toMatch('the month is closed');
  expect(refused(...lines, entry('9', '2022-12'))).toBe('permitted');
});
