/** Temporary amount: what 临时救助 comes to by multiples or by spending, within the household's ceiling for a year. */
import { addMonthsToDate, type PlainDate } from '../../base/plain-date';
import { isWholeFen, yuan, yuanOf } from '../amount-text';
import type { AssessEarlierAid, AssessEvent } from '../assess-input';
import type { Run } from '../assess-run';
import { NONE } from '../counting';
import type { ProgrammeCode } from '../programme-code';
import { parseRational, roundFen, roundingNames } from '../rational';
import type { Tracer } from '../trace';
import type { RateRules, TemporaryRules } from './temporary-rules';

export const MONTHS_A_YEAR = 12;

/** The amount in whole fen; `times` null where it is no multiple, `because` why it is nothing. */
export interface TemporaryAmount {
  fen: number;
  times: number | null;
  because: '' | 'below_threshold' | 'year_cap_reached' | 'over_year_cap';
  missing: readonly string[];
}

/** Whether earlier aid lies within so many months before the day of the event. */
export function isWithin(run: Run, aid: AssessEarlierAid, on: PlainDate, months: number): boolean {
  return aid.on <= run.input.applied_on && addMonthsToDate(aid.on, months) > on;
}

/** n × urban standard × multiple, or the share of the spending, rounded by the pack and then capped. */
export function amountOf(
  run: Run,
  event: AssessEvent,
  n: number,
  code: ProgrammeCode,
  rules: TemporaryRules,
  t: Tracer | null,
): TemporaryAmount {
  const { rate } = rules;
  if (code === 'temporary_expenditure' && rate !== null) return ofSpending(run, event, rate, rules, t);
  const k = event.multiple ?? rules.defaultTimes.value;
  const standard = rules.standard.value;
  t?.step('standard', '城市低保标准', '', yuan(standard), 'yuan', [rules.standard]);
  t?.step(
    'multiple',
    '救助倍数',
    event.multiple === undefined ? '默认倍数' : '申报倍数',
    String(k),
    'times',
    [rules.defaultTimes],
  );
  const whole = standard * k * n;
  t?.step('amount', '救助金额', `${n} × ${yuan(standard)} × ${k}`, yuan(whole), 'yuan');
  return capped(run, event, rounded(whole, 1, rules, t), k, rules, t);
}

function rounded(n: number, d: number, rules: TemporaryRules, t: Tracer | null): number {
  const fen = roundFen(n, d, rules.rounding.value);
  if (t && !(isWholeFen(n, d) && fen * d === n)) {
    t.step('rounding', '取整', roundingNames[rules.rounding.value], yuan(fen), 'yuan', [
      rules.rounding,
    ]);
  }
  return fen;
}

/** (medical out of pocket − threshold) × share, at most the pack's ceiling. */
function ofSpending(
  run: Run,
  event: AssessEvent,
  rate: RateRules,
  rules: TemporaryRules,
  t: Tracer | null,
): TemporaryAmount {
  const sums = run.input.household.last_12_months;
  const spent = sums === 'unknown' ? sums : sums?.medical_out_of_pocket_fen;
  if (spent === undefined || spent === 'unknown') {
    const missing = ['household.last_12_months.medical_out_of_pocket_fen'];
    return { fen: 0, times: null, because: '', missing };
  }
  const above = Math.max(spent - rate.threshold.value, 0);
  const share = parseRational(rate.share.value);
  const n = above * share.n;
  const step = t?.step(
    'expenditure_share',
    '按支出比例测算',
    `(${yuan(spent)} − 起付额 ${yuan(rate.threshold.value)}) × ${rate.share.value}`,
    yuanOf(n, share.d),
    'yuan',
    [rules.method, rate.threshold, rate.share],
  );
  if (step && !isWholeFen(n, share.d)) step.approximate = true;
  if (above === 0) return { fen: 0, times: null, because: 'below_threshold', missing: NONE };
  const fen = rounded(n, share.d, rules, t);
  if (fen <= rate.cap.value) return capped(run, event, fen, null, rules, t);
  t?.step('expenditure_cap', '支出型救助限额', '', yuan(rate.cap.value), 'yuan', [rate.cap]);
  return capped(run, event, rate.cap.value, null, rules, t);
}

/** Never more than what is left of the household's ceiling for twelve months, where the pack sets one. */
function capped(
  run: Run,
  event: AssessEvent,
  fen: number,
  times: number | null,
  rules: TemporaryRules,
  t: Tracer | null,
): TemporaryAmount {
  const cap = rules.yearCap;
  if (cap === undefined) return { fen, times, because: '', missing: NONE };
  const { earlier_aid: earlier = NONE } = run.input;
  const had = (earlier === 'unknown' ? NONE : earlier)
    .filter((aid) => isWithin(run, aid, event.on, MONTHS_A_YEAR))
    .reduce((sum, aid) => sum + aid.amount_fen, 0);
  const left = Math.max(cap.value - had, 0);
  if (fen <= left) return { fen, times, because: '', missing: NONE };
  const text = `全年限额 ${yuan(cap.value)} − 十二个月内已救助 ${yuan(had)}`;
  t?.step('year_cap', '每户全年限额内可救助', text, yuan(left), 'yuan', [cap, rules.overCap]);
  // One case, one discussion (一事一议): the whole sum goes to those who may decide it.
  if (rules.overCap.value !== 'cap') return { fen, times, because: 'over_year_cap', missing: NONE };
  return { fen: left, times, because: left === 0 ? 'year_cap_reached' : '', missing: NONE };
}
