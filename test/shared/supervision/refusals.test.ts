/** Proves the refusals of the clue acts, and what a run records. */
import { expect, test } from 'vitest';
import { clueHit } from '../../../shared/supervision/clue';
import { clueQueries } from '../../../shared/supervision/data/clue-queries';
import { runClues } from '../../../shared/supervision/run-clues';
import { standing } from '../../beds';
import { walkRefusals } from '../../walk';
import { supervisionWalks } from './refusals.table';

// 1. Each act refuses in its declared order, one fault mended at a time, and then permits.
// 2. A run records only what is new, what is gone and what is back; the same facts are one clue.
// 3. Every query says its question, source and sentence in Chinese, under a code of its own.

supervisionWalks.forEach(walkRefusals);

test('a run tells new, gone and returning hits apart', () => {
  const hits = ['a', 'b', 'b', 'c'].map((name) => clueHit('dead_paid', name, { name }));
  const key = (name: string): string => clueHit('dead_paid', name, { name }).key;
  const outcome = runClues.decide(
    { month: '2022-11' },
    {
      pack_in_force: true,
      answers: [{ code: 'dead_paid', run: true, hits }],
      known: [
        { key: key('a'), present: true },
        { key: key('b'), present: false },
        { key: key('d'), present: true },
      ],
    },
    standing('accountant', 'U07'),
  );
  expect(outcome).toMatchObject({
    permitted: true,
    result: { found: [{ key: key('c') }], back: [key('b')], gone: [key('d')], queries: [{ count: 4 }] },
  });
});

test('every query is told in Chinese words', () => {
  expect(new Set(clueQueries.map(({ code }) => code)).size).toBe(clueQueries.length);
  for (const { question, source, reads, name, say } of clueQueries) {
    for (const text of [question, source, reads, name]) expect(text).toMatch(/[\u4e00-\u9fff]/);
    expect(say({ kinship: 'child' })).not.toMatch(/undefined|NaN/);
  }
});
