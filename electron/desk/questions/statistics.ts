/** Statistics answers: the nine tables of a month, and the items behind a figure. */
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import type { CountedItem, MonthReport, ReportColumn } from '../../../shared/statistics/measure';
import { figureItems, monthReport } from '../../../shared/statistics/report';
import { ownOffice } from '../desk';
import type { Within } from '../session';
import { readMonthFacts } from '../statistics/month-facts';

interface FigureAsked {
  month: PlainMonth;
  table: string;
  row: string;
  column: ReportColumn;
  offset: number;
  limit: number;
}

export const statisticsAnswers = {
  month_report: ({ desk }: Within, { month }: { month: PlainMonth }): MonthReport =>
    monthReport(readMonthFacts(desk.db, ownOffice(desk), month)),
  figure_items: ({ desk }: Within, { month, offset, limit, ...figure }: FigureAsked): Page<CountedItem> => {
    const items = figureItems(readMonthFacts(desk.db, ownOffice(desk), month), figure);
    return { total: items.length, rows: items.slice(offset, offset + limit) };
  },
};
