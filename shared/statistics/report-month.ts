/** Report month: the statistics of a month go to the district; their figures are frozen with a hash (上报统计). */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals } from '../base/outcome';
import { PlainMonth, type PlainDate } from '../base/plain-date';
import type { MonthReport } from './measure';

export const ReportMonth = z.strictObject({
  month: PlainMonth,
  /** Why it is reported again; empty the first time. */
  text: z.string().max(500),
});
export type ReportMonth = z.infer<typeof ReportMonth>;

export interface ReportMonthFacts {
  report: MonthReport | null;
  /** Last day of the month. */
  ends_on: PlainDate;
  /** The books of the month are closed. */
  closed: boolean;
  /** Day and hash of the last report of the month; null while there is none. */
  before: { reported_on: PlainDate; hash: string } | null;
}

export interface MonthReported {
  report: MonthReport;
  /** SHA-256 over the canonical report. */
  hash: string;
}

export const reportMonthRefusals = refusals({
  month_running: (f: { ends_on: string }) => `这个月到${f.ends_on}才结束，月末过后可以上报`,
  books_open: () => '这个月的资金账还没有关账，数字可能再变，请先到“资金—月结”关账',
  same_again: (f: { reported_on: string }) => `${f.reported_on}已经上报，数字没有变化，无需再报`,
  reason_needed: (f: { reported_on: string }) => `${f.reported_on}已经上报过，重新上报请写明数字变化的原因`,
});
const { because } = reportMonthRefusals;

export const reportMonth = act({
  kind: 'reportMonth',
  title: '上报统计',
  posts: ['reviewer', 'approver'],
  payload: ReportMonth,
  refusals: reportMonthRefusals,
  decide: ({ text }, { report, ends_on, closed, before }: ReportMonthFacts, { today }) => {
    if (!report || today <= ends_on) return because('month_running', { ends_on }, 'month');
    if (!closed) return because('books_open', {}, 'month');
    const hash = hashOf(report);
    if (before?.hash === hash) return because('same_again', { reported_on: before.reported_on }, 'month');
    if (before && text.trim() === '') return because('reason_needed', { reported_on: before.reported_on }, 'text');
    return permit<MonthReported>({ report, hash });
  },
});
