/** Uplift line: one award as a batch raises or lowers it, explained, with its dated back pay. */
import { hashOf } from '../base/canonical';
import type { Fen } from '../base/money';
import { addMonths, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { AssessInput } from '../policy/assess-input';
import { entitlementOf, type MonthEntitlement } from '../policy/back-pay';
import type { TraceStep } from '../policy/trace';
import { levelAt, type AwardLevel } from './award';
import {
  askedOf,
  monthsOf,
  upliftBackPay,
  type UpliftAward,
  type UpliftMonth,
  type UpliftRules,
} from './uplift-months';
import { measureUplift } from './uplift-row';

/** The new amount of a run of months, with its rule version: the pack and the newest value read. */
export interface UpliftLevel extends AwardLevel {
  pack: string;
  rule_from: PlainDate;
}

/** One award as the batch raises or lowers it. */
export interface UpliftLine {
  award_no: string;
  programme: string;
  household_no: string;
  name: string;
  /** Version of the household's facts that were assessed. */
  household_version: number;
  from: PlainMonth;
  before_fen: Fen;
  after_fen: Fen;
  back_pay_fen: Fen;
  levels: UpliftLevel[];
  /** Months lined at the old amount: one line of back pay each, with its rule version. */
  back_pay: { month: PlainMonth; amount_fen: Fen; pack: string; rule_from: PlainDate }[];
}

/** The line of an award that the batch may change, explained; null for every other award. */
export function upliftLine(known: UpliftAward, rules: UpliftRules): UpliftLine | null {
  const { award } = known;
  const row = measureUplift(known, rules);
  if (row.bar !== null || row.change === 'same') return null;
  const months = monthsOf(known, rules);
  const levels = levelsOf(known, rules, months);
  const back_pay = upliftBackPay(award, months).lines.flatMap((line) => {
    const level = levelAt(levels, line.month) as UpliftLevel | undefined;
    return level ? [{ ...line, pack: level.pack, rule_from: level.rule_from }] : [];
  });
  const { from, before_fen, after_fen, back_pay_fen } = row;
  return {
    award_no: award.award_no,
    programme: award.programme,
    household_no: award.household_no,
    name: award.name,
    household_version: award.household_version,
    from,
    before_fen,
    after_fen,
    back_pay_fen,
    levels,
    back_pay,
  };
}

/** Runs of months of one amount, the last one without end; each explained at its first month. */
function levelsOf(
  known: UpliftAward,
  rules: UpliftRules,
  months: readonly UpliftMonth[],
): UpliftLevel[] {
  const levels: UpliftLevel[] = [];
  for (const { month, entitled_fen, base_fen, addons_fen } of months) {
    const last = levels.at(-1);
    const goesOn =
      last?.amount_fen === entitled_fen && last.base_fen === base_fen && last.addons_fen === addons_fen;
    if (goesOn) continue;
    if (last) last.until = addMonths(month, -1);
    const { pack, trace } = explained(known, rules, month);
    const amounts = { amount_fen: entitled_fen ?? 0, base_fen, addons_fen };
    const rule = { trace_hash: hashOf(trace), pack, rule_from: newestOf(trace) };
    levels.push({ from: month, until: null, ...amounts, ...rule });
  }
  return levels;
}

function explained(known: UpliftAward, rules: UpliftRules, month: PlainMonth): MonthEntitlement {
  return entitlementOf(known.input as AssessInput, rules.after, askedOf(known, true), month);
}

/** The newest date among the values that the steps have read. */
function newestOf(trace: readonly TraceStep[]): PlainDate {
  const dates = trace.flatMap((step) => [
    ...step.parameters.map((read) => read.from),
    newestOf(step.children ?? []),
  ]);
  return dates.sort().at(-1) ?? '';
}
