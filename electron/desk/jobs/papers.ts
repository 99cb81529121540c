/** Paper jobs: drawing an issued paper from its frozen content, or a form from the present state. */
import { writeFileSync } from 'node:fs';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import type { Issued } from '../../../shared/notice/issue';
import { onDisk } from '../../seal/edge';
import { findRecord } from '../../store/docket';
import { composeForm } from '../paper/forms';
import { mayUse, within, type Session, type Within } from '../session';

interface NoticePlace {
  office: string;
  issued_seq: number;
  state: string;
  prints: number;
}

/** The frozen content of an issued paper; voided ones say so across the page. */
export function issuedContent(
  { desk }: Pick<Within, 'desk'>,
  noticeNo: string,
): Outcome<{ content: PaperContent; name: string }> {
  const row = desk.db.one<NoticePlace>(
    'SELECT office, issued_seq, state, prints FROM notices WHERE notice_no = ?',
    noticeNo,
  );
  const record = row && findRecord(desk.db, { office: row.office, seq: row.issued_seq });
  if (!row || !record?.body) return refuse('notice_unknown', '没有这份文书，请从文书列表中选择');
  const { content, title, number } = record.body.result as Issued;
  const copy = row.prints > 0 ? (['副本'] as const) : [];
  const marked = { ...content, watermarks: [...content.watermarks, ...copy] };
  return permit({ content: marked, name: `${title} ${number}` });
}

async function shown(
  session: Session,
  content: PaperContent,
  name: string,
): Promise<Outcome<{ token: string; pages: number; name: string }>> {
  const drawn = await session.host.press().drawPaper(content);
  if (!drawn.permitted) return drawn;
  return permit({ token: await session.show(drawn.result), pages: countPages(drawn.result), name });
}

/** Page objects of a PDF as our press writes it. */
export function countPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  return (text.match(/\/Type \/Page\b(?!s)/g) ?? []).length;
}

export async function drawPaperJob(session: Session, input: { notice_no: string }) {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const found = issuedContent(inside.result, input.notice_no);
  return found.permitted ? shown(session, found.result.content, found.result.name) : found;
}

export async function drawFormJob(
  session: Session,
  input: { code: string; subject: Record<string, string> },
) {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const composed = composeForm(inside.result, input.code, input.subject);
  return composed.permitted
    ? shown(session, composed.result.content, composed.result.name)
    : composed;
}

export async function savePaperJob(
  session: Session,
  input: { notice_no: string; to: string },
): Promise<Outcome<{ path: string }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const found = issuedContent(inside.result, input.notice_no);
  if (!found.permitted) return found;
  const drawn = await session.host.press().drawPaper(found.result.content);
  if (!drawn.permitted) return drawn;
  return onDisk(input.to, () => {
    writeFileSync(input.to, drawn.result);
    return permit({ path: input.to });
  });
}
