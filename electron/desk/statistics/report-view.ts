/** Report view: a month's tables as cells of words, for the sheet on paper and the Excel file. */
import { formatFen } from '../../../shared/base/money';
import { chineseDate, type PlainMonth } from '../../../shared/base/plain-date';
import type { Outcome } from '../../../shared/base/outcome';
import { permit } from '../../../shared/base/outcome';
import { monthReportForm } from '../../../shared/notice/content/month-report';
import { unitNames, type MonthReport, type ReportRow } from '../../../shared/statistics/measure';
import { monthReport } from '../../../shared/statistics/report';
import { ownOffice } from '../desk';
import { frameOf } from '../paper/letterhead';
import type { ComposedForm } from '../paper/material';
import { loadXlsx } from '../roster/xlsx';
import type { Within } from '../session';
import { keptMonthFacts } from './kept-facts';

interface Known {
  report: MonthReport;
  reported_on: string | null;
  hash: string;
}

/** The month as it was last reported; as it stands now while it is not. */
function knownOf({ desk }: Within, month: PlainMonth): Known {
  const office = ownOffice(desk);
  const row = desk.db.one<{ report: string; reported_on: string; hash: string }>(
    'SELECT report, reported_on, hash FROM reports WHERE office = ? AND month = ? ORDER BY seq DESC LIMIT 1',
    office,
    month,
  );
  if (row) return { report: JSON.parse(row.report) as MonthReport, reported_on: row.reported_on, hash: row.hash };
  return { report: monthReport(keptMonthFacts(desk.db, office, month)), reported_on: null, hash: '' };
}

function wordsOf({ label, unit, total, urban, rural }: ReportRow): string[] {
  const word = (value: number): string => (unit === 'fen' ? formatFen(value) : String(value));
  return [label, unitNames[unit], word(total), word(urban), word(rural)];
}

/** K20 of a month. */
export function composeMonthReport(inside: Within, month: PlainMonth): Outcome<ComposedForm> {
  const { desk } = inside;
  const { report, reported_on, hash } = knownOf(inside, month);
  const content = monthReportForm({
    frame: frameOf(desk.db, ownOffice(desk), desk.clock.today()),
    month,
    standing: reported_on === null ? '未上报' : `${chineseDate(reported_on)}上报`,
    hash,
    tables: report.tables.map(({ title, note, rows }) => ({ title, note, rows: rows.map(wordsOf) })),
  });
  return permit({ content, name: `统计月报 ${month}` });
}

const text = (v: string) => ({ t: 's' as const, v, z: '@' });
const figure = ({ unit }: ReportRow, value: number) =>
  unit === 'fen' ? { t: 'n' as const, v: value / 100, z: '#,##0.00' } : { t: 'n' as const, v: value, z: '0' };

/** The month's tables as an Excel file, a sheet a table. */
export async function reportBook(inside: Within, month: PlainMonth): Promise<{ bytes: Uint8Array; rows: number }> {
  const xlsx = await loadXlsx();
  const { report, reported_on, hash } = knownOf(inside, month);
  const book = xlsx.utils.book_new();
  for (const { title, note, rows } of report.tables) {
    const sheet = xlsx.utils.aoa_to_sheet([
      [text(`${report.office_name} ${report.month} ${title}`)],
      [text(note)],
      [text(reported_on === null ? '未上报' : `${reported_on}上报，摘要${hash}`)],
      ['项目', '单位', '合计', '城镇', '农村'].map(text),
      ...rows.map((row) => [text(row.label), text(unitNames[row.unit]), figure(row, row.total), figure(row, row.urban), figure(row, row.rural)]),
    ]);
    sheet['!cols'] = [34, 8, 16, 16, 16].map((wch) => ({ wch }));
    xlsx.utils.book_append_sheet(book, sheet, title);
  }
  const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return { bytes, rows: report.tables.reduce((sum, { rows }) => sum + rows.length, 0) };
}
