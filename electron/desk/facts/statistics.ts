/** Statistics facts: the month's report as it stands, whether its books are closed, and what was reported before. */
import { lastDay } from '../../../shared/base/plain-date';
import { monthReport } from '../../../shared/statistics/report';
import type { ReportMonthFacts } from '../../../shared/statistics/report-month';
import type { ReadableDb } from '../../store/database';
import { readMonthFacts } from '../statistics/month-facts';
import type { Facts } from './fact';

/** The newest report of a month; null while there is none. */
function lastReport(db: ReadableDb, office: string, month: string): ReportMonthFacts['before'] {
  return (
    db.one<{ reported_on: string; hash: string }>(
      'SELECT reported_on, hash FROM reports WHERE office = ? AND month = ? ORDER BY seq DESC LIMIT 1',
      office,
      month,
    ) ?? null
  );
}

export const statisticsFacts: Facts<'reportMonth'> = {
  reportMonth: (db, { month }, { office, today }) => {
    if (month === undefined) return { report: null, ends_on: today, closed: false, before: null };
    const closed = db.one(
      'SELECT 1 FROM month_closes WHERE office = ? AND month = ? AND reopened_on IS NULL',
      office,
      month,
    );
    return {
      report: monthReport(readMonthFacts(db, office, month)),
      ends_on: lastDay(month),
      closed: closed !== undefined,
      before: lastReport(db, office, month),
    };
  },
};
