/** Temporary aid (临时救助): emergency and expenditure form; multiples, ceilings, repeats, advance and balance. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { addWorkingDays } from '../../base/working-days';
import type { AssessResult, Reason } from '../assess-answer';
import type { AssessEvent } from '../assess-input';
import {
  finish,
  reason,
  startMonth,
  tracerOf,
  undetermined,
  type Extras,
  type Run,
} from '../assess-run';
import { yuan } from '../amount-text';
import { NONE } from '../counting';
import { eventKinds } from '../data/codes';
import type { ProgrammeCode, Route } from '../programme-code';
import type { Tracer } from '../trace';
import { amountOf, isWithin, MONTHS_A_YEAR } from './temporary-amount';
import { compileTemporary, type TemporaryRules } from './temporary-rules';

/** Null when no event is stated. */
export function temporary(run: Run): AssessResult | null {
  const { event } = run.input;
  if (!event) return null;
  const code = event.kind === 'expenditure' ? 'temporary_expenditure' : 'temporary_emergency';
  const rules = run.rules.of(compileTemporary);
  const t = tracerOf(run);
  const { keys } = run.people;
  const missing = [...rules.missing, ...run.people.missing];
  if (run.input.earlier_aid === 'unknown') missing.push('earlier_aid');
  if (missing.length > 0) return undetermined(run, code, missing, keys, rules, t);
  if (keys.length === 0) {
    const reasons = [reason(run, code, 'no_counted_members')];
    return finish(run, { programme: code, decision: 'refuse', eligible: false, reasons }, rules, t);
  }
  return conclude(run, event, code, keys, rules, t);
}

/** n × urban standard × multiple in fen; decided by the town within its limits (社会救助暂行办法第四十七条、第四十八条). */
function conclude(
  run: Run,
  event: AssessEvent,
  code: ProgrammeCode,
  members: string[],
  rules: TemporaryRules,
  t: Tracer | null,
): AssessResult {
  const found = amountOf(run, event, members.length, code, rules, t);
  if (found.missing.length > 0) return undetermined(run, code, found.missing, members, rules, t);
  const { fen: amount, times: k } = found;
  const reasons: Reason[] = [];
  if (found.because !== '') reasons.push(reason(run, code, found.because));
  const repeated = repeatsOf(run, event, rules, reasons, t);
  if (repeated === 'refuse' || amount === 0) {
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  const overCap = found.because === 'over_year_cap' ? overCapRoute(rules) : undefined;
  const route = repeated ?? overCap ?? routeByLimit(run, code, k, amount, rules, reasons, t);
  const flags = route === 'town' ? [] : ['above_town_limit'];
  if (event.local === false) flags.push('not_local');
  if (event.local === 'unknown') flags.push('residence_unknown');
  const from = startMonth(run, code);
  reasons.unshift(
    reason(
      run,
      code,
      'event',
      run.traced ? `因${eventKinds[event.kind]}，基本生活暂时出现严重困难` : undefined,
    ),
  );
  const extras = code === 'temporary_emergency' ? advance(run, amount, rules, t) : undefined;
  return finish(
    run,
    {
      programme: code,
      decision: 'grant',
      eligible: true,
      amount_fen: amount,
      from,
      until: from,
      months: 1,
      members,
      route,
      flags: repeated ? ['repeated', ...flags] : flags,
      reasons,
      extras,
    },
    rules,
    t,
  );
}

/** What a repeat leads to; undefined when earlier aid does not matter. */
function repeatsOf(
  run: Run,
  event: AssessEvent,
  rules: TemporaryRules,
  reasons: Reason[],
  t: Tracer | null,
): Route | 'refuse' | undefined {
  const { earlier_aid: earlier = NONE } = run.input;
  if (earlier === 'unknown' || earlier.length === 0) return undefined;
  const on = event.on;
  const same = earlier.some(
    (aid) => aid.cause === event.kind && isWithin(run, aid, on, rules.sameCauseMonths.value),
  );
  const code = 'temporary_emergency';
  if (same) {
    t?.step(
      'same_cause',
      '同一事由',
      `${rules.sameCauseMonths.value} 个月内已因同一事由救助`,
      '重复',
      'none',
      [rules.sameCauseMonths, rules.sameCause],
    );
    reasons.push(reason(run, code, 'same_cause'));
    return rules.sameCause.value;
  }
  const times = earlier.filter((aid) => isWithin(run, aid, on, MONTHS_A_YEAR)).length;
  t?.step('times', '十二个月内已救助次数', '', String(times), 'times', [rules.mostAids]);
  if (times < rules.mostAids.value) return undefined;
  reasons.push(reason(run, code, 'over_times'));
  return rules.overAids.value;
}

/** Beyond the household's ceiling for a year: who may decide it, by the pack. */
function overCapRoute(rules: TemporaryRules): Route | undefined {
  return rules.overCap.value === 'cap' ? undefined : rules.overCap.value;
}

function routeByLimit(
  run: Run,
  code: ProgrammeCode,
  k: number | null,
  amount: number,
  rules: TemporaryRules,
  reasons: Reason[],
  t: Tracer | null,
): Route {
  const within = amount <= rules.townLimit.value && (k ?? 0) <= rules.mostTimes.value;
  const limits = `限额 ${yuan(rules.townLimit.value)} 元、最高 ${rules.mostTimes.value} 倍`;
  const value = within ? '镇街可以审批' : '超出镇街权限';
  t?.step('limit', '镇街审批权限', limits, value, 'none', [rules.townLimit, rules.mostTimes]);
  if (within) return 'town';
  const message = run.traced
    ? `拟救助 ${yuan(amount)} 元${k === null ? '' : `（${k} 倍）`}，超出镇街权限（${limits}），须报上级办理`
    : undefined;
  reasons.push(reason(run, code, 'above_town_limit', message));
  return rules.aboveLimit.value;
}

/** Small amount first: what is paid on application, what after the papers, and when those are due. */
function advance(run: Run, amount: number, rules: TemporaryRules, t: Tracer | null): Extras {
  const first = Math.min(amount, rules.advanceLimit.value);
  const rest = amount - first;
  const due = supplementDue(run, run.input.applied_on, rules.supplement.value);
  t?.step(
    'advance',
    '先行支付',
    `先行限额 ${yuan(rules.advanceLimit.value)} 元以内`,
    yuan(first),
    'yuan',
    [rules.advanceLimit],
  );
  t?.step('balance', '补办手续后支付', `${yuan(amount)} − ${yuan(first)}`, yuan(rest), 'yuan');
  t?.step(
    'supplement_due',
    '补办手续期限',
    `自${chineseDate(run.input.applied_on)}的次日起 ${rules.supplement.value} 个工作日`,
    chineseDate(due),
    'date',
    [rules.supplement],
  );
  return { advance_fen: first, balance_fen: rest, supplement_due: due };
}

/** Day on which the papers of an advance are due: working days after it (the day itself not counted). */
function supplementDue(run: Run, paidOn: PlainDate, days: number): PlainDate {
  return addWorkingDays(run.rules.pack.calendar, paidOn, days).value;
}
