/** Uplift months: what changed standards give one live award, month by month, beside what is decided. */
import type { Fen } from '../base/money';
import { addMonths, type PlainMonth } from '../base/plain-date';
import type { AssessInput } from '../policy/assess-input';
import { entitlementOf, type Entitled, type MonthEntitlement } from '../policy/back-pay';
import type { Pack } from '../policy/pack';
import type { ProgrammeCode } from '../policy/programme-code';
import { backPay, type DatedSum } from '../policy/recovery';
import { levelAt, type AwardFacts } from './award';

/** The rules before and after, and the months that the new ones reach. */
export interface UpliftRules {
  before: Pack;
  after: Pack;
  /** First month at the new standard; it may lie in the past. */
  from: PlainMonth;
  /** The month from which the last amount goes on without end. */
  until: PlainMonth;
}

/** A live monthly award with the facts of today; no input when they are not known. */
export interface UpliftAward {
  award: AwardFacts;
  input: AssessInput | null;
  member_keys: readonly string[];
}

/** A month at stake; null when nothing is decided for it. */
export interface UpliftMonth extends MonthEntitlement {
  decided_fen: Fen | null;
}

/** The months at stake: never before the award's first, at least one. */
export function spanOf(
  award: AwardFacts,
  rules: Pick<UpliftRules, 'from' | 'until'>,
): { from: PlainMonth; last: PlainMonth } {
  const from = award.from > rules.from ? award.from : rules.from;
  return { from, last: from > rules.until ? from : rules.until };
}

/** What is asked of the assessment: the award's programme, for its first member. */
export function askedOf({ award, member_keys }: UpliftAward, trace: boolean): Entitled {
  return { programme: award.programme as ProgrammeCode, member: member_keys[0], trace };
}

/** Each month at stake by its own rule, without explanation; empty when the facts are not known. */
export function monthsOf(known: UpliftAward, rules: UpliftRules): UpliftMonth[] {
  const { award, input } = known;
  if (!input) return [];
  const { from, last } = spanOf(award, rules);
  const asked = askedOf(known, false);
  const months: UpliftMonth[] = [];
  for (let month = from; month <= last; month = addMonths(month, 1)) {
    const decided_fen = levelAt(award.levels, month)?.amount_fen ?? null;
    months.push({ ...entitlementOf(input, rules.after, asked, month), decided_fen });
  }
  return months;
}

/** Whether money of the month has gone out or is on its way. */
export function isLined(award: AwardFacts, month: PlainMonth): boolean {
  return [...award.lined, ...award.on_way].some((row) => row.month === month);
}

/** Dated back pay of months that were lined at the decided amount; never set off. */
export function upliftBackPay(award: AwardFacts, months: readonly UpliftMonth[]): DatedSum {
  return backPay(
    months.flatMap(({ month, decided_fen, entitled_fen }) =>
      decided_fen !== null && entitled_fen !== null && isLined(award, month)
        ? [{ month, paid_fen: decided_fen, entitled_fen }]
        : [],
    ),
  );
}
