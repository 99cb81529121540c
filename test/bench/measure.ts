/** Measure: runs a piece of work and its floor or peer in turn, and tells medians and their ratio. */

/** One figure beside its floor (the least possible work) or peer (another program's work). */
export interface Figure {
  value: number;
  unit: string;
  /** What it is held against. */
  beside: string;
  floor?: number;
  peer?: number;
  /** Ours divided by the other's, in the direction in which more is better. */
  ratio: number;
  runs: number;
}

/** Work that does `count` things; answers when it is done. */
export type Work = (count: number) => void | Promise<void>;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function perSecond(work: Work, count: number): Promise<number> {
  const started = performance.now();
  await work(count);
  return (count * 1000) / (performance.now() - started);
}

export interface Pairing {
  unit: string;
  beside: string;
  kind: 'floor' | 'peer';
  ours: Work;
  theirs: Work;
  count: number;
  /** Times the other's count differs, when it is much slower. */
  their_count?: number;
  runs: number;
}

/** Ours and theirs in turn, after one warm-up each; medians of things per second. */
export async function pair(pairing: Pairing): Promise<Figure> {
  const { ours, theirs, count, runs } = pairing;
  const other = pairing.their_count ?? count;
  const a: number[] = [];
  const b: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const own = await perSecond(ours, count);
    const their = await perSecond(theirs, other);
    if (run === 0) continue;
    a.push(own);
    b.push(their);
  }
  const value = median(a);
  const held = median(b);
  return {
    value: Math.round(value * 10) / 10,
    unit: pairing.unit,
    beside: pairing.beside,
    [pairing.kind]: Math.round(held * 10) / 10,
    ratio: Math.round((value / held) * 1000) / 1000,
    runs,
  };
}
