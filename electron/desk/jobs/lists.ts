/** List job: a list as the page narrowed it, whole, as an Excel file; recorded before it is written. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Page } from '../../../shared/base/question';
import { questions } from '../../../shared/questions';
import { exportLists, type ExportListName } from '../../../shared/supervision/data/export-lists';
import { writeDurably } from '../../seal/durable-file';
import { onDisk } from '../../seal/edge';
import { ownOffice } from '../desk';
import { exportBook } from '../lists/export-book';
import { watermarksOf } from '../paper/letterhead';
import { perform } from '../perform';
import { cancelledRefusal, type Progress } from '../progress';
import { answers } from '../questions/all';
import { mayUse, within, type Session, type Within } from '../session';
import { requestId } from './request-id';

const PAGE = 200;

interface ExportInput {
  list: ExportListName;
  input: Record<string, unknown>;
  to: string;
  whole_numbers: boolean;
  purpose: string;
}

type Rows = Record<string, unknown>[];

/** All rows, page by page; between pages the desk answers others. Null when it was cancelled. */
async function rowsOf(session: Session, { list, input }: ExportInput, progress: Progress): Promise<Rows | null> {
  const rows: Rows = [];
  for (let total = 1; rows.length < total; ) {
    const inside = within(session);
    if (!inside.permitted || progress.cancelled()) return null;
    const asked = questions[list].input.parse({ ...input, offset: rows.length, limit: PAGE });
    const ask = answers[list] as unknown as (inside: Within, input: unknown) => Page<Rows[number]> | null;
    const page = ask(inside.result, asked);
    if (!page || page.rows.length === 0) break;
    rows.push(...page.rows);
    total = page.total;
    progress.report(rows.length, total, `已读${rows.length}行`);
    await setImmediate();
  }
  return rows;
}

export async function exportListJob(
  session: Session,
  wish: ExportInput,
  progress: Progress,
): Promise<Outcome<{ path: string; rows: number; sha256: string }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, wish.to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const rows = await rowsOf(session, wish, progress);
  if (rows === null) return cancelledRefusal();
  const { desk, officer } = inside.result;
  const { list, whole_numbers, purpose, to } = wish;
  const today = desk.clock.today();
  const bytes = await exportBook({
    list: exportLists[list],
    rows,
    whole: whole_numbers,
    heading: `${exportLists[list].title}　${today}　${officer.name}导出　用途：${purpose}`,
    watermarks: watermarksOf(desk.db, ownOffice(desk), today),
  });
  const file_hash = createHash('sha256').update(bytes).digest('hex');
  const payload = { list, narrowed_by: JSON.stringify(wish.input), rows: rows.length, whole_numbers, purpose, file_hash };
  const recorded = perform(desk, officer, { request: requestId(session), acts: [{ kind: 'recordExport', payload }] });
  if (!recorded.permitted) return recorded;
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, rows: rows.length, sha256: file_hash });
  });
}
