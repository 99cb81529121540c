/** Past: the desk as it stood at the end of an earlier day, entered anew in memory from the docket. */
import { chineseDate, type PlainDate } from '../../shared/base/plain-date';
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import type { ReadableDb, WritableDb } from '../store/database';
import { openReplay, replayUntil, type Replay } from '../store/replay';
import { deskOver, type Desk } from './desk';

/** What is kept of the last look back: a later day only needs the acts in between. */
interface Kept {
  replay: Replay;
  day: PlainDate;
}

const looked = new WeakMap<Desk, Kept>();

/**
 * The place of the last line that was known at the end of the day: everything before the first act
 * of our own from a later day, without what other offices sent afterwards under a later date.
 */
function lastKnown(db: ReadableDb, office: string, day: PlainDate): number {
  const next = db.one<{ arrived: number | null }>(
    'SELECT min(arrived) AS arrived FROM docket WHERE office = ? AND date > ?',
    office,
    day,
  );
  const before = next?.arrived ?? Number.MAX_SAFE_INTEGER;
  const last = db.one<{ arrived: number | null }>(
    'SELECT max(arrived) AS arrived FROM docket WHERE arrived < ? AND date <= ?',
    before,
    day,
  );
  return last?.arrived ?? 0;
}

function lookBack(desk: Desk, office: string, day: PlainDate): WritableDb {
  const known = looked.get(desk);
  const until = lastKnown(desk.db, office, day);
  const usable = known !== undefined && known.day <= day && known.replay.arrived <= until;
  if (known && !usable) known.replay.db.close();
  const replay = usable ? known.replay : openReplay();
  looked.delete(desk);
  replayUntil(replay, desk.db, until);
  looked.set(desk, { replay, day });
  return replay.db;
}

/** The desk that answered on that day; today and later it is the desk itself. */
export function deskAsOf(desk: Desk, day: PlainDate): Outcome<Desk> {
  if (desk.office === null || day >= desk.clock.today()) return permit(desk);
  const db = lookBack(desk, desk.office, day);
  const clock = { today: () => day, now: () => `${day}T23:59:59.999+08:00` };
  const past = deskOver(db, { folder: desk.folder, clock, entropy: desk.entropy });
  if (past.office !== null) return permit(past);
  return refuse('before_founding', `${chineseDate(day)}时本单位还没有建立，请选择较晚的日期`, { as_of: day }, 'as_of');
}
