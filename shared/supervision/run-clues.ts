/** Run clues: records that all queries were asked for a month, what each brought up, and every new hit. */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals } from '../base/outcome';
import { monthOf, PlainMonth } from '../base/plain-date';
import type { ClueHit } from './clue';

export const RunClues = z.strictObject({ month: PlainMonth });
export type RunClues = z.infer<typeof RunClues>;

export interface RunCluesFacts {
  pack_in_force: boolean;
  /** One entry a query; `run` is false where the pack lacks its limit. */
  answers: readonly { code: string; run: boolean; hits: readonly ClueHit[] }[];
  /** Keys of all hits of earlier runs; true while the last run still met them. */
  known: readonly { key: string; present: boolean }[];
}

/** What one query brought up: how many hits, and the hash of their sorted keys. */
export interface QueryCount {
  code: string;
  run: boolean;
  count: number;
  hash: string;
}

export interface CluesRun {
  queries: QueryCount[];
  /** Hits that no earlier run had met. */
  found: ClueHit[];
  /** Keys that are met again, and keys that are met no longer. */
  back: string[];
  gone: string[];
}

export const runCluesRefusals = refusals({
  pack_missing: () => '还没有启用政策包，不能排查疑点，请先启用政策包',
  month_future: (f: { month: string }) => `${f.month}尚未开始，请选择本月或以前的月份排查`,
});

const because = runCluesRefusals.because;

export const runClues = act({
  kind: 'runClues',
  title: '排查疑点',
  posts: ['accountant', 'reviewer', 'approver', 'auditor'],
  payload: RunClues,
  refusals: runCluesRefusals,
  guard: (facts: RunCluesFacts) => (facts.pack_in_force ? null : because('pack_missing', {})),
  decide: ({ month }, facts, { today }) =>
    month > monthOf(today) ? because('month_future', { month }, 'month') : permit<CluesRun>(compared(facts)),
});

/** Compares what is met now with what earlier runs met. */
function compared({ answers, known }: RunCluesFacts): CluesRun {
  const hits = answers.flatMap((answer) => answer.hits);
  const now = new Set(hits.map(({ key }) => key));
  const before = new Map(known.map(({ key, present }) => [key, present]));
  const fresh = new Map(hits.filter(({ key }) => !before.has(key)).map((hit) => [hit.key, hit]));
  return {
    queries: answers.map(({ code, run, hits: own }) => ({
      code,
      run,
      count: own.length,
      hash: hashOf(own.map(({ key }) => key).sort()),
    })),
    found: [...fresh.values()],
    back: [...now].filter((key) => before.get(key) === false).sort(),
    gone: known.filter(({ key, present }) => present && !now.has(key)).map(({ key }) => key).sort(),
  };
}
