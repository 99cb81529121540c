/** Reissue: asks for a follow-up of money that came back or was held; the next batch carries it once. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { lineStateNames, type LineState } from './pay-line';

export const Reissue = z.strictObject({
  line_nos: z.array(z.string().min(1)).min(1, { error: '请至少选择一笔' }).max(500),
  /** The old account is right after all (a sleeping account was woken, for example). */
  same_account: z.boolean(),
  text: z.string().min(2, { error: '请写明重发理由，至少2个字' }).max(300),
});
export type Reissue = z.infer<typeof Reissue>;

/** A line as a follow-up sees it, with the award's payee of today. */
export interface ReissuableLine {
  line_no: string;
  award_no: string;
  name: string;
  month: PlainMonth;
  state: LineState;
  /** What is to be paid again, fen. */
  back_fen: Fen;
  /** What the month's lines cover above what is decided for it now, fen. */
  above_fen: Fen;
  /** Asked for already, or paid by a later line. */
  followed: boolean;
  account_no: string;
  payee: { account_no: string; pending: boolean; deceased: boolean };
}

export interface ReissueFacts {
  lines: readonly ReissuableLine[];
}

export interface Reissued {
  lines: { line_no: string; award_no: string; amount_fen: Fen }[];
  sum_fen: Fen;
}

export const reissueRefusals = refusals({
  line_twice: (f: { line_no: string }) => `${f.line_no}选了两次，请只选一次`,
  line_unknown: (f: { line_no: string }) => `没有${f.line_no}这一笔，请从退汇列表中选择`,
  already_followed: (f: { name: string }) => `${f.name}这一笔已经办理重发，无需再次办理`,
  not_reissuable: (f: { name: string; state: string }) =>
    `${f.name}这一笔现为“${f.state}”，没有可重发的金额，请核对所选的笔`,
  decision_lowered: (f: { name: string; month: string }) =>
    `${f.name}${f.month}的待遇决定已经降低或停止，请先由审批人撤销应发`,
  payee_deceased: (f: { name: string }) =>
    `${f.name}已登记死亡，不能重发，请办理停发或更换领款人`,
  account_pending: (f: { name: string }) =>
    `${f.name}的新账户尚未复核，请另一人复核后再重发`,
  account_unchanged: (f: { name: string }) =>
    `${f.name}的账户与退汇时相同，请先更正账户；确认原账户可用的，请勾选“仍用原账户”`,
});

const because = reissueRefusals.because;

export const reissue = act({
  kind: 'reissue',
  title: '办理重发',
  posts: ['accountant'],
  payload: Reissue,
  refusals: reissueRefusals,
  decide: (payload, facts: ReissueFacts) => {
    const { line_nos } = payload;
    const twice = line_nos.find((no, i) => line_nos.indexOf(no) !== i);
    if (twice) return because('line_twice', { line_no: twice }, 'line_nos');
    const lines: Reissued['lines'] = [];
    for (const [i, line_no] of line_nos.entries()) {
      const line = facts.lines.find((row) => row.line_no === line_no);
      if (!line) return because('line_unknown', { line_no }, `line_nos.${i}`);
      const fault = findFault(line, payload.same_account, `line_nos.${i}`);
      if (fault) return fault;
      lines.push({ line_no, award_no: line.award_no, amount_fen: line.back_fen });
    }
    const sum_fen = lines.reduce((sum, line) => sum + line.amount_fen, 0);
    return permit<Reissued>({ lines, sum_fen });
  },
});

const returnedStates: readonly LineState[] = ['returned', 'refused', 'part_paid'];

function findFault(line: ReissuableLine, sameAccount: boolean, field: string): Refusal | null {
  const { name, state } = line;
  if (line.followed) return because('already_followed', { name }, field);
  if (state !== 'held' && !returnedStates.includes(state)) {
    return because('not_reissuable', { name, state: lineStateNames[state] }, field);
  }
  if (line.above_fen > 0) {
    return because('decision_lowered', { name, month: line.month }, field);
  }
  if (line.payee.deceased) return because('payee_deceased', { name }, field);
  if (line.payee.pending) return because('account_pending', { name }, field);
  const unchanged = line.payee.account_no === line.account_no;
  if (returnedStates.includes(state) && unchanged && !sameAccount) {
    return because('account_unchanged', { name }, field);
  }
  return null;
}
