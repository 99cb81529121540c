/** Export book: a list's rows as an Excel file: numbers as text, money as figures, and a data dictionary. */
import { maskAccount } from '../../../shared/base/bank-account';
import { maskIdNumber } from '../../../shared/base/id-number';
import type { ExportColumn, ExportList } from '../../../shared/supervision/data/export-lists';
import { loadXlsx } from '../roster/xlsx';

const TEXT = '@';
const MONEY = '#,##0.00';

type Row = Record<string, unknown>;

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text cells keep every digit; only money and counts are figures. */
function cellOf({ field, kind }: ExportColumn, row: Row, whole: boolean) {
  const value = row[field];
  if (kind === 'fen') return typeof value === 'number' ? { t: 'n' as const, v: value / 100, z: MONEY } : { t: 's' as const, v: '' };
  if (kind === 'count') return { t: 'n' as const, v: Number(value ?? 0) };
  const text = kind === 'yes_no' ? (value === true ? '是' : '否') : wordOf(value);
  const shown = whole || text === '' ? text : kind === 'id' ? maskIdNumber(text) : kind === 'account' ? maskAccount(text) : text;
  return { t: 's' as const, v: shown, z: TEXT };
}

const kindNames: Record<ExportColumn['kind'], string> = {
  text: '文本',
  id: '文本（身份号码）',
  account: '文本（银行账号）',
  fen: '金额，元，两位小数',
  count: '整数',
  yes_no: '是或否',
};

export interface ExportWish {
  list: ExportList;
  rows: readonly Row[];
  whole: boolean;
  /** Who took it out, when and what for, and the marks of example and exercise. */
  heading: string;
  watermarks: readonly string[];
}

/** Sheets 名单 and 数据字典. */
export async function exportBook({ list, rows, whole, heading, watermarks }: ExportWish): Promise<Uint8Array> {
  const xlsx = await loadXlsx();
  const text = (v: string) => ({ t: 's' as const, v, z: TEXT });
  const marked = [...watermarks, heading].map((line) => [text(line)]);
  const sheet = xlsx.utils.aoa_to_sheet([
    ...marked,
    list.columns.map(({ title }) => text(title)),
    ...rows.map((row) => list.columns.map((column) => cellOf(column, row, whole))),
  ]);
  sheet['!cols'] = list.columns.map(({ kind }) => ({ wch: kind === 'id' || kind === 'account' ? 24 : 18 }));
  const dictionary = xlsx.utils.aoa_to_sheet([
    ['列', '含义', '格式'].map(text),
    ...list.columns.map(({ title, meaning, kind }) => [title, meaning, kindNames[kind]].map(text)),
  ]);
  dictionary['!cols'] = [{ wch: 20 }, { wch: 48 }, { wch: 24 }];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '名单');
  xlsx.utils.book_append_sheet(book, dictionary, '数据字典');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
