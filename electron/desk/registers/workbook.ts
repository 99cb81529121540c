/** Register workbook: one running ledger with its follow-ups as an Excel file; every number but money is text. */
import { findRegister } from '../../../shared/outreach/data/registers';
import type { RecordDetail } from '../../../shared/outreach/questions';
import { flagWords, type Register, type RegisterEntry, type RegisterField } from '../../../shared/outreach/register';
import { registerAnswers } from '../questions/registers';
import { loadXlsx } from '../roster/xlsx';
import type { Within } from '../session';

const text = (v: string) => ({ t: 's' as const, v, z: '@' });
const money = (fen: number) => ({ t: 'n' as const, v: fen / 100, z: '#,##0.00' });

function cellsOf(fields: readonly RegisterField[], entries: readonly RegisterEntry[]) {
  return fields.map(({ key, kind, choices }) => {
    const value = entries.find(({ field }) => field === key)?.value ?? '';
    if (kind === 'fen' && typeof value === 'number') return money(value);
    if (kind === 'flag') return text(value === '' ? '' : flagWords[value === 'yes' ? 'yes' : 'no']);
    return text(typeof value === 'number' ? String(value) : (choices?.[value] ?? value));
  });
}

/** Every line of the ledger, open ones first. */
function linesOf(inside: Within, register: string): RecordDetail[] {
  const lines: RecordDetail[] = [];
  for (;;) {
    const asked = { register, state: 'all', village_code: '', offset: lines.length, limit: 200 } as const;
    const page = registerAnswers.records(inside, asked);
    const details = page.rows.map(({ record_no }) => registerAnswers.record(inside, { record_no }));
    lines.push(...details.filter((detail) => detail !== null));
    if (page.rows.length === 0 || lines.length >= page.total) return lines;
  }
}

const titled = (fields: readonly RegisterField[]): string[] =>
  fields.map(({ label, kind, unit }) => (kind === 'fen' ? `${label}（${unit ?? '元'}）` : label));

function sheetsOf(register: Register, lines: readonly RecordDetail[]) {
  const main = [
    [...['编号', '姓名或名称', '家庭编号', '村（社区）', '日期'], ...titled(register.fields), ...['备注', '跟进期限', '结果', '了结日期']].map(text),
    ...lines.map(({ row }) => [
      ...[row.record_no, row.name, row.household_no ?? '', row.village_name, row.entered_on].map(text),
      ...cellsOf(register.fields, row.entries),
      ...[row.text, row.open ? (row.due_on ?? '') : '', row.ending_name ?? '在办', row.closed_on ?? ''].map(text),
    ]),
  ];
  const { follow_up } = register;
  const updates = follow_up && [
    [...['编号', '姓名或名称', '日期', '登记人'], ...titled(follow_up.fields), '备注'].map(text),
    ...lines.flatMap(({ row, updates: done }) =>
      done.map((one) => [
        ...[row.record_no, row.name, one.done_on, one.officer_name].map(text),
        ...cellsOf(follow_up.fields, one.entries),
        text(one.text),
      ]),
    ),
  ];
  return { main, updates };
}

/** The ledger's file; null for a ledger this program does not know. */
export async function registerBook(inside: Within, code: string): Promise<{ bytes: Uint8Array; rows: number } | null> {
  const register = findRegister(code);
  if (!register) return null;
  const xlsx = await loadXlsx();
  const lines = linesOf(inside, code);
  const { main, updates } = sheetsOf(register, lines);
  const book = xlsx.utils.book_new();
  const add = (rows: (typeof main)[number][], name: string): void => {
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    sheet['!cols'] = (rows[0] ?? []).map(() => ({ wch: 18 }));
    xlsx.utils.book_append_sheet(book, sheet, name);
  };
  add(main, '台账');
  if (updates) add(updates, '续记');
  return { bytes: new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), rows: lines.length };
}
