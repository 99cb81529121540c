/** Standing: in which of an officer's posts an act is performed on a day. */
import type { Standing } from '../../shared/base/act';
import type { PlainDate } from '../../shared/base/plain-date';
import type { Employment, Post } from '../../shared/base/posts';
import type { ReadableDb } from '../store/database';

/** An officer as the office's tables know him. */
export interface OfficerRow {
  officer_id: string;
  login: string;
  name: string;
  employment: Employment;
}

export function findOfficer(
  db: ReadableDb,
  office: string,
  login: string,
): OfficerRow | undefined {
  return db.one<OfficerRow>(
    'SELECT officer_id, login, name, employment FROM officers WHERE office = ? AND login = ?',
    office,
    login,
  );
}

/** The posts an officer holds on a day: his own, and those he stands in for. */
export function postsOn(
  db: ReadableDb,
  office: string,
  officerId: string,
  on: PlainDate,
): Post[] {
  return db
    .all<{ post: Post }>(
      `SELECT post FROM officer_posts
       WHERE office = ? AND officer_id = ? AND from_date <= ? AND (to_date IS NULL OR ? < to_date)
       UNION SELECT post FROM stand_ins
       WHERE office = ? AND officer_id = ? AND from_date <= ? AND ? <= to_date
       ORDER BY post`,
      office,
      officerId,
      on,
      on,
      office,
      officerId,
      on,
      on,
    )
    .map((row) => row.post);
}

/** Posts of his own on any day of the stretch; every post he ever held without one. */
export function ownPosts(
  db: ReadableDb,
  office: string,
  id: string,
  days: { from: PlainDate; to: PlainDate } = { from: '0000-01-01', to: '9999-12-31' },
): Post[] {
  return db
    .all<{ post: Post }>(
      `SELECT DISTINCT post FROM officer_posts WHERE office = ? AND officer_id = ?
         AND from_date <= ? AND (to_date IS NULL OR to_date > ?) ORDER BY post`,
      office,
      id,
      days.to,
      days.from,
    )
    .map((row) => row.post);
}

/** Posts of others that he stands in for on any day of the stretch. */
export function lentPosts(
  db: ReadableDb,
  office: string,
  id: string,
  days: { from: PlainDate; to: PlainDate },
): Post[] {
  return db
    .all<{ post: Post }>(
      `SELECT DISTINCT post FROM stand_ins WHERE office = ? AND officer_id = ?
         AND from_date <= ? AND to_date >= ? ORDER BY post`,
      office,
      id,
      days.to,
      days.from,
    )
    .map((row) => row.post);
}

/** Whose post the officer held on the day, by name; null where it was his own. */
export function stoodInFor(
  db: ReadableDb,
  wanted: { office: string; officer: string; post: string; date: PlainDate },
): string | null {
  const { office, officer, post, date } = wanted;
  const row = db.one<{ name: string }>(
    `SELECT a.name FROM stand_ins s JOIN officers a ON a.office = s.office AND a.officer_id = s.absent_id
     WHERE s.office = ? AND s.officer_id = ? AND s.post = ? AND s.from_date <= ? AND ? <= s.to_date
       AND NOT EXISTS (SELECT 1 FROM officer_posts p WHERE p.office = s.office
         AND p.officer_id = s.officer_id AND p.post = s.post AND p.from_date <= ?
         AND (p.to_date IS NULL OR ? < p.to_date))
     ORDER BY s.stand_in_no LIMIT 1`,
    office,
    officer,
    post,
    date,
    date,
    date,
    date,
  );
  return row?.name ?? null;
}

/** The officer's standing for an act open to `posts`; null when he holds none of them. */
export function findStanding(
  db: ReadableDb,
  wanted: { office: string; officer: OfficerRow; posts: readonly Post[]; today: PlainDate },
): Standing | null {
  const held = postsOn(db, wanted.office, wanted.officer.officer_id, wanted.today);
  const post = wanted.posts.find((candidate) => held.includes(candidate));
  if (!post) return null;
  return {
    office: wanted.office,
    officer_id: wanted.officer.officer_id,
    officer_name: wanted.officer.name,
    employment: wanted.officer.employment,
    post,
    today: wanted.today,
  };
}
