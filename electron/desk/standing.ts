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

/** The posts an officer holds on a day. */
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
       ORDER BY post`,
      office,
      officerId,
      on,
      on,
    )
    .map((row) => row.post);
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
