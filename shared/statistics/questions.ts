/** Statistics questions: the tables of a month, and the items behind a figure. */
import { z } from 'zod';
import { PlainMonth } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import { reportColumns, type CountedItem, type MonthReport, type ReportColumn } from './measure';
import type { Candidate } from './candidates';
import type { TaskFigures } from './tasks';

const columns = Object.keys(reportColumns) as [ReportColumn, ...ReportColumn[]];

export const statisticsQuestions = {
  /** The nine tables of a month, as known now. */
  month_report: question<MonthReport>()(z.strictObject({ month: PlainMonth })),
  /** The figures of the 35 tasks in a month; what each task is stands in data/tasks.ts. */
  task_map: question<TaskFigures[]>()(z.strictObject({ month: PlainMonth })),
  /** Who belongs in a running ledger by this month's awards and has no line in it. */
  register_candidates: question<Page<Candidate & { village_name: string }>>()(z.strictObject({ register: z.string().min(1), ...page })),
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
