/** Clue workbook: the hits with their answers and the queries as an Excel file; every number is text. */
import type { ClueRow } from '../../../shared/supervision/rows';
import { clueQueriesView, clues } from '../questions/clues';
import { loadXlsx } from '../roster/xlsx';
import type { Within } from '../session';

const text = (v: string) => ({ t: 's' as const, v, z: '@' });

const hitColumns: readonly [title: string, width: number, value: (row: ClueRow) => string][] = [
  ['疑点', 22, (row) => row.query_name],
  ['程度', 8, (row) => row.severity_name],
  ['编号', 26, (row) => row.subject],
  ['内容', 60, (row) => row.sentence],
  ['发现日期', 12, (row) => row.found_on],
  ['状态', 10, (row) => (row.present ? row.state_name : '已不存在')],
  ['核查结论', 20, (row) => row.finding_name],
  ['书面答复', 50, (row) => row.answer],
  ['答复人', 10, (row) => row.answered_by],
  ['答复日期', 12, (row) => row.answered_on ?? ''],
  ['复核人', 10, (row) => row.confirmed_by],
  ['复核意见', 30, (row) => row.confirm_text],
];

/** Every hit ever met, those that are gone too. */
export function allClues(inside: Within): ClueRow[] {
  const rows: ClueRow[] = [];
  for (;;) {
    const asked = { code: '', state: '', search: '', gone: true, offset: rows.length, limit: 200 } as const;
    const page = clues(inside, asked);
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

export async function clueBook(inside: Within): Promise<{ bytes: Uint8Array; rows: number }> {
  const xlsx = await loadXlsx();
  const rows = allClues(inside);
  const hits = xlsx.utils.aoa_to_sheet([
    hitColumns.map(([title]) => text(title)),
    ...rows.map((row) => hitColumns.map(([, , value]) => text(value(row)))),
  ]);
  hits['!cols'] = hitColumns.map(([, wch]) => ({ wch }));
  const asked = xlsx.utils.aoa_to_sheet([
    ['疑点', '问题', '依据', '读取内容', '程度', '未了结不得月结'].map(text),
    ...clueQueriesView(inside).queries.map((row) =>
      [row.name, row.question, row.source, row.reads, row.severity_name, row.bars ? '是' : '否'].map(text),
    ),
  ]);
  asked['!cols'] = [22, 50, 40, 40, 8, 16].map((wch) => ({ wch }));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, hits, '疑点');
  xlsx.utils.book_append_sheet(book, asked, '排查问题');
  const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return { bytes, rows: rows.length };
}
