/** Statistics questions: the tables of a month, and the items behind a figure. */
import { z } from 'zod';
import { PlainMonth, type PlainDate } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import { reportColumns, type CountedItem, type MonthReport, type ReportColumn } from './measure';
import type { Candidate } from './candidates';
import type { FigureDifference } from './differences';
import type { TaskFigures } from './tasks';

/** A report of a month. */
export interface ReportedRow {
  reported_on: PlainDate;
  officer_name: string;
  hash: string;
  text: string;
  /** Only of the newest. */
  differences: FigureDifference[];
}

const columns = Object.keys(reportColumns) as [ReportColumn, ...ReportColumn[]];

export const statisticsQuestions = {
  /** The nine tables of a month, as known now. */
  month_report: question<MonthReport>()(z.strictObject({ month: PlainMonth })),
  /** The figures of the 35 tasks in a month; what each task is stands in data/tasks.ts. */
  task_map: question<TaskFigures[]>()(z.strictObject({ month: PlainMonth })),
  /** Who belongs in a running ledger by this month's awards and has no line in it. */
  register_candidates: question<Page<Candidate & { village_name: string }>>()(z.strictObject({ register: z.string().min(1), ...page })),
  /** Reports of a month, newest first, the newest with what differs now. */
  month_reports: question<ReportedRow[]>()(z.strictObject({ month: PlainMonth })),
  /** What a figure counts. */
  figure_items: question<Page<CountedItem>>()(
    z.strictObject({
      month: PlainMonth,
      table: z.string(),
      row: z.string(),
      column: z.enum(columns),
      ...page,
    }),
  ),
};
