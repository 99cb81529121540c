/** Properties of money rules: whatever the figures, nothing is lost, doubled or unbalanced. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overpaidBy, rewriteLevels, type AwardLevel } from '../../../shared/award/award';
import { addMonths } from '../../../shared/base/plain-date';
import { holdsOf, numberLines, orderLines, partsOf, sumOf } from '../../../shared/ledger/batch';
import { bridgeHolds, bridgeOf } from '../../../shared/ledger/bridge';
import { chart } from '../../../shared/ledger/data/chart';
import { duesOf, type DueAward } from '../../../shared/ledger/dues';
import { credit, debit, entry, entrySum, reversal, type EntryLine } from '../../../shared/ledger/entry';
import { lineStateNames, termsOf, type LineState } from '../../../shared/ledger/pay-line';
import { postingMonth } from '../../../shared/ledger/posting-month';
import { dueAward } from './ledger-beds';

// 1. An entry balances or cannot be made; a reversal takes it back to nothing.
// 2. What is lined and what is due after it add up to what is decided, and a second run owes nothing.
// 3. The bridge holds for any two months.
// 4. Parts cover a batch without gap or overlap and never cut an award.
// 5. Each line's terms add up to its amount.
// 6. Rewritten levels make the overpaid months come out at what should have been paid.
// 7. A posting month is never a closed one.

const fen = fc.integer({ min: 1, max: 500_000 });
const party = (code: string) =>
  chart.find((row) => row.code === code)?.party === 'none' ? {} : { party: 'A-1' };
const account = fc.constantFrom(...chart.map((row) => row.code));

test('an entry balances or cannot be made', () => {
  const lines = fc.array(fc.tuple(account, fen, fc.boolean()), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lines, (rows) => {
      const made = rows.map(([code, amount, left]) =>
        left ? debit(code, amount, party(code)) : credit(code, amount, party(code)),
      );
      const sum = (side: 'debit_fen' | 'credit_fen') => made.reduce((all, one) => all + one[side], 0);
      const whole = sum('debit_fen') === sum('credit_fen');
      if (!whole) {
        expect(() => entry('2022-11', 'x', made)).toThrow();
        return;
      }
      expect(entrySum(entry('2022-11', 'x', made))).toBe(sum('debit_fen'));
    }),
  );
});

test('a reversal takes an entry back to nothing', () => {
  fc.assert(
    fc.property(account, account, fen, (from, to, amount) => {
      const made = entry('2022-11', 'x', [debit(to, amount, party(to)), credit(from, amount, party(from))]);
      const net = new Map<string, number>();
      for (const line of [...made.lines, ...reversal(made, '2022-12', 'y').lines] as EntryLine[]) {
        const before = net.get(line.account) ?? 0;
        net.set(line.account, before + line.debit_fen - line.credit_fen);
      }
      expect([...net.values()].every((one) => one === 0)).toBe(true);
    }),
  );
});

test('accounts outside the chart, zero sums and missing parties are no entries', () => {
  expect(() => entry('2022-11', 'x', [])).toThrow();
  expect(() => entry('2022-11', 'x', [debit('9999', 1), credit('1001', 1)])).toThrow();
  expect(() => entry('2022-11', 'x', [debit('1001', 1), credit('2101', 1)])).toThrow();
  expect(() => entry('2022-11', 'x', [debit('1001', 1, { party: 'B' }), credit('1002', 1)])).toThrow();
  expect(() => entry('2022-11', 'x', [debit('1001', 0.5), credit('1002', 0.5)])).toThrow();
});

const FIRST = '2022-01';
const month = fc.integer({ min: 0, max: 11 }).map((n) => addMonths(FIRST, n));
const amounts = fc.array(fc.integer({ min: 0, max: 5 }).map((n) => n * 10_000), {
  minLength: 12,
  maxLength: 12,
});

/** An award with a level a month and, for some months, lines of other amounts. */
const award = fc.tuple(amounts, amounts, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })).map(
  ([decided, lined, has]): DueAward =>
    dueAward({
      due_from: FIRST,
      levels: decided.map((amount_fen, i) => {
        const at = addMonths(FIRST, i);
        return { from: at, until: at, amount_fen, base_fen: amount_fen, addons_fen: 0, trace_hash: '' };
      }),
      lined: lined.flatMap((amount_fen, i) =>
        has[i] === true ? [{ month: addMonths(FIRST, i), amount_fen, lines: 1 }] : [],
      ),
    }),
);

