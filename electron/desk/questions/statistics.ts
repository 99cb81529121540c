/** Statistics answers: the nine tables of a month, and the items behind a figure. */
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import type { CountedItem, MonthReport, ReportColumn } from '../../../shared/statistics/measure';
import { figureItems, monthReport } from '../../../shared/statistics/report';
import { taskFigures, type TaskFigures } from '../../../shared/statistics/tasks';
import { ownOffice } from '../desk';
import type { Within } from '../session';
import { keptMonthFacts, keptOf } from '../statistics/kept-facts';

interface FigureAsked {
  month: PlainMonth;
  table: string;
  row: string;
  column: ReportColumn;
  offset: number;
  limit: number;
}

const reportOf = keptOf(monthReport);
const figuresOf = keptOf(taskFigures);

export const statisticsAnswers = {
  month_report: ({ desk }: Within, { month }: { month: PlainMonth }): MonthReport =>
    reportOf(keptMonthFacts(desk.db, ownOffice(desk), month)),
  task_map: ({ desk }: Within, { month }: { month: PlainMonth }): TaskFigures[] =>
    figuresOf(keptMonthFacts(desk.db, ownOffice(desk), month)),
  figure_items: ({ desk }: Within, { month, offset, limit, ...figure }: FigureAsked): Page<CountedItem> => {
    const items = figureItems(keptMonthFacts(desk.db, ownOffice(desk), month), figure);
    return { total: items.length, rows: items.slice(offset, offset + limit) };
  },
};
