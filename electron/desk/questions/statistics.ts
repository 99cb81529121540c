/** Statistics answers: the nine tables of a month, and the items behind a figure. */
import { firstDay, monthOf, type PlainMonth } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import { differencesOf } from '../../../shared/statistics/differences';
import type { ReportedRow } from '../../../shared/statistics/questions';
import { candidatesOf } from '../../../shared/statistics/candidates';
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

interface CandidatesAsked {
  register: string;
  offset: number;
  limit: number;
}

/** A line that stands open, or was entered this month, answers for its person or household. */
function registerCandidates({ desk }: Within, { register, offset, limit }: CandidatesAsked) {
  const office = ownOffice(desk);
  const month = monthOf(desk.clock.today());
  const lines = desk.db.all<{ household_no: string | null; person_no: string | null }>(
    `SELECT household_no, person_no FROM records WHERE office = ? AND register = ? AND open = 1
     UNION SELECT household_no, person_no FROM records WHERE office = ? AND taken_on >= ? AND register = ?`,
    office,
    register,
    office,
    firstDay(month),
    register,
  );
  const entered = new Set(lines.map(({ household_no, person_no }) => person_no ?? household_no));
  const found = candidatesOf(keptMonthFacts(desk.db, office, month), register);
  const waiting = found.filter(({ household_no, person_no }) => !entered.has(person_no ?? household_no));
  const rows = waiting.slice(offset, offset + limit);
  return { total: waiting.length, rows: rows.map((row) => ({ ...row, village_name: shortVillageName(row.village_code) })) };
}

function monthReports({ desk }: Within, { month }: { month: PlainMonth }): ReportedRow[] {
  const office = ownOffice(desk);
  const reports = desk.db.all<Omit<ReportedRow, 'differences'> & { report: string }>(
    `SELECT r.reported_on, coalesce(o.name, '') AS officer_name, r.hash, r.text, r.report FROM reports r
     LEFT JOIN officers o ON o.office = r.office AND o.officer_id = r.officer
     WHERE r.office = ? AND r.month = ? ORDER BY r.seq DESC`,
    office,
    month,
  );
  return reports.map(({ report, ...row }, at) => ({
    ...row,
    differences: at === 0 ? differencesOf(JSON.parse(report) as MonthReport, reportOf(keptMonthFacts(desk.db, office, month))) : [],
  }));
}

export const statisticsAnswers = {
  month_report: ({ desk }: Within, { month }: { month: PlainMonth }): MonthReport =>
    reportOf(keptMonthFacts(desk.db, ownOffice(desk), month)),
  task_map: ({ desk }: Within, { month }: { month: PlainMonth }): TaskFigures[] =>
    figuresOf(keptMonthFacts(desk.db, ownOffice(desk), month)),
  register_candidates: registerCandidates,
  month_reports: monthReports,
  figure_items: ({ desk }: Within, { month, offset, limit, ...figure }: FigureAsked): Page<CountedItem> => {
    const items = figureItems(keptMonthFacts(desk.db, ownOffice(desk), month), figure);
    return { total: items.length, rows: items.slice(offset, offset + limit) };
  },
};
