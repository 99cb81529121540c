/** Uplift row: one live award in a simulation, and why a batch may not decide it. */
import type { Fen } from '../base/money';
import { addMonths, type PlainMonth } from '../base/plain-date';
import { entitlementOf } from '../policy/back-pay';
import type { Pack } from '../policy/pack';
import type { ProgrammeCode } from '../policy/programme-code';
import { simulateCase, type SimulationRow } from '../policy/simulate';
import { levelAt } from './award';
import {
  askedOf,
  isLined,
  monthsOf,
  spanOf,
  upliftBackPay,
  type UpliftAward,
  type UpliftMonth,
  type UpliftRules,
} from './uplift-months';

/** Why an award is left out of the batch and decided by itself. */
export const upliftBarNames = {
  suspended: '已暂停发放，请先恢复或停发',
  recheck_open: '有待决定的复核，请先决定',
  limited: '渐退期内或有期限，按原决定办理',
  later_level: '已有以后月份的决定，请单独复核',
  undetermined: '缺少测算所需情况，请补全后单独复核',
  lost: '按新标准不再符合，请单独复核后决定',
  depends: '与同户其他待遇抵扣，请待其他待遇调整后单独复核',
  differs: '现享金额与现有情况测算不符，请单独复核',
  paid_above: '已发月份将减少，请单独复核',
} as const;
export type UpliftBar = keyof typeof upliftBarNames;

/** One award in a simulation; `before_fen` is what is decided, `after_fen` what the new rule gives. */
export interface UpliftRow extends SimulationRow {
  household_no: string;
  name: string;
  from: PlainMonth;
  /** Owed for months already lined, all together. */
  back_pay_fen: Fen;
  /** Null when the batch may change it, or nothing changes. */
  bar: UpliftBar | null;
}

/**
 * Compares what is decided with the new rule, for the facts of today, in every month from
 * `rules.from` (or the award's first) to `rules.until`. Fen a month, exact as the pack rounds.
 */
export function measureUplift(known: UpliftAward, rules: UpliftRules): UpliftRow {
  const { award } = known;
  const months = monthsOf(known, rules);
  const { from, last } = spanOf(award, rules);
  const before_fen = levelAt(award.levels, last)?.amount_fen ?? 0;
  const after_fen = months.at(-1)?.entitled_fen ?? before_fen;
  const same = months.length > 0 && months.every((row) => row.entitled_fen === row.decided_fen);
  const row = {
    key: award.award_no,
    programme: award.programme as ProgrammeCode,
    household_no: award.household_no,
    name: award.name,
    from,
    before_fen,
    after_fen,
    difference_fen: after_fen - before_fen,
    before: null,
    after: null,
    back_pay_fen: same ? 0 : upliftBackPay(award, months).total_fen,
  };
  if (same) return { ...row, change: 'same', bar: null };
  const named = nameChange(known, rules, row);
  return { ...row, ...named, bar: barOf(known, rules, months, named.change) };
}

/** The kind of change; where nothing is left to pay, the decision that a review would propose. */
function nameChange(
  known: UpliftAward,
  rules: UpliftRules,
  row: Pick<UpliftRow, 'key' | 'programme' | 'after_fen' | 'difference_fen'>,
): Pick<UpliftRow, 'change' | 'before' | 'after'> {
  const { input, member_keys } = known;
  const none = { before: null, after: null };
  if (!input) return { ...none, change: 'undetermined' };
  if (row.after_fen > 0) {
    return { ...none, change: row.difference_fen < 0 ? 'lowered' : 'raised' };
  }
  const [member] = member_keys;
  const item = { key: row.key, programme: row.programme, input, ...(member ? { member } : {}) };
  const { before, after } = simulateCase(item, rules.before, rules.after, rules.until);
  if (after === null || after === 'undetermined') return { before, after, change: 'undetermined' };
  return { before, after, change: after === 'phase_out' ? after : 'lost' };
}

function barOf(
  known: UpliftAward,
  rules: UpliftRules,
  months: readonly UpliftMonth[],
  change: UpliftRow['change'],
): UpliftBar | null {
  const { award } = known;
  const { last } = spanOf(award, rules);
  if (award.suspended_from !== null) return 'suspended';
  if (award.recheck) return 'recheck_open';
  if (award.until !== null) return 'limited';
  if (award.levels.some((level) => level.from > last)) return 'later_level';
  if (change === 'undetermined' || months.some((row) => row.entitled_fen === null)) {
    return 'undetermined';
  }
  if (months.some((row) => row.entitled_fen === 0)) return 'lost';
  if (depends(known, rules.after)) return 'depends';
  if (!months.every((row) => isOrdinary(known, rules, row))) return 'differs';
  return months.some((row) => isLined(award, row.month) && isLower(row)) ? 'paid_above' : null;
}

/** Whether another benefit drawn by the household reduces this one, and may change in the same batch. */
function depends({ award, input }: UpliftAward, pack: Pack): boolean {
  const drawn = Array.isArray(input?.current) ? input.current.map((row) => row.programme) : [];
  return pack.relations.some(
    ({ kind, programme, by }) =>
      kind === 'reduces' && programme === award.programme && drawn.includes(by),
  );
}

/**
 * Whether the amount decided for a month is what the earlier rule gives for today's facts: by the
 * pack before, or by the same pack in the month before the uplift. Otherwise more than the
 * standard has changed, and a batch must not decide it.
 */
function isOrdinary(known: UpliftAward, rules: UpliftRules, row: UpliftMonth): boolean {
  const { input } = known;
  if (row.decided_fen === row.entitled_fen) return true;
  if (!input || row.decided_fen === null) return false;
  const asked = askedOf(known, false);
  const earlier = entitlementOf(input, rules.before, asked, row.month).entitled_fen;
  if (earlier === row.decided_fen) return true;
  const prior = addMonths(rules.from, -1);
  return entitlementOf(input, rules.after, asked, prior).entitled_fen === row.decided_fen;
}

function isLower({ decided_fen, entitled_fen }: UpliftMonth): boolean {
  return decided_fen !== null && entitled_fen !== null && entitled_fen < decided_fen;
}
