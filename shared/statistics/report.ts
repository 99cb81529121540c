/** Report: the nine tables of a month (民政统计), every figure with the items behind it. */
import type { MonthFacts } from './facts';
import { itemsOf, rowOf, type CountedItem, type MonthReport, type ReportColumn, type ReportTable } from './measure';
import { changesTable } from './tables/changes';
import { recognitionsTable, subsidiesTable, temporaryTable } from './tables/money';
import { dibaoTable, tekunTable } from './tables/people';
import { taskTables } from './tasks';
import { oversightTable, referralsTable, timelinessTable } from './tables/work';

/** In the order in which the district counts them. */
export const reportTables: readonly ReportTable[] = [
  dibaoTable,
  changesTable,
  tekunTable,
  temporaryTable,
  recognitionsTable,
  subsidiesTable,
  referralsTable,
  oversightTable,
  timelinessTable,
];

/** All tables of the month; sums are fen. */
export function monthReport(facts: MonthFacts): MonthReport {
  const { office, office_name, month } = facts;
  const tables = reportTables.map(({ code, title, note, measures }) => ({
    code,
    title,
    note,
    rows: measures(facts).map(rowOf),
  }));
  return { office, office_name, month, tables };
}

/** The items behind one figure; none where there is no such figure. */
export function figureItems(
  facts: MonthFacts,
  figure: { table: string; row: string; column: ReportColumn },
): readonly CountedItem[] {
  const table = [...reportTables, ...taskTables].find(({ code }) => code === figure.table);
  const measure = table?.measures(facts).find(({ code }) => code === figure.row);
  return measure ? itemsOf(measure, figure.column) : [];
}
