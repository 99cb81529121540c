/** Paper jobs: drawing an issued paper from its frozen content, or a form from the present state. */
import { writeFileSync } from 'node:fs';
import { present } from '../../../shared/base/assert';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { onDisk } from '../../seal/edge';
import { composeForm } from '../paper/forms';
import { gatherFile, indexOf } from '../paper/household-file';
import { issuedContent } from '../paper/issued';
import { cancelledRefusal, type Progress } from '../progress';
import { mayUse, within, type Session } from '../session';

async function shown(
  session: Session,
  contents: readonly PaperContent[],
  name: string,
): Promise<Outcome<{ token: string; pages: number; name: string }>> {
  const drawn = present(await session.host.press().drawPapers(contents, { merged: true }), 'not stopped');
  if (!drawn.permitted) return drawn;
  const bytes = present(drawn.result[0], 'one merged file');
  return permit({ token: await session.show(bytes), pages: countPages(bytes), name });
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
  return found.permitted ? shown(session, [found.result.content], found.result.name) : found;
}

export async function drawFormJob(
  session: Session,
  input: { code: string; subject: Record<string, string> },
) {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const composed = composeForm(inside.result, input.code, input.subject);
  if (!composed.permitted) return composed;
  const { content, more = [], name } = composed.result;
  return shown(session, [content, ...more], name);
}

/** The whole file of a household as one document: its index, then the papers in order. */
export async function drawFileJob(session: Session, input: { household_no: string }, progress: Progress) {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const file = gatherFile(inside.result, input.household_no);
  if (!file.permitted) return file;
  const { papers } = file.result;
  const press = session.host.press();
  const counted = await press.countPages(papers);
  if (!counted.permitted) return counted;
  const stop = new AbortController();
  const contents = [indexOf(inside.result, file.result, counted.result), ...papers];
  const drawn = await press.drawPapers(contents, {
    merged: true,
    bookmarks: true,
    signal: stop.signal,
    onProgress: (done, total) => {
      progress.report(done, total, `已排${done}件`);
      if (progress.cancelled()) stop.abort();
    },
  });
  if (drawn === null) return cancelledRefusal();
  if (!drawn.permitted) return drawn;
  const bytes = present(drawn.result[0], 'one merged file');
  return permit({ token: await session.show(bytes), pages: countPages(bytes), name: `家庭档案 ${input.household_no}` });
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
