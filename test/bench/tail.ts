/** Tail: how long the slowest answers take, ours and the other's in turn over the same questions. */
import type { Figure } from './measure';

/** The time in milliseconds below which 99 of 100 answers lie. */
function p99(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? 0;
}

const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;

export interface TailWish<Q> {
  beside: string;
  kind: 'floor' | 'peer';
  questions: readonly Q[];
  ours: (question: Q) => void;
  theirs: (question: Q) => void;
  /** The other answers only each so many-th question, when it is much slower. */
  their_every?: number;
  runs: number;
}

/** p99 of both in milliseconds after one warm-up; the ratio is the other's time over ours. */
export function tailOf<Q>({ beside, kind, questions, ours, theirs, runs, their_every = 1 }: TailWish<Q>): Figure {
  const [own, other]: [number[], number[]] = [[], []];
  const timed = (work: (question: Q) => void, question: Q): number => {
    const started = performance.now();
    work(question);
    return performance.now() - started;
  };
  for (let run = 0; run <= runs; run += 1) {
    for (const [i, question] of questions.entries()) {
      const a = timed(ours, question);
      if (run > 0) own.push(a);
      if (run > 0 && i % their_every === 0) other.push(timed(theirs, question));
    }
  }
  const [value, held] = [p99(own), p99(other)];
  if (process.env.TALK === '1') slowest(questions, ours, timed);
  return {
    value: rounded(value),
    unit: 'ms, p99 of an answer',
    beside,
    [kind]: rounded(held),
    ratio: Math.round((held / value) * 1000) / 1000,
    runs,
  };
}

/** TALK=1 tells which questions are slow. */
function slowest<Q>(questions: readonly Q[], ours: (question: Q) => void, timed: (work: (question: Q) => void, question: Q) => number): void {
  const rows = questions.map((question) => ({ question, ms: rounded(timed(ours, question)) }));
  rows.sort((a, b) => b.ms - a.ms);
  for (const row of rows.slice(0, 40)) process.stderr.write(`${row.ms} ms ${JSON.stringify(row.question)}\n`);
}
