/** Properties of bank answers: whatever a file says, no money moves twice or without a line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeRows, type AnswerableLine, type AnswerRow } from '../../../shared/ledger/answer';
import { sumOf } from '../../../shared/ledger/batch';
import type { LineState } from '../../../shared/ledger/pay-line';
import { settleEntries } from '../../../shared/ledger/settle-entries';
import { batchIn } from './ledger-beds';

// 1. Judging matches each line at most once; a foreign row changes no other verdict.
// 2. Settling moves exactly the answered money between payables and the treasury.

const sent: AnswerableLine[] = Array.from({ length: 5 }, (_, i) => ({
  line_no: `B-0000${i + 1}`,
  serial: i + 1,
  holder_name: `成员${i + 1}`,
  account_no: `62${i}`,
  amount_fen: 10_000 * (i + 1),
  state: 'sent',
  answered: false,
}));

const outcome = fc.constantFrom<AnswerRow['outcome']>('paid', 'part_paid', 'returned', 'refused');
const rowOf = (at: number, what: AnswerRow['outcome'], numbered: boolean): AnswerRow => {
  const { serial, holder_name: name, account_no, amount_fen } = sent[at]!;
  const paid_fen = { paid: amount_fen, part_paid: 1, returned: 0, refused: 0 }[what];
  const shared = { name, account_no, amount_fen, paid_fen, outcome: what, reason: '' };
  return { ...shared, row: 1, serial: numbered ? serial : null };
};
const anyRow = fc
  .tuple(fc.integer({ min: 0, max: 4 }), outcome, fc.boolean())
  .map(([at, what, numbered]) => rowOf(at, what, numbered));

test('judging matches each line at most once, whatever stands between', () => {
  const foreign: AnswerRow = {
    row: 9,
    serial: 77,
    name: '他人',
    account_no: '99',
    amount_fen: 1,
    outcome: 'paid',
    paid_fen: 1,
    reason: '',
  };
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.nat(12), (rows, at) => {
      const judged = judgeRows(rows, sent);
      const matched = judged.flatMap((row) => (row.verdict === 'matched' ? [row.line_no] : []));
      expect(new Set(matched).size).toBe(matched.length);
      const place = Math.min(at, rows.length);
      const more = judgeRows([...rows.slice(0, place), foreign, ...rows.slice(place)], sent);
      expect(more[place]?.verdict).toBe('unmatched');
      expect(more.filter((_, i) => i !== place)).toEqual(judged);
    }),
  );
});

test('settling moves exactly the answered money', () => {
  const exception = fc.record({
    before: fc.constantFrom<LineState>('sent', 'unknown', 'paid'),
    outcome: fc.constantFrom<AnswerRow['outcome']>('part_paid', 'returned', 'refused'),
    payable: fc.constantFrom('2101', '2102'),
    amount_fen: fc.integer({ min: 2, max: 9_000 }),
  });
  fc.assert(
    fc.property(fc.array(exception, { maxLength: 8 }), fc.nat(100_000), (rows, paid_fen) => {
      const exceptions = rows
        .filter((row) => row.before !== 'paid' || row.outcome === 'returned')
        .map((row, i) => ({
          ...row,
          line_no: `L-${i}`,
          award_no: `A-${i}`,
          programme: 'dibao',
          name: '周明',
          paid_fen: row.outcome === 'part_paid' ? 1 : 0,
          payable_party: row.payable === '2101' ? 'B' : `A-${i}`,
          reason: '',
        }));
      const group = { programme: 'dibao', payable: '2101', payable_party: 'B', count: 1 };
      const paid = paid_fen > 0 ? [{ ...group, amount_fen: paid_fen }] : [];
      const entries = settleEntries('2022-11', batchIn('sealed'), paid, exceptions);
      const net = (code: string): number =>
        entries
          .flatMap((one) => one.lines)
          .filter((line) => line.account === code)
          .reduce((sum, line) => sum + line.credit_fen - line.debit_fen, 0);
      const kept = exceptions.filter((row) => row.before !== 'paid');
      const reached = paid_fen + kept.reduce((sum, row) => sum + row.paid_fen, 0);
      const late = exceptions.filter((row) => row.before === 'paid');
      expect(net('2201')).toBe(reached - sumOf(late));
      const settled = net('2101') + net('2102') + net('2201');
      expect(settled).toBe(0);
    }),
  );
});
