/** Clock rows: a due day in working days, its colour and its own explanation. */
import { addDays, dayNumber, daysBetween, type PlainDate } from '../../../shared/base/plain-date';
import { workingDaysBetween, type Calendar } from '../../../shared/base/working-days';
import type { ClockLevel, ClockRow } from '../../../shared/application/rows';

/** A running clock as the tables hold it. */
export interface StoredClock {
  name: string;
  started_on: PlainDate;
  due_on: PlainDate;
  /** Working days by the calendar, or natural days (a public notice). */
  unit: 'working' | 'natural';
}

/** Shares of the limit, in hundredths, at which a clock turns amber and red (按督办惯例). */
const AMBER = 70;
const RED = 90;

/** A public notice is waited for, not met: once it has run out there is nothing left to watch. */
export function stillRuns(clock: StoredClock, today: PlainDate): boolean {
  return clock.unit === 'working' || dayNumber(today) <= dayNumber(clock.due_on);
}

function levelOf(calendar: Calendar, clock: StoredClock, today: PlainDate): ClockLevel {
  if (clock.unit === 'natural') return 'calm';
  if (dayNumber(today) > dayNumber(clock.due_on)) return 'overdue';
  const between = (from: PlainDate, to: PlainDate): number => workingDaysBetween(calendar, from, to).value;
  const whole = between(clock.started_on, clock.due_on);
  const used = between(clock.started_on, today);
  if (used * 100 >= whole * RED) return 'red';
  return used * 100 >= whole * AMBER ? 'amber' : 'calm';
}

function explain(calendar: Calendar, clock: StoredClock): string {
  const { name, started_on, due_on } = clock;
  const first = addDays(started_on, 1);
  if (clock.unit === 'natural') {
    const days = daysBetween(started_on, due_on);
    return `${name}自${started_on}次日（${first}）起算，共${days}天（自然日），至${due_on}24时止`;
  }
  const whole = workingDaysBetween(calendar, started_on, due_on);
  const unknown = whole.missing_years.length > 0 ? '；日历缺少年度安排，按平常周末计算' : '';
  return (
    `${name}自${started_on}次日（${first}）起算，` +
    `共${whole.value}个工作日（扣除法定节假日，计入调休上班日），至${due_on}止${unknown}`
  );
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
    level: levelOf(calendar, clock, today),
    explanation: explain(calendar, clock),
  };
}
