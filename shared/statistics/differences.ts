/** Differences: where the figures of a month as reported and as they stand now do not agree. */
import { reportColumns, type MonthReport, type ReportColumn, type ReportRow } from './measure';

/** A figure that is no longer what was reported. */
export interface FigureDifference {
  table: string;
  label: string;
  column: ReportColumn;
  unit: ReportRow['unit'];
  reported: number;
  now: number;
}

/** Every figure that differs; a row that one of both lacks counts as 0 there. */
export function differencesOf(reported: MonthReport, now: MonthReport): FigureDifference[] {
  const titles = new Map([...reported.tables, ...now.tables].map(({ code, title }) => [code, title]));
  return [...titles].flatMap(([code, title]) => {
    const rowsOf = (report: MonthReport): ReportRow[] => report.tables.find((table) => table.code === code)?.rows ?? [];
    const [before, after] = [rowsOf(reported), rowsOf(now)];
    const rows = new Map([...before, ...after].map((row) => [row.code, row]));
    return [...rows.values()].flatMap(({ code: row, label, unit }) =>
      (Object.keys(reportColumns) as ReportColumn[]).flatMap((column): FigureDifference[] => {
        const at = (list: ReportRow[]): number => list.find((one) => one.code === row)?.[column] ?? 0;
        const [then, today] = [at(before), at(after)];
        return then === today ? [] : [{ table: title, label, column, unit, reported: then, now: today }];
      }),
    );
  });
}
