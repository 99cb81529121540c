/** Proves the sentence that compares a month's payments with the month before. */
import { expect, test } from 'vitest';
import { bridgeSentence } from '../../renderer/screens/money/bridge-sentence';
import type { Bridge } from '../../shared/ledger/bridge';

// 1. More, less and equal are said in words, and only what happened is named.
// 2. Back pay and follow-ups are told apart from the regular lines.
// 3. A first month says that there was none before.

const bridge = (part: Partial<Bridge>): Bridge => ({
  before_count: 0,
  before_fen: 0,
  new_count: 0,
  new_fen: 0,
  stopped_count: 0,
  stopped_fen: 0,
  raised_count: 0,
  raised_fen: 0,
  lowered_count: 0,
  lowered_fen: 0,
  regular_count: 0,
  regular_fen: 0,
  added_count: 0,
  added_fen: 0,
  now_count: 0,
  now_fen: 0,
  ...part,
});

test('more, less, equal', () => {
  const more = bridge({
    before_count: 309,
    before_fen: 23_724_700,
    new_count: 5,
    stopped_count: 2,
    raised_count: 11,
    regular_count: 312,
    regular_fen: 23_845_100,
    now_count: 312,
    now_fen: 23_845_100,
  });
  expect(bridgeSentence(more)).toBe(
    '共 312 笔 238,451.00 元。与上月相比，笔数多 3 笔，金额多 1,204.00 元（新增 5 笔、停发 2 笔、增发 11 笔）。',
  );
  const less = bridge({ ...more, before_count: 313, regular_fen: 23_724_700, new_count: 0, raised_count: 0 });
  expect(bridgeSentence(less)).toContain('笔数少 1 笔，金额持平（停发 2 笔）');
});

test('follow-ups apart, first month', () => {
  const first = bridge({ regular_count: 2, regular_fen: 200, added_count: 1, added_fen: 100, now_count: 3, now_fen: 300 });
  expect(bridgeSentence(first)).toBe('共 3 笔 3.00 元，其中补发、重发等 1 笔 1.00 元。上月没有发放。');
});
