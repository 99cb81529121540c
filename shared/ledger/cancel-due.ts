/** Cancel due: gives up what came back or was held because the decision no longer grants it. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { findProgrammeMoney } from './data/programmes';
import { credit, debit, entry, type Entry } from './entry';
import { lineStateNames, mayMove, type LineState } from './pay-line';
import { postingMonth } from './posting-month';

export const CancelDue = z.strictObject({
  line_nos: z.array(z.string().min(1)).min(1, { error: '请至少选择一笔' }).max(500),
  text: z.string().min(5, { error: '请写明不再发放的理由，至少5个字' }).max(300),
});
export type CancelDue = z.infer<typeof CancelDue>;

/** A line whose money waits, with what is decided for its month now. */
export interface CancellableLine {
  line_no: string;
  award_no: string;
  name: string;
  programme: string;
  month: PlainMonth;
  state: LineState;
  amount_fen: Fen;
  /** A later line pays it. */
  followed: boolean;
  payable: string;
  payable_party: string;
  /** What the month's lines cover above what is decided for it now, fen. */
  above_fen: Fen;
  /** The line and the earlier ones it was to pay again. */
  chain: string[];
}

export interface CancelDueFacts {
  lines: readonly CancellableLine[];
  last_closed: PlainMonth | null;
}

export interface DueCancelled {
  lines: { line_no: string; award_no: string; amount_fen: Fen }[];
  /** All lines that are voided, earlier ones of the same chain included. */
  voided: string[];
  sum_fen: Fen;
  entries: Entry[];
}

export const cancelDueRefusals = refusals({
  line_unknown: (f: { line_no: string }) => `没有${f.line_no}这一笔，请从退汇列表中选择`,
  already_followed: (f: { name: string }) => `${f.name}这一笔已经办理重发，请先作废重发的批次`,
  not_cancellable: (f: { name: string; state: string }) =>
    `${f.name}这一笔现为“${f.state}”，不能撤销应发，请核对所选的笔`,
  still_due: (f: { name: string; month: string }) =>
    `${f.name}${f.month}的待遇决定仍然有效，应当发放，请办理重发`,
});

const because = cancelDueRefusals.because;

export const cancelDue = act({
  kind: 'cancelDue',
  title: '撤销应发',
  posts: ['approver'],
  payload: CancelDue,
  refusals: cancelDueRefusals,
  decide: (payload, facts: CancelDueFacts, standing) => {
    const month = postingMonth(standing.today, facts.last_closed);
    const chosen: CancellableLine[] = [];
    for (const [i, line_no] of [...new Set(payload.line_nos)].entries()) {
      const line = facts.lines.find((row) => row.line_no === line_no);
      if (!line) return because('line_unknown', { line_no }, `line_nos.${i}`);
      const fault = findFault(line, `line_nos.${i}`);
      if (fault) return fault;
      chosen.push(line);
    }
    return permit<DueCancelled>({
      lines: chosen.map(({ line_no, award_no, amount_fen }) => ({ line_no, award_no, amount_fen })),
      voided: chosen.flatMap((line) => line.chain),
      sum_fen: chosen.reduce((sum, line) => sum + line.amount_fen, 0),
      entries: chosen.map((line) => cancelEntry(line, month)),
    });
  },
});

function findFault(line: CancellableLine, field: string): Refusal | null {
  const { name, month, state } = line;
  if (line.followed) return because('already_followed', { name }, field);
  const waits = state === 'held' || state === 'returned' || state === 'refused';
  if (!waits || !mayMove(state, 'voided')) {
    return because('not_cancellable', { name, state: lineStateNames[state] }, field);
  }
  return line.above_fen <= 0 ? because('still_due', { name, month }, field) : null;
}

/** Dr 2101 or 2102 where the money waits, Cr the programme's expense. */
function cancelEntry(line: CancellableLine, month: PlainMonth): Entry {
  const doc = line.line_no;
  const expense = findProgrammeMoney(line.programme)?.expense ?? '';
  return entry(month, `撤销${line.name}${line.month}应发`, [
    debit(line.payable, line.amount_fen, { party: line.payable_party, doc }),
    credit(expense, line.amount_fen, { doc }),
  ]);
}
