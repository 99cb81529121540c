/** Clock doubt: a date that cannot be right is noticed when somebody logs in, and asked about before anything is recorded. */
import { daysBetween, type PlainDate } from '../../shared/base/plain-date';
import { refusals, type Refusal } from '../../shared/base/outcome';
import { readSetting, writeSetting } from '../store/settings';
import type { Desk } from './desk';

/** An office that has recorded nothing for longer than the longest holiday has probably a clock far ahead. */
const LONG_AWAY_DAYS = 45;

export const clockRefusals = refusals({
  clock_back: (f: { today: PlainDate; last: PlainDate }) =>
    `电脑日期是${f.today}，早于最后一件办件的日期${f.last}，请先校正电脑日期；确实无误的，请系统管理员在“系统—备份和核验”确认`,
  clock_ahead: (f: { today: PlainDate; last: PlainDate }) =>
    `电脑日期是${f.today}，距最后一件办件（${f.last}）已很久，请先核对电脑日期；确实无误的，请系统管理员在“系统—备份和核验”确认`,
});

/** The doubt of today, unless an administrator has said that the date is right; a demo office has its own date. */
export function findClockDoubt({ db, office, clock, move_day }: Desk): Refusal | null {
  const today = clock.today();
  if (office === null || move_day !== null || readSetting(db, 'clock_confirmed_on') === today) return null;
  const row = db.one<{ last: PlainDate | null }>(
    'SELECT date AS last FROM docket WHERE office = ? ORDER BY epoch DESC, seq DESC LIMIT 1',
    office,
  );
  const last = row?.last ?? null;
  if (last === null) return null;
  if (today < last) return clockRefusals.because('clock_back', { today, last });
  return daysBetween(last, today) > LONG_AWAY_DAYS ? clockRefusals.because('clock_ahead', { today, last }) : null;
}

export function isClockDoubt(refusal: Refusal | null): boolean {
  return refusal?.code === 'clock_back' || refusal?.code === 'clock_ahead';
}

/** The administrator has looked at the date: it is right for today. */
export function trustClock(desk: Desk): void {
  writeSetting(desk.db, 'clock_confirmed_on', desk.clock.today());
  if (isClockDoubt(desk.barred)) desk.barred = null;
}
