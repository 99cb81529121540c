/** Issued: a paper's frozen content, as every later print shows it. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import type { Issued } from '../../../shared/notice/issue';
import { findRecord } from '../../store/docket';
import type { Within } from '../session';

interface NoticePlace {
  office: string;
  issued_seq: number;
  state: string;
  prints: number;
}

/** The frozen content of an issued paper; a later print says across the page that it is a copy. */
export function issuedContent(
  { desk }: Pick<Within, 'desk'>,
  noticeNo: string,
  { copy }: { copy: boolean } = { copy: true },
): Outcome<{ content: PaperContent; name: string }> {
  const row = desk.db.one<NoticePlace>(
    'SELECT office, issued_seq, state, prints FROM notices WHERE notice_no = ?',
    noticeNo,
  );
  const record = row && findRecord(desk.db, { office: row.office, seq: row.issued_seq });
  if (!row || !record?.body) return refuse('notice_unknown', '没有这份文书，请从文书列表中选择');
  const { content, title, number } = record.body.result as Issued;
  const marks = copy && row.prints > 0 ? (['副本'] as const) : [];
  const marked = { ...content, watermarks: [...content.watermarks, ...marks] };
  return permit({ content: marked, name: `${title} ${number}` });
}
