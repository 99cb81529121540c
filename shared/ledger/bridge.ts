/** Bridge: last month plus new less stopped, raised and lowered gives this month, each difference by award. */
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';
import type { LineKind } from './pay-line';

/** Why an award's amount differs from the month before, or stands beside the regular lines. */
export const bridgeReasonNames = {
  same: '无变化',
  new: '新增',
  stopped: '停发',
  raised: '增发',
  lowered: '减发',
  arrears: '补列以前月份',
  back_pay: '补发差额',
  reissue: '退汇重发',
  once: '一次性',
} as const;
export type BridgeReason = keyof typeof bridgeReasonNames;

/** `regular` compares with the month before; the others are added to it. */
export interface Bridge {
  before_count: number;
  before_fen: Fen;
  new_count: number;
  new_fen: Fen;
  stopped_count: number;
  stopped_fen: Fen;
  raised_count: number;
  raised_fen: Fen;
  lowered_count: number;
  lowered_fen: Fen;
  /** before + new − stopped + raised − lowered. */
  regular_count: number;
  regular_fen: Fen;
  /** Earlier months, back pay, follow-ups and single payments beside the regular lines. */
  added_count: number;
  added_fen: Fen;
  now_count: number;
  now_fen: Fen;
}

/** What the bridge needs of a line. */
export interface BridgeLine {
  award_no: string;
  month: PlainMonth;
  kind: LineKind;
  source_line: string | null;
  amount_fen: Fen;
}

/** Whether a line is the regular one of the batch's month. */
export function isRegular(line: BridgeLine, month: PlainMonth): boolean {
  return line.kind === 'month' && line.source_line === null && line.month === month;
}

/** Why a line that is not regular stands in the batch. */
export function addedReason(line: BridgeLine): BridgeReason {
  if (line.source_line !== null) return 'reissue';
  if (line.kind === 'once') return 'once';
  return line.kind === 'back_pay' ? 'back_pay' : 'arrears';
}

/** Why a regular amount differs from the month before; null amounts mean no line. */
export function regularReason(before: Fen | null, now: Fen | null): BridgeReason {
  if (before === null) return 'new';
  if (now === null) return 'stopped';
  if (now > before) return 'raised';
  return now < before ? 'lowered' : 'same';
}

const empty: Bridge = {
  before_count: 0,
  before_fen: 0,
  new_count: 0,
  new_fen: 0,
  stopped_count: 0,
  stopped_fen: 0,
  raised_count: 0,
  raised_fen: 0,
  lowered_count: 0,
  lowered_fen: 0,
  regular_count: 0,
  regular_fen: 0,
  added_count: 0,
  added_fen: 0,
  now_count: 0,
  now_fen: 0,
};

/**
 * Compares a batch's lines with the regular lines of the month before (one an award).
 * `raised_fen` and `lowered_fen` are differences, both above zero.
 */
export function bridgeOf(
  month: PlainMonth,
  before: readonly { award_no: string; amount_fen: Fen }[],
  lines: readonly BridgeLine[],
): Bridge {
  const bridge = { ...empty };
  const earlier = new Map(before.map((row) => [row.award_no, row.amount_fen]));
  for (const row of before) add(bridge, 'before', row.amount_fen);
  for (const line of lines) {
    add(bridge, 'now', line.amount_fen);
    if (!isRegular(line, month)) {
      add(bridge, 'added', line.amount_fen);
      continue;
    }
    add(bridge, 'regular', line.amount_fen);
    const was = earlier.get(line.award_no) ?? null;
    earlier.delete(line.award_no);
    const reason = regularReason(was, line.amount_fen);
    if (reason !== 'same') add(bridge, reason, Math.abs(line.amount_fen - (was ?? 0)));
  }
  for (const amount of earlier.values()) add(bridge, 'stopped', amount);
  return bridge;
}

type Counted = 'before' | 'new' | 'stopped' | 'raised' | 'lowered' | 'regular' | 'added' | 'now';

function add(bridge: Bridge, what: string, amount_fen: Fen): void {
  const name = what as Counted;
  bridge[`${name}_count`] += 1;
  bridge[`${name}_fen`] += amount_fen;
}

/** Whether the sentence `before + new − stopped ± changed = regular, + added = now` holds. */
export function bridgeHolds(b: Bridge): boolean {
  const regular = b.before_fen + b.new_fen - b.stopped_fen + b.raised_fen - b.lowered_fen;
  const count = b.before_count + b.new_count - b.stopped_count;
  const adds = b.regular_fen + b.added_fen === b.now_fen;
  return regular === b.regular_fen && count === b.regular_count && adds;
}
