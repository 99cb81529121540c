/** Award: a decision in force with its levels by month, and what a change of it means for months already paid. */
import type { Fen } from '../base/money';
import { addMonths, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { Decision } from '../policy/programme-code';

/** live: drawn or to be drawn; stopped: by a decision; ended: its last month or stage is done. */
export type AwardState = 'live' | 'stopped' | 'ended';

/** The state as lists show it: a live award may be suspended. */
export type AwardStanding = AwardState | 'suspended';

export const awardStandingNames: Record<AwardStanding, string> = {
  live: '在享',
  suspended: '暂停发放',
  stopped: '已停发',
  ended: '已结束',
};

/** The amount decided for a run of months. */
export interface AwardLevel {
  from: PlainMonth;
  /** Last month, inclusive; null without end. */
  until: PlainMonth | null;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  trace_hash: string;
}

/** A month that was paid above what is now decided for it. */
export interface OverpaidMonth {
  month: PlainMonth;
  amount_fen: Fen;
}

/** Money of an award by month: what reached the person, or what is on its way. */
export interface LinedMonth {
  month: PlainMonth;
  amount_fen: Fen;
}

/** What a review proposes; approvers decide it by adjust, phaseOut or stop. */
export interface Change {
  decision: Decision;
  /** First month of the changed amount; for a stop the first month without pay. */
  from: PlainMonth;
  /** Last month paid; null without end or when stopped. */
  until: PlainMonth | null;
  /** A month's amount from `from` on; 0 for a stop. */
  amount_fen: Fen;
  /** All levels from the first month whose amount changes, earlier months included. */
  levels: AwardLevel[];
  /** Person numbers in benefit. */
  members: string[];
  trace_hash: string;
}

/** A recorded review that waits for its decision. */
export interface OpenRecheck {
  officer_id: string;
  on: PlainDate;
  change: Change;
  /** Version of the household's facts that were assessed. */
  household_version: number;
}

/** What acts on an award know of it. */
export interface AwardFacts {
  award_no: string;
  programme: string;
  household_no: string;
  payment: 'monthly' | 'once';
  state: AwardState;
  name: string;
  from: PlainMonth;
  until: PlainMonth | null;
  suspended_from: PlainMonth | null;
  levels: AwardLevel[];
  /** What reached the person, less what was called overpaid before. */
  lined: LinedMonth[];
  /** What the bank has not answered yet. */
  on_way: LinedMonth[];
  recheck: OpenRecheck | null;
  /** Version of the household's facts today. */
  household_version: number;
}

/** The result of every act that changes what an award pays. */
export interface AwardChanged {
  programme: string;
  household_no: string;
  /** What was decided for the first month of the change until then. */
  before_fen: Fen;
  amount_fen: Fen;
  /** First month of the change; for a stop the first month without pay. */
  from: PlainMonth;
  until: PlainMonth | null;
  /** Replace all levels from the first of them (or from `from`) on. */
  levels_from: PlainMonth;
  levels: AwardLevel[];
  members: string[];
  /** Months paid above the new decision; recovered on their own, never set off. */
  overpaid: OverpaidMonth[];
  power_no: string;
}

/** The level of a month; undefined when nothing is decided for it. */
export function levelAt(levels: readonly AwardLevel[], month: PlainMonth): AwardLevel | undefined {
  return levels.find(
    (level) => level.from <= month && (level.until === null || month <= level.until),
  );
}

/** Months that were paid above the levels, from `since` on. */
export function overpaidBy(
  levels: readonly AwardLevel[],
  since: PlainMonth,
  lined: readonly LinedMonth[],
): OverpaidMonth[] {
  return lined
    .filter((row) => row.month >= since)
    .map((row) => ({
      month: row.month,
      amount_fen: row.amount_fen - (levelAt(levels, row.month)?.amount_fen ?? 0),
    }))
    .filter((row) => row.amount_fen > 0);
}

/** The first month from `since` on whose money on the way would exceed the levels; undefined if none. */
export function findOverWay(
  levels: readonly AwardLevel[],
  since: PlainMonth,
  award: Pick<AwardFacts, 'lined' | 'on_way'>,
): PlainMonth | undefined {
  return award.on_way
    .filter((row) => row.month >= since)
    .find((row) => {
      const paid = award.lined.find((one) => one.month === row.month)?.amount_fen ?? 0;
      return paid + row.amount_fen > (levelAt(levels, row.month)?.amount_fen ?? 0);
    })?.month;
}

/**
 * Levels from the first overpaid month on: each such month at what it should have been, months
 * between as they were decided, then `next` from `from` on.
 */
export function rewriteLevels(
  old: readonly AwardLevel[],
  overpaid: readonly OverpaidMonth[],
  from: PlainMonth,
  next: readonly AwardLevel[],
): AwardLevel[] {
  const first = overpaid.map((row) => row.month).sort()[0];
  const months: AwardLevel[] = [];
  for (let month = first ?? from; month < from; month = addMonths(month, 1)) {
    const level = levelAt(old, month);
    const over = overpaid.find((row) => row.month === month)?.amount_fen ?? 0;
    const amount_fen = Math.max(0, (level?.amount_fen ?? 0) - over);
    const same = over === 0 && level !== undefined;
    const parts = same
      ? { base_fen: level.base_fen, addons_fen: level.addons_fen }
      : { base_fen: amount_fen, addons_fen: 0 };
    if (level) months.push({ from: month, until: month, amount_fen, ...parts, trace_hash: level.trace_hash });
  }
  return [...joinLevels(months), ...next];
}

/** Joins neighbouring months of one amount into one level. */
export function joinLevels(months: readonly AwardLevel[]): AwardLevel[] {
  const joined: AwardLevel[] = [];
  for (const level of months) {
    const last = joined.at(-1);
    const touches = last?.until !== null && last !== undefined && addMonths(last.until, 1) === level.from;
    if (last && touches && sameAmount(last, level)) last.until = level.until;
    else joined.push({ ...level });
  }
  return joined;
}

function sameAmount(a: AwardLevel, b: AwardLevel): boolean {
  return (
    a.amount_fen === b.amount_fen &&
    a.base_fen === b.base_fen &&
    a.addons_fen === b.addons_fen &&
    a.trace_hash === b.trace_hash
  );
}
