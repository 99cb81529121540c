/** Surrender: hands recovered money over to the treasury. */
import { z } from 'zod';
import { act } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const Surrender = z.strictObject({
  award_no: z.string().min(1),
  amount_fen: PositiveFen,
  /** Number of the treasury's receipt. */
  document_no: z.string().min(1, { error: '请填写上缴凭证号' }).max(60),
});
export type Surrender = z.infer<typeof Surrender>;

export interface SurrenderFacts {
  award: { name: string } | null;
  /** Collected from this person and not yet handed over, fen. */
  held_fen: Fen;
  last_closed: PlainMonth | null;
}

export interface Surrendered {
  entries: Entry[];
}

export const surrenderRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从追缴列表中选择',
  above_held: (f: { amount_fen: Fen; held_fen: Fen }) =>
    `上缴${formatFen(f.amount_fen)}元超过已收回未上缴的${formatFen(f.held_fen)}元，请核对金额`,
});

const because = surrenderRefusals.because;

export const surrender = act({
  kind: 'surrender',
  title: '上缴追缴款',
  posts: ['accountant'],
  payload: Surrender,
  refusals: surrenderRefusals,
  guard: (facts: SurrenderFacts) =>
    facts.award ? null : because('award_unknown', {}, 'award_no'),
  decide: (payload, facts, standing) => {
    const { amount_fen, award_no: party, document_no: doc } = payload;
    const { held_fen } = facts;
    if (amount_fen > held_fen) return because('above_held', { amount_fen, held_fen }, 'amount_fen');
    const month = postingMonth(standing.today, facts.last_closed);
    const memo = `上缴${facts.award?.name ?? ''}追缴款（${doc}）`;
    const lines = [debit('2103', amount_fen, { party, doc }), credit('1003', amount_fen, { doc })];
    return permit<Surrendered>({ entries: [entry(month, memo, lines)] });
  },
});