test('what is lined and what is due add up to what is decided; a second run owes nothing', () => {
  fc.assert(
    fc.property(award, month, (one, until) => {
      const dues = duesOf(one, until);
      for (const level of one.levels.filter((row) => row.from <= until)) {
        const before = one.lined.find((row) => row.month === level.from)?.amount_fen ?? 0;
        const due = sumOf(dues.filter((line) => line.month === level.from));
        expect(before + due).toBe(Math.max(before, level.amount_fen));
      }
      const lined = one.levels.map((level) => ({
        month: level.from,
        amount_fen: Math.max(
          level.amount_fen,
          one.lined.find((row) => row.month === level.from)?.amount_fen ?? 0,
        ),
        lines: 2,
      }));
      expect(duesOf({ ...one, lined }, until)).toEqual([]);
    }),
  );
});

test('suspended months owe nothing', () => {
  fc.assert(
    fc.property(award, month, (one, from) => {
      const dues = duesOf({ ...one, suspended_from: from }, '2022-12');
      expect(dues.every((line) => line.month < from)).toBe(true);
    }),
  );
});

test('the bridge holds for any two months', () => {
  const few = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 });
  fc.assert(
    fc.property(few, few, fc.array(fen, { minLength: 20, maxLength: 20 }), (before, now, sums) => {
      const name = (n: number): string => `A-${n}`;
      const earlier = before.map((n) => ({ award_no: name(n), amount_fen: sums[n] ?? 1 }));
      const lines = now.flatMap((n) => {
        const line = { award_no: name(n), source_line: null, amount_fen: sums[n + 10] ?? 1 };
        const regular = { ...line, month: '2022-11', kind: 'month' as const };
        return n % 3 === 0 ? [regular, { ...regular, month: '2022-10', kind: 'back_pay' as const }] : [regular];
      });
      expect(bridgeHolds(bridgeOf('2022-11', earlier, lines))).toBe(true);
    }),
  );
});

test('parts cover a batch and never cut an award', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 }), (sizes) => {
      const lines = sizes.flatMap((size, n) =>
        Array.from({ length: size }, (_, i) => ({
          ...duesOf(dueAward({ award_no: `A-${String(n).padStart(3, '0')}` }), '2022-11')[0]!,
          month: addMonths('2022-01', i),
        })),
      );
      const numbered = numberLines('B', 1, orderLines(lines), holdsOf([]));
      const parts = partsOf(numbered, 5);
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(numbered.length);
      expect(parts.reduce((sum, part) => sum + part.sum_fen, 0)).toBe(sumOf(numbered));
      for (const [i, part] of parts.entries()) {
        expect(part.count).toBeLessThanOrEqual(5);
        if (i > 0) expect(part.first_award > parts[i - 1]!.last_award).toBe(true);
      }
    }),
  );
});

test("a line's terms add up to its amount, or to nothing when it is void or followed", () => {
  const states = Object.keys(lineStateNames) as LineState[];
  for (const state of states) {
    for (const followed of [false, true]) {
      const paid_fen = state === 'paid' ? 100 : state === 'part_paid' ? 40 : 0;
      const terms = termsOf({ state, amount_fen: 100, paid_fen }, followed);
      const sum = terms.paid_fen + terms.returned_fen + terms.withheld_fen + terms.open_fen;
      const back = ['part_paid', 'returned', 'refused', 'held'].includes(state);
      const expected = state === 'voided' ? 0 : followed && back ? paid_fen : 100;
      expect(`${state} ${followed} ${sum}`).toBe(`${state} ${followed} ${expected}`);
    }
  }
});

test('rewritten levels pay overpaid months at what should have been', () => {
  fc.assert(
    fc.property(amounts, amounts, (paid, entitled) => {
      const old: AwardLevel[] = paid.map((amount_fen, i) => {
        const at = addMonths(FIRST, i);
        return { from: at, until: at, amount_fen, base_fen: amount_fen, addons_fen: 0, trace_hash: '' };
      });
      const lined = old.map((level) => ({ month: level.from, amount_fen: level.amount_fen }));
      const over = lined
        .map((row, i) => ({ month: row.month, amount_fen: row.amount_fen - (entitled[i] ?? 0) }))
        .filter((row) => row.amount_fen > 0);
      const levels = rewriteLevels(old, over, '2023-01', []);
      expect(overpaidBy(levels, over[0]?.month ?? '2023-01', lined)).toEqual(over);
    }),
  );
});

test('a posting month is never closed and never earlier than today', () => {
  fc.assert(
    fc.property(month, fc.option(month, { nil: null }), (now, closed) => {
      const posted = postingMonth(`${now}-15`, closed);
      expect(posted >= now).toBe(true);
      expect(closed === null || posted > closed).toBe(true);
    }),
  );
});
