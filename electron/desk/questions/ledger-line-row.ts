/** Line row: a payment line as every list shows it. */
import { serialOf } from '../../../shared/ledger/batch';
import {
  lineKindNames,
  lineStateNames,
  nextActNames,
  type EndState,
  type LineState,
} from '../../../shared/ledger/pay-line';
import type { PayLineRow } from '../../../shared/ledger/rows';

/** A line as the tables hold it. */
export type LineRecord = Omit<PayLineRow, 'serial' | 'kind_name' | 'state_name' | 'next_act'>;

/** Lines with the one that pays them again; alias p. */
export const LINE = `SELECT p.line_no, p.award_no, p.household_no, p.programme, p.month, p.kind, p.name,
  p.id_number, p.holder_name, p.bank, p.account_no, p.amount_fen, p.base_fen, p.addons_fen,
  p.paid_fen, p.state, p.reason, p.source_line, f.line_no AS follow_up
  FROM pay_lines p LEFT JOIN pay_lines f ON f.source_line = p.line_no AND f.state <> 'voided'
    AND f.source_line IS NOT NULL`;

/** The act a line waits for, in words; empty while it is on its way. */
export function nextActOf(state: LineState): string {
  return state === 'declared' || state === 'sent' ? '' : nextActNames[state satisfies EndState];
}

/** The row with its words. */
export function toLineRow<R extends LineRecord>(record: R) {
  return {
    ...record,
    serial: serialOf(record.line_no),
    kind_name: lineKindNames[record.kind],
    state_name: lineStateNames[record.state],
    next_act: record.follow_up === null ? nextActOf(record.state) : '已重发',
  };
}
