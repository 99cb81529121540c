/** Notice job: many issued papers drawn as one document, village by village, with progress and cancel. */
import { present } from '../../../shared/base/assert';
import { permit, refuse } from '../../../shared/base/outcome';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { ownOffice } from '../desk';
import { issuedContent } from '../paper/issued';
import { cancelledRefusal, type Progress } from '../progress';
import { within, type Session } from '../session';
import { countPages } from './papers';

/** Papers of one document; the rest comes with the next. */
export const AT_ONCE = 200;

/** Papers in force that nobody has printed, by village, then by number; of one village or of all. */
export async function drawNoticesJob(session: Session, input: { village_code: string }, progress: Progress) {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk } = inside.result;
  const rows = desk.db.all<{ notice_no: string }>(
    `SELECT n.notice_no FROM notices n JOIN cases c ON c.case_no = n.case_no
       JOIN households h ON h.household_no = c.household_no
     WHERE n.office = ? AND n.state = 'in_force' AND n.prints = 0 AND (? = '' OR h.village_code = ?)
     ORDER BY h.village_code, n.issued_seq LIMIT ${AT_ONCE}`,
    ownOffice(desk),
    input.village_code,
    input.village_code,
  );
  if (rows.length === 0) return refuse('nothing_unprinted', '没有待打印的文书');
  const contents: PaperContent[] = [];
  for (const { notice_no } of rows) {
    const found = issuedContent(inside.result, notice_no);
    if (!found.permitted) return found;
    contents.push(found.result.content);
  }
  const stop = new AbortController();
  const drawn = await session.host.press().drawPapers(contents, {
    merged: true,
    bookmarks: true,
    signal: stop.signal,
    onProgress: (done, total) => {
      progress.report(done, total, `已排${done}份`);
      if (progress.cancelled()) stop.abort();
    },
  });
  if (drawn === null) return cancelledRefusal();
  if (!drawn.permitted) return drawn;
  const bytes = present(drawn.result[0], 'one merged file');
  const notice_nos = rows.map(({ notice_no }) => notice_no);
  return permit({ token: await session.show(bytes), pages: countPages(bytes), notice_nos });
}
