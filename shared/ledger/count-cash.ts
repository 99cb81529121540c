/** Count cash: two officers count the cash box; a difference becomes an entry, never a silent correction. */
import { z } from 'zod';
import { act } from '../base/act';
import { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const CountCash = z.strictObject({
  counted_fen: Fen,
  second_officer_id: z.string().min(1, { error: '请选择监盘人' }),
  /** What was found out about a difference; empty when there is none. */
  note: z.string().max(300),
});
export type CountCash = z.infer<typeof CountCash>;

export interface CountCashFacts {
  cash_fen: Fen;
  officers: Record<string, { name: string; posts: readonly string[] }>;
  last_closed: PlainMonth | null;
}

export interface CashCounted {
  book_fen: Fen;
  counted_fen: Fen;
  /** Counted less book; negative for a shortage. */
  difference_fen: Fen;
  second_officer: string;
  entries: Entry[];
}

export const countCashRefusals = refusals({
  second_unknown: () => '监盘人不在岗，请从名单中选择在岗人员',
  second_same: () => '监盘人须是出纳以外的另一人，请重新选择',
  note_missing: () => '实盘与账面不符，请写明已核查的情况',
});

const because = countCashRefusals.because;

export const countCash = act({
  kind: 'countCash',
  title: '盘点现金',
  posts: ['cashier'],
  payload: CountCash,
  refusals: countCashRefusals,
  decide: (payload, facts: CountCashFacts, standing) => {
    const { counted_fen, second_officer_id } = payload;
    const second = facts.officers[second_officer_id];
    if (!second) return because('second_unknown', {}, 'second_officer_id');
    if (second_officer_id === standing.officer_id) {
      return because('second_same', {}, 'second_officer_id');
    }
    const difference_fen = counted_fen - facts.cash_fen;
    if (difference_fen !== 0 && payload.note.trim().length < 2) {
      return because('note_missing', {}, 'note');
    }
    const month = postingMonth(standing.today, facts.last_closed);
    return permit<CashCounted>({
      book_fen: facts.cash_fen,
      counted_fen,
      difference_fen,
      second_officer: second.name,
      entries: differenceEntries(difference_fen, month),
    });
  },
});

/** Shortage: Dr 1302, Cr 1001; surplus the other way, until it is explained. */
function differenceEntries(difference_fen: Fen, month: PlainMonth): Entry[] {
  if (difference_fen === 0) return [];
  const size = Math.abs(difference_fen);
  const short = difference_fen < 0;
  const [to, from] = short ? ['1302', '1001'] : ['1001', '1302'];
  const memo = short ? '现金盘点短款，待查' : '现金盘点长款，待查';
  return [entry(month, memo, [debit(to, size), credit(from, size)])];
}
