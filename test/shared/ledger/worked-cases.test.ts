/** Worked cases of the money room on the pure rules: G18's roster and G23's and G15's postings. */
import { expect, test } from 'vitest';
import { addMonths } from '../../../shared/base/plain-date';
import { sumOf } from '../../../shared/ledger/batch';
import { duesOf } from '../../../shared/ledger/dues';
import type { Entry } from '../../../shared/ledger/entry';
import { payImprest, type PayImprestFacts } from '../../../shared/ledger/pay-imprest';
import { reserveHolds, reserveOf } from '../../../shared/ledger/reserve';
import { settleEntries } from '../../../shared/ledger/settle-entries';
import { findProgrammeMoney, programmeMoney } from '../../../shared/ledger/data/programmes';
import { findAccount } from '../../../shared/ledger/data/chart';
import { examplePack } from '../../../shared/policy/example-pack';
import { payee, standing } from '../../beds';
import { award_no, batch_no, batchIn, dueAward, officers, reserve } from './ledger-beds';

// 1. G18: 600 raised to 692 from January, decided in September: 692 and eight lines of 92, 1,428.
// 2. G23: a returned 851 goes through the treasury into 2102; paid again it leaves 2102.
// 3. G15: the advance is Dr 1101, Cr 1001; the reserve's sentence holds at each of its steps.
// 4. Each programme's expense account is in the chart and is the one the example pack names.

const sides = (entries: readonly Entry[]): string[] =>
  entries.flatMap((one) =>
    one.lines.map((line) =>
      line.debit_fen > 0 ? `Dr ${line.account} ${line.debit_fen}` : `Cr ${line.account} ${line.credit_fen}`,
    ),
  );

test('G18: September pays 692 and eight months of back pay, 1,428 in all', () => {
  const level = { from: '2018-01', until: null, amount_fen: 69_200, base_fen: 69_200, addons_fen: 0 };
  const lined = Array.from({ length: 8 }, (_, i) => ({
    month: addMonths('2018-01', i),
    amount_fen: 60_000,
    lines: 1,
  }));
  const award = dueAward({ due_from: '2018-01', levels: [{ ...level, trace_hash: '' }], lined });
  const dues = duesOf(award, '2018-09');
  expect(dues.map((line) => [line.month, line.kind, line.amount_fen])).toEqual([
    ...lined.map((row) => [row.month, 'back_pay', 9_200]),
    ['2018-09', 'month', 69_200],
  ]);
  expect(sumOf(dues)).toBe(142_800);
});

const returned = {
  line_no: `${batch_no}-00001`,
  award_no,
  programme: 'dibao',
  name: '周明',
  before: 'sent' as const,
  outcome: 'returned' as const,
  amount_fen: 85_100,
  paid_fen: 0,
  payable: '2101',
  payable_party: batch_no,
  reason: '户名不符',
};

test('G23: 851 comes back into 2102, and leaves it when it is paid again', () => {
  const batch = batchIn('sealed');
  expect(sides(settleEntries('2022-11', batch, [], [returned]))).toEqual([
    'Dr 2101 85100',
    'Cr 2201 85100',
    'Dr 2201 85100',
    'Cr 2102 85100',
  ]);
  const again = { programme: 'dibao', payable: '2102', payable_party: award_no };
  const paid = { ...again, count: 1, amount_fen: 85_100 };
  expect(sides(settleEntries('2022-12', batch, [paid], []))).toEqual(['Dr 2102 85100', 'Cr 2201 85100']);
});

test('refused money never left, partly paid money comes back in part, late returns come alone', () => {
  const batch = batchIn('sealed');
  const refused = { ...returned, outcome: 'refused' as const };
  expect(sides(settleEntries('2022-11', batch, [], [refused]))).toEqual(['Dr 2101 85100', 'Cr 2102 85100']);
  const part = { ...returned, outcome: 'part_paid' as const, paid_fen: 50_000 };
  expect(sides(settleEntries('2022-11', batch, [], [part]))).toEqual([
    'Dr 2101 85100',
    'Cr 2201 85100',
    'Dr 2201 35100',
    'Cr 2102 35100',
  ]);
  const late = { ...returned, before: 'paid' as const };
  expect(sides(settleEntries('2022-12', batch, [], [late]))).toEqual(['Dr 2201 85100', 'Cr 2102 85100']);
});

test('G15: cash 5,000 becomes 4,000 and a voucher of 1,000; the sentence holds', () => {
  const facts: PayImprestFacts = {
    award: {
      award_no,
      programme: 'temporary_emergency',
      household_no: 'H',
      state: 'live',
      payee,
      stages: [{ stage: 1, month: '2022-11', amount_fen: 100_000, trace_hash: '', due_on: null, condition: '', paid_by: null }],
    },
    officers,
    reserve: reserve(),
    single_limit_fen: null,
    last_closed: null,
    next_voucher_no: 'V-1',
  };
  const wish = { award_no, stage: 1, way: 'cash', second_officer_id: 'U07' } as const;
  const paid = { ...wish, signed_by: 'signature' as const, witnesses: [], condition_seen: null };
  const outcome = payImprest.decide(paid, facts, standing('cashier', 'U08', '2022-11-05'));
  if (!outcome.permitted) throw new Error(outcome.message);
  expect(sides(outcome.result.entries)).toEqual(['Dr 1101 100000', 'Cr 1001 100000']);
  const steps = [
    { '1001': 400_000, '1002': 2_500_000, '1101': 100_000 },
    { '1001': 400_000, '1002': 2_384_900, '1101': 215_100 },
    { '1001': 400_000, '1002': 2_384_900, '1102': 215_100 },
    { '1001': 400_000, '1002': 2_600_000 },
  ];
  for (const step of steps) {
    const rows = Object.entries({ ...step, '2001': 3_000_000 });
    const balances = rows.map(([account, amount_fen]) => ({ account, amount_fen }));
    expect(reserveHolds(reserveOf(balances))).toBe(true);
    const less = balances.map((row) => ({ ...row, amount_fen: row.amount_fen - 1 }));
    expect(reserveHolds(reserveOf(less.slice(0, 1).concat(balances.slice(1))))).toBe(false);
  }
});

test('expense accounts are in the chart and are those of the example pack', () => {
  for (const row of programmeMoney) expect(findAccount(row.expense)?.type).toBe('expense');
  for (const row of examplePack.programmes) {
    if (row.accounts === null) continue;
    expect([row.code, findProgrammeMoney(row.code)?.expense]).toEqual([row.code, row.accounts.expense]);
  }
});
