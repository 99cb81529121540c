/** Sample: an Excel roster in the shape clerks keep, made of invented people, clean or dirty. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { chineseMonth, type PlainMonth } from '../../../shared/base/plain-date';
import { findOfficeArea } from '../../../shared/base/region';
import type { Declaration } from '../../../shared/household/declaration';
import { dirtied, rowsOf, sampleTitles, type SampleRow } from './sample-rows';
import { loadXlsx } from './xlsx';

export interface Sample {
  office: string;
  month: PlainMonth;
  /** Invented people only: sequence codes 000 and 996 to 999. */
  households: readonly Declaration[];
  /** With the faults of real rosters in some rows, or without any. */
  dirty: boolean;
  format?: 'xlsx' | 'xls';
}

/** The file's bytes: equal for equal samples. */
export async function sampleRoster(sample: Sample): Promise<Uint8Array> {
  const xlsx = await loadXlsx();
  const rows = sample.households.flatMap((household, i) =>
    rowsOf(household, 35_000 + (i % 12) * 4_150),
  );
  const cents = rows.reduce((sum, row) => sum + centsOf(row['金额（元）']), 0);
  const sheet = sheetOf(sample, sample.dirty ? dirtied(rows) : rows, cents);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '花名册');
  const bookType = sample.format === 'xls' ? 'biff8' : 'xlsx';
  const written = xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer;
  return new Uint8Array(written);
}

/** Title, unit and date, header, people, total, signatures. */
function sheetOf(sample: Sample, rows: readonly SampleRow[], cents: number): WorkSheet {
  const office = findOfficeArea(sample.office)?.name ?? '';
  const last = sampleTitles.length - 1;
  const lines: CellObject[][] = [
    [text(`璧山区${office}最低生活保障家庭花名册（演练样表）`)],
    [text(`填报单位：${office}`), ...blanks(7), text(`填报月份：${chineseMonth(sample.month)}`)],
    sampleTitles.map(text),
    ...rows.map((row, i) => lineOf({ ...row, 序号: i + 1 })),
    [text('合计'), ...blanks(last - 2), { t: 'n', v: cents / 100, z: '#,##0.00' }],
    [],
    [text('制表人：'), ...blanks(3), text('审核人：'), ...blanks(3), text('负责人：')],
    [text('说明：金额单位为元；身份证号码、银行账号均为文本格式。人员均为虚构，仅供演练。')],
  ];
  return {
    '!data': lines,
    '!ref': `A1:Y${lines.length}`,
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: last } }],
    '!cols': sampleTitles.map((title) => ({ wch: /号码?$/.test(title) && title !== '序号' ? 22 : 12 })),
  };
}

function text(value: string): CellObject {
  return { t: 's', v: value, z: '@' };
}

function blanks(count: number): CellObject[] {
  return Array.from({ length: count }, () => ({ t: 'z' }));
}

function centsOf(yuan: string | number | null): number {
  return typeof yuan === 'number' ? Math.round(yuan * 100) : 0;
}

function lineOf(row: SampleRow): CellObject[] {
  return sampleTitles.map((title): CellObject => {
    const value = row[title];
    if (value === null) return { t: 'z' };
    if (typeof value === 'string') return text(value);
    if (title === '出生日期') return { t: 'n', v: value, z: 'yyyy-mm-dd' };
    return title.includes('元') ? { t: 'n', v: value, z: '#,##0.00' } : { t: 'n', v: value };
  });
}
