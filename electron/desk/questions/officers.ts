/** Office questions: the line at the top of the page, officers and powers. */
import { postNames } from '../../../shared/base/posts';
import { isWorkingDay } from '../../../shared/base/working-days';
import { isLive } from '../../../shared/office/power';
import type { LetterheadRow, OfficerListRow, PowerRow, SessionView } from '../../../shared/office/rows';
import { headOf } from '../../store/docket';
import { readSetting } from '../../store/settings';
import { ownOffice, type Desk } from '../desk';
import { findOffice, powersOf } from '../facts/office';
import { findPackInForce } from '../facts/policy';
import { letterheadsOf } from '../paper/letterhead';
import type { Within } from '../session';
import { standsIn } from './posts';
import { isClockDoubt } from '../clock-doubt';
import { postsOn, type OfficerRow } from '../standing';
import { waitingCounts } from './waiting';

export function session(inside: Within): SessionView {
  const { desk, officer } = inside;
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const row = findOffice(desk.db, office);
  const pack = findPackInForce(desk.db, today);
  const receipt = desk.db.one<{ received_at: string; to_seq: number }>(
    'SELECT received_at, to_seq FROM receipts WHERE office = ? ORDER BY to_seq DESC LIMIT 1',
    office,
  );
  return {
    office,
    office_name: row?.name ?? office,
    level: row?.level ?? 'town',
    demo: row?.demo === 1,
    today,
    working_day: pack ? isWorkingDay(pack.calendar, today) : null,
    officer: {
      officer_id: officer.officer_id,
      name: officer.name,
      login: officer.login,
      posts: postsOn(desk.db, office, officer.officer_id, today),
      stands_in: standsIn(desk.db, office, officer.officer_id, today),
    },
    pack: pack ? { id: pack.id, title: pack.title, example: pack.example } : null,
    powers_live: powersOf(desk.db, office).filter((power) => isLive(power, today)).length,
    last_backup_on: readSetting(desk.db, 'last_backup_on'),
    backup_folder: readSetting(desk.db, 'backup_folder'),
    barred: desk.barred && { message: desk.barred.message, clock: isClockDoubt(desk.barred) },
    last_receipt: receipt ?? null,
    head_seq: headOf(desk.db, office).seq,
    waiting: waitingCounts(inside),
  };
}

export function officers({ desk }: Within): OfficerListRow[] {
  return officersOf(desk);
}

/** All officers of the desk's office with the posts they hold today. */
export function officersOf(desk: Desk): OfficerListRow[] {
  const office = ownOffice(desk);
  const today = desk.clock.today();
  return desk.db
    .all<OfficerRow & { enrolled_on: string }>(
      `SELECT officer_id, login, name, employment, enrolled_on FROM officers
       WHERE office = ? ORDER BY officer_id`,
      office,
    )
    .map((row) => {
      const posts = postsOn(desk.db, office, row.officer_id, today);
      const lent = new Map(standsIn(desk.db, office, row.officer_id, today).map((one) => [one.post, one]));
      const named = posts.map((post) => {
        const one = lent.get(post);
        return one ? `${postNames[post]}（代${one.absent_name}至${one.to}）` : postNames[post];
      });
      return { ...row, posts, post_names: named.join('、') };
    });
}

/** How the office's papers name it, newest first. */
export function letterheads({ desk }: Within): LetterheadRow[] {
  const rows = letterheadsOf(desk.db, ownOffice(desk));
  const current = rows.find((row) => row.from <= desk.clock.today());
  return rows.map((row) => ({ ...row, in_force: row === current }));
}

export function powers({ desk }: Within): PowerRow[] {
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const nameOf = (code: string): string =>
    pack?.programmes.find((row) => row.code === code)?.name ?? code;
  return powersOf(desk.db, ownOffice(desk)).map((power) => ({
    ...power,
    live: isLive(power, today),
    programme_names: power.scopes.map((scope) => nameOf(scope.programme)).join('、'),
  }));
}
