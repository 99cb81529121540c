/** Bridge sentence: this month's sum beside last month's, each difference counted, in one sentence. */
import { formatFen } from '../../../shared/base/money';
import type { Bridge } from '../../../shared/ledger/bridge';

function difference(value: number, word: (text: string) => string): string {
  if (value === 0) return '持平';
  return `${value > 0 ? '多' : '少'} ${word(String(Math.abs(value)))}`;
}

/** 本次 312 笔 238,451.00 元，比上月多 3 笔、多 1,204.00 元（新增 5 笔、停发 2 笔、增发 11 笔）。 */
export function bridgeSentence(bridge: Bridge): string {
  const { before_count, before_fen, regular_count, regular_fen, added_count, added_fen } = bridge;
  const parts = [
    bridge.new_count > 0 ? `新增 ${bridge.new_count} 笔` : '',
    bridge.stopped_count > 0 ? `停发 ${bridge.stopped_count} 笔` : '',
    bridge.raised_count > 0 ? `增发 ${bridge.raised_count} 笔` : '',
    bridge.lowered_count > 0 ? `减发 ${bridge.lowered_count} 笔` : '',
  ].filter((part) => part !== '');
  const now = `共 ${bridge.now_count} 笔 ${formatFen(bridge.now_fen)} 元`;
  const added = added_count > 0 ? `，其中补发、重发等 ${added_count} 笔 ${formatFen(added_fen)} 元` : '';
  if (before_count === 0) return `${now}${added}。上月没有发放。`;
  const count = difference(regular_count - before_count, (text) => `${text} 笔`);
  const sum = difference(regular_fen - before_fen, (text) => `${formatFen(Number(text))} 元`);
  const why = parts.length > 0 ? `（${parts.join('、')}）` : '';
  return `${now}${added}。与上月相比，笔数${count}，金额${sum}${why}。`;
}
