/** Clock rows: a due day in working days, its colour and its own explanation. */
import { addDays, dayNumber, type PlainDate } from '../../../shared/base/plain-date';
import { workingDaysBetween, type Calendar } from '../../../shared/base/working-days';
import type { ClockLevel, ClockRow } from '../../../shared/application/rows';

/** A running clock as the tables hold it. */
export interface StoredClock {
  name: string;
  started_on: PlainDate;
  due_on: PlainDate;
}

/** Shares of the limit, in hundredths, at which a clock turns amber and red (按督办惯例). */
const AMBER = 70;
const RED = 90;

function levelOf(calendar: Calendar, clock: StoredClock, today: PlainDate): ClockLevel {
  if (dayNumber(today) > dayNumber(clock.due_on)) return 'overdue';
  const whole = workingDaysBetween(calendar, clock.started_on, clock.due_on).value;
  const used = workingDaysBetween(calendar, clock.started_on, today).value;
  if (used * 100 >= whole * RED) return 'red';
  return used * 100 >= whole * AMBER ? 'amber' : 'calm';
}

/** Builds the row a screen shows for a clock. */
export function clockRow(calendar: Calendar, clock: StoredClock, today: PlainDate): ClockRow {
  const left = workingDaysBetween(calendar, today, clock.due_on);
  const first = addDays(clock.started_on, 1);
  const whole = workingDaysBetween(calendar, clock.started_on, clock.due_on).value;
  const unknown = left.missing_years.length > 0 ? '；日历缺少年度安排，按平常周末计算' : '';
  return {
    ...clock,
    working_days_left: left.value,
    level: levelOf(calendar, clock, today),
    explanation:
      `${clock.name}自${clock.started_on}次日（${first}）起算，` +
      `共${whole}个工作日（扣除法定节假日，计入调休上班日），至${clock.due_on}止${unknown}`,
  };
}
