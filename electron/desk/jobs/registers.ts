/** Register job: writes a running ledger as an Excel file. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { registerBook } from '../registers/workbook';
import { mayUse, within, type Session } from '../session';

export async function registerFileJob(
  session: Session,
  { register, to }: { register: string; to: string },
): Promise<Outcome<{ path: string; rows: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const book = await registerBook(inside.result, register);
  if (!book) return refuse('register_unknown', '没有这本台账，请从台账列表中选择');
  return onDisk(to, () => {
    writeDurably(to, book.bytes);
    return permit({ path: to, rows: book.rows });
  });
}
