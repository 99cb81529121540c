/** Statistics job: writes a month's tables as an Excel file. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PlainMonth } from '../../../shared/base/plain-date';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { mayUse, within, type Session } from '../session';
import { reportBook } from '../statistics/report-view';

export async function reportFileJob(
  session: Session,
  { month, to }: { month: PlainMonth; to: string },
): Promise<Outcome<{ path: string; rows: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const { bytes, rows } = await reportBook(inside.result, month);
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, rows });
  });
}
