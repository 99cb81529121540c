/** Roster: the payment roster of a batch (D31), one line a payment, in the batch's order. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { shortVillageName } from '../../../shared/base/region';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { paymentRoster, type RosterLine } from '../../../shared/notice/content/payment-roster';
import { ownOffice } from '../desk';
import { ledgerAnswers } from '../questions/ledger';
import type { Within } from '../session';
import { frameOf } from './letterhead';

const PAGE = 200;

function linesOf(inside: Within, batch_no: string): RosterLine[] {
  const lines: RosterLine[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = ledgerAnswers.batch_lines(inside, { batch_no, search: '', offset, limit: PAGE });
    if (page.rows.length === 0) return lines;
    lines.push(...page.rows.map((row) => toLine(inside, row)));
  }
}

type PayRow = ReturnType<typeof ledgerAnswers.batch_lines>['rows'][number];

function toLine(inside: Within, row: PayRow): RosterLine {
  const home = inside.desk.db.one<{ village_code: string; members_count: number }>(
    'SELECT village_code, members_count FROM households WHERE household_no = ?',
    row.household_no,
  );
  const regular = row.kind === 'month';
  return {
    village_name: shortVillageName(home?.village_code ?? ''),
    head_name: row.name,
    id_number: row.id_number,
    members_count: home?.members_count ?? 0,
    base_fen: regular ? row.base_fen : 0,
    addons_fen: regular ? row.addons_fen : 0,
    back_pay_fen: regular ? 0 : row.amount_fen,
    amount_fen: row.amount_fen,
    holder_name: row.holder_name,
    bank: row.bank,
    account_no: row.account_no,
    remark: regular ? '' : `${row.month} ${row.kind_name}`,
  };
}

/** Composes the office's own, unmasked copy. */
export function composeRoster(
  inside: Within,
  batchNo: string,
): Outcome<{ content: PaperContent; name: string }> {
  const detail = ledgerAnswers.batch(inside, { batch_no: batchNo });
  if (!detail) return refuse('batch_unknown', '没有这个批次，请从批次列表中选择');
  const { row } = detail;
  const content = paymentRoster({
    frame: frameOf(inside.desk.db, ownOffice(inside.desk), row.declared_on),
    batch_no: batchNo,
    programme_name: row.group_name,
    month: row.month,
    declared_on: row.declared_on,
    lines: linesOf(inside, batchNo),
    unmasked: true,
  });
  return permit({ content, name: `发放花名册 ${batchNo}` });
}
