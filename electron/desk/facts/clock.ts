/** Clock facts: the limits of a case as its table holds them, with what began each in words. */
import type { StoredClock } from '../../../shared/application/clock';
import { acts, type Kind } from '../../../shared/docket/act';
import type { ReadableDb } from '../../store/database';

/** A clock as its table holds it: begun by an act of that kind. */
export interface ClockRecord extends Omit<StoredClock, 'started_by'> {
  started_by: Kind;
}

/** The same clock with the act's name in words. */
export function clockOf({ started_by, ...clock }: ClockRecord): StoredClock {
  return { ...clock, started_by: acts[started_by].title };
}

/** Limits of a case, those still open or all, the earliest first. */
export function clocksOfCase(db: ReadableDb, caseNo: string, which: 'open' | 'all'): StoredClock[] {
  return db
    .all<ClockRecord>(
      `SELECT name, started_on, due_on, unit, started_by FROM case_clocks
       WHERE case_no = ? AND (open = 1 OR ? = 'all') ORDER BY due_on`,
      caseNo,
      which,
    )
    .map(clockOf);
}
