/** Hand-over paper: K06, the list of a post that changes hands, with both signatures. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { postNames } from '../../../shared/base/posts';
import { handOverForm } from '../../../shared/notice/content/hand-over-form';
import { workNames } from '../../../shared/office/hand-over';
import { ownOffice } from '../desk';
import { findHandOver } from '../questions/posts';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import type { ComposedForm } from './material';

export function composeHandOver({ desk }: Within, no: string): Outcome<ComposedForm> {
  const row = findHandOver(desk.db, no);
  if (!row) return refuse('hand_over_unknown', '没有这份移交清单，请从清单中选择');
  const content = handOverForm({
    frame: frameOf(desk.db, ownOffice(desk), row.taken_on ?? row.handed_on),
    hand_over_no: row.hand_over_no,
    post_name: postNames[row.post],
    giver_name: row.giver_name,
    receiver_name: row.receiver_name,
    items: row.items.map(({ what, no: number, name, state }) => ({ what: workNames[what], no: number, name, state })),
    cash_fen: row.cash_fen,
    vouchers_fen: row.vouchers_fen,
    unsent_acts: row.unsent_acts,
    unsent_bundles: row.unsent_bundles,
    handed: { text: row.text, name: row.by_leader ? `${row.handed_by}（代）` : row.handed_by, on: row.handed_on },
    taken: row.taken_on === null ? null : { text: row.taken_text ?? '', name: row.receiver_name, on: row.taken_on },
  });
  return permit({ content, name: `岗位交接清单 ${row.giver_name}` });
}
