/** Backup rotation: which backups may go, keeping days, weeks and months. */
import { dayNumber, type PlainDate } from '../../shared/base/plain-date';

export interface BackupAge {
  name: string;
  /** Instant, ISO 8601; its civil date is the first ten characters. */
  made_at: string;
}

const DAYS = 7;
const WEEKS = 8;
const MONTHS = 12;

/** Days since a Monday, in sevens. */
function weekOf(date: PlainDate): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

/**
 * Names of backups that may be removed: kept are the newest of each of the last 7 days, 8 weeks
 * and 12 months that have any. Only periods with backups count, so that a long holiday costs none.
 */
export function expiredBackups(backups: readonly BackupAge[]): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.made_at < b.made_at ? 1 : -1));
  const kept = new Set<string>();
  const keep = (periodOf: (date: PlainDate) => string | number, count: number): void => {
    const seen = new Set<string | number>();
    for (const { name, made_at } of newestFirst) {
      const period = periodOf(made_at.slice(0, 10));
      if (seen.has(period) || seen.size === count) continue;
      seen.add(period);
      kept.add(name);
    }
  };
  keep((date) => date, DAYS);
  keep(weekOf, WEEKS);
  keep((date) => date.slice(0, 7), MONTHS);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}
