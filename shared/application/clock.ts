/** Clock: a running limit with its colour and its own account: begun by what, which days it leaves out, when it ends. */
import { addDays, dayNumber, daysBetween, weekday, type PlainDate } from '../base/plain-date';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type Calendar } from '../base/working-days';
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

/** Shares of the limit, in hundredths, at which a clock turns amber and red (按督办惯例). */
const AMBER = 70;
const RED = 90;

/** A public notice is waited for, not met: once it has run out there is nothing left to watch. */
export function stillRuns(clock: Pick<StoredClock, 'unit' | 'due_on'>, today: PlainDate): boolean {
  return clock.unit === 'working' || dayNumber(today) <= dayNumber(clock.due_on);
}

/** Calm, amber from 70 %, red from 90 % of its working days, overdue after the last; natural days stay calm. */
export function clockLevel(calendar: Calendar, clock: StoredClock, today: PlainDate): ClockLevel {
  if (clock.unit === 'natural') return 'calm';
  if (dayNumber(today) > dayNumber(clock.due_on)) return 'overdue';
  const whole = workingDaysBetween(calendar, clock.started_on, clock.due_on).value;
  const used = workingDaysBetween(calendar, clock.started_on, today).value;
  if (used * 100 >= whole * RED) return 'red';
  return used * 100 >= whole * AMBER ? 'amber' : 'calm';
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
    const weekend = weekday(day) > 5;
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

/** The first day on which a share of the limit is used, in hundredths. */
function dayOfShare(calendar: Calendar, clock: StoredClock, whole: number, share: number): PlainDate {
  return addWorkingDays(calendar, clock.started_on, Math.ceil((whole * share) / 100)).value;
}

/** The clock's account of itself, one sentence a line. */
export function clockSentences(calendar: Calendar, clock: StoredClock): string[] {
  const { started_on, due_on, started_by } = clock;
  const begun = `${started_on}${started_by}时启动，当日不计入，自${addDays(started_on, 1)}起算。`;
  if (clock.unit === 'natural') {
    return [begun, `按自然日计算，不扣除节假日，共${daysBetween(started_on, due_on)}天，至${due_on}24时届满。`];
  }
  const { value: whole, missing_years } = workingDaysBetween(calendar, started_on, due_on);
  const { weekends, holidays, made_up } = daysOf(calendar, clock);
  const left = [
    weekends > 0 ? `双休日${weekends}天` : '',
    holidays.length > 0 ? `法定节假日和调休放假${holidays.length}天（${runs(holidays)}）` : '',
  ].filter((part) => part !== '');
  return [
    begun,
    left.length > 0 ? `不计入：${left.join('，')}。` : '其间没有休息日。',
    ...(made_up.length > 0 ? [`计入：调休上班${made_up.length}天（${runs(made_up)}）。`] : []),
    `共${whole}个工作日，至${due_on}24时届满。`,
    `${dayOfShare(calendar, clock, whole, AMBER)}起提示将到期，${dayOfShare(calendar, clock, whole, RED)}起提示即将超期。`,
    ...(missing_years.length > 0 ? [`日历缺少${missing_years.join('、')}年的放假安排，暂按周一至周五计算。`] : []),
  ];
}

/** Builds the row a screen shows for a clock. */
export function clockRow(calendar: Calendar, clock: StoredClock, today: PlainDate): ClockRow {
  const { name, started_on, due_on } = clock;
  return {
    name,
    started_on,
    due_on,
    working_days_left: workingDaysBetween(calendar, today, due_on).value,
    waits_days: clock.unit === 'natural' ? daysBetween(today, due_on) : null,
    level: clockLevel(calendar, clock, today),
    sentences: clockSentences(calendar, clock),
  };
}
