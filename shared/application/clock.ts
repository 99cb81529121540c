/** Clock: a running limit with its colour and its own account: begun by what, which days it leaves out, when it ends. */
import { addDays, dayNumber, daysBetween, type PlainDate } from '../base/plain-date';
import { addWorkingDays, isWeekend, isWorkingDay, workingDaysBetween, type Calendar } from '../base/working-days';
import type { Pack } from '../policy/pack';
import { parameterAt } from '../policy/parameter-at';
import type { ClockLevel, ClockRow } from './rows';

/** A running clock as the tables hold it. */
export interface StoredClock {
  name: string;
  started_on: PlainDate;
  due_on: PlainDate;
  /** Working days by the calendar, or natural days (a public notice, an urgent lead). */
  unit: 'working' | 'natural';
  /** What began it, in words: 受理. */
  started_by: string;
}

/** By what clocks are counted and coloured on a day. */
export interface ClockRule {
  calendar: Calendar;
  /** Shares of the limit at which a clock turns amber and red, in percent (pack: clock.amber, clock.red). */
  amber: number;
  red: number;
}

/** A pack that does not say so warns on the last day alone. */
const WHOLE = 100;

/** The rule of the pack in force; plain weekdays where there is none. */
export function clockRuleOf(pack: Pack | null, on: PlainDate): ClockRule {
  if (!pack) return { calendar: { source: '无', years: [] }, amber: WHOLE, red: WHOLE };
  const percent = (key: 'clock.amber' | 'clock.red') => parameterAt(pack, key, on)?.value ?? WHOLE;
  return { calendar: pack.calendar, amber: percent('clock.amber'), red: percent('clock.red') };
}

/** A public notice is waited for, not met: once it has run out there is nothing left to watch. */
export function stillRuns(clock: Pick<StoredClock, 'unit' | 'due_on'>, today: PlainDate): boolean {
  return clock.unit === 'working' || dayNumber(today) <= dayNumber(clock.due_on);
}

/** Calm, amber and red by the share of its working days that is used, overdue after the last; natural days stay calm. */
export function clockLevel({ calendar, amber, red }: ClockRule, clock: StoredClock, today: PlainDate): ClockLevel {
  if (clock.unit === 'natural') return 'calm';
  if (dayNumber(today) > dayNumber(clock.due_on)) return 'overdue';
  const whole = workingDaysBetween(calendar, clock.started_on, clock.due_on).value;
  const used = workingDaysBetween(calendar, clock.started_on, today).value;
  if (used * WHOLE >= whole * red) return 'red';
  return used * WHOLE >= whole * amber ? 'amber' : 'calm';
}

/** Days of a clock that are not what the week says: left out, or worked although a weekend. */
interface Days {
  weekends: number;
  holidays: PlainDate[];
  made_up: PlainDate[];
}

function daysOf(calendar: Calendar, { started_on, due_on }: StoredClock): Days {
  const days: Days = { weekends: 0, holidays: [], made_up: [] };
  for (let step = 1; step <= daysBetween(started_on, due_on); step += 1) {
    const day = addDays(started_on, step);
    const weekend = isWeekend(day);
    const worked = isWorkingDay(calendar, day) ?? !weekend;
    if (worked && weekend) days.made_up.push(day);
    if (!worked && weekend) days.weekends += 1;
    if (!worked && !weekend) days.holidays.push(day);
  }
  return days;
}

/** Days in runs: '2022-10-03至2022-10-07'. */
function runs(days: readonly PlainDate[]): string {
  const found: { from: PlainDate; to: PlainDate }[] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from}至${to}`)).join('、');
}

/** The first day on which a share of the limit is used, in percent. */
function dayOfShare(calendar: Calendar, clock: StoredClock, whole: number, share: number): PlainDate {
  return addWorkingDays(calendar, clock.started_on, Math.ceil((whole * share) / WHOLE)).value;
}

/** The clock's account of itself, one sentence a line. */
export function clockSentences(rule: ClockRule, clock: StoredClock): string[] {
  const { calendar } = rule;
  const { started_on, due_on, started_by } = clock;
  const begun = `${started_on}${started_by}时启动，当日不计入，自${addDays(started_on, 1)}起算。`;
  if (clock.unit === 'natural') {
    return [begun, `按自然日计算，不扣除节假日，共${daysBetween(started_on, due_on)}天，至${due_on} 24时届满。`];
  }
  const { value: whole, missing_years } = workingDaysBetween(calendar, started_on, due_on);
  const { weekends, holidays, made_up } = daysOf(calendar, clock);
  const amber = dayOfShare(calendar, clock, whole, rule.amber);
  const red = dayOfShare(calendar, clock, whole, rule.red);
  const left = [
    weekends > 0 ? `双休日${weekends}天` : '',
    holidays.length > 0 ? `法定节假日和调休放假${holidays.length}天（${runs(holidays)}）` : '',
  ].filter((part) => part !== '');
  return [
    begun,
    left.length > 0 ? `不计入：${left.join('，')}。` : '其间没有休息日。',
    ...(made_up.length > 0 ? [`计入：调休上班${made_up.length}天（${runs(made_up)}）。`] : []),
    `共${whole}个工作日，至${due_on} 24时届满。`,
    amber === red ? `${red}起提示即将超期。` : `${amber}起提示将到期，${red}起提示即将超期。`,
    ...(missing_years.length > 0 ? [`日历缺少${missing_years.join('、')}年的放假安排，暂按周一至周五计算。`] : []),
  ];
}

/** Builds the row a screen shows for a clock. */
export function clockRow(rule: ClockRule, clock: StoredClock, today: PlainDate): ClockRow {
  const { name, started_on, due_on } = clock;
  return {
    name,
    started_on,
    due_on,
    working_days_left: workingDaysBetween(rule.calendar, today, due_on).value,
    waits_days: clock.unit === 'natural' ? daysBetween(today, due_on) : null,
    level: clockLevel(rule, clock, today),
    sentences: clockSentences(rule, clock),
  };
}
