/** Kept facts: a month's facts, read once and kept until the store takes in another act. */
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { MonthFacts } from '../../../shared/statistics/facts';
import type { ReadableDb } from '../../store/database';
import { readMonthFacts } from './month-facts';

interface Kept {
  /** Place of the newest act when they were read. */
  arrived: number;
  /** By office and month; the one asked last stands last. */
  months: Map<string, MonthFacts>;
}

const kept = new WeakMap<ReadableDb, Kept>();

/** A year back and forth is looked through without reading anything twice. */
const most = 13;

/** The facts of a month as the tables stand now; equal to reading them afresh. */
export function keptMonthFacts(db: ReadableDb, office: string, month: PlainMonth): MonthFacts {
  const arrived = db.one<{ n: number | null }>('SELECT max(arrived) AS n FROM docket')?.n ?? 0;
  const known = kept.get(db);
  const months = known?.arrived === arrived ? known.months : new Map<string, MonthFacts>();
  kept.set(db, { arrived, months });
  const key = `${office} ${month}`;
  const facts = months.get(key) ?? readMonthFacts(db, office, month);
  months.delete(key);
  months.set(key, facts);
  const [oldest] = months.keys();
  if (months.size > most && oldest !== undefined) months.delete(oldest);
  return facts;
}

/** What was worked out of facts, kept as long as they are. */
export function keptOf<A>(work: (facts: MonthFacts) => A): (facts: MonthFacts) => A {
  const known = new WeakMap<MonthFacts, { answer: A }>();
  return (facts) => {
    const found = known.get(facts) ?? { answer: work(facts) };
    known.set(facts, found);
    return found.answer;
  };
}
