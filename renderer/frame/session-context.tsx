/** Session context: who works here today, in which office; every page may read it. */
import { createContext, use } from 'react';
import { present } from '../../shared/base/assert';
import type { PlainDate } from '../../shared/base/plain-date';
import type { Post } from '../../shared/base/posts';
import type { SessionView } from '../../shared/office/rows';

export const SessionContext = createContext<SessionView | null>(null);

export function useSession(): SessionView {
  return present(use(SessionContext), 'pages stand inside a session');
}

/** The office's civil date; before the login there is none, and years are then typed in full. */
export function useToday(): PlainDate {
  return use(SessionContext)?.today ?? '2000-01-01';
}

/** Whether the officer holds one of these posts today. */
export function useHolds(...posts: readonly Post[]): boolean {
  const { officer } = useSession();
  return officer.posts.some((post) => posts.includes(post));
}
