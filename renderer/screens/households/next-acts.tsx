/** Next acts: links to the prefilled forms that answer a proposal; nothing is done by the link itself. */
import { Link } from 'react-router';
import type { NextAct } from '../../../shared/award/life-events';
import { postNames } from '../../../shared/base/posts';
import { useSession } from '../../frame/session-context';

function addressOf({ award_no, kind, prefill }: NextAct): string {
  return `/awards/${award_no}?${new URLSearchParams({ act: kind, ...prefill }).toString()}`;
}

/** Who else has to act is named, so that the clerk can ask for it. */
export function NextActs({ acts }: { acts: readonly NextAct[] }) {
  const { officer } = useSession();
  if (acts.length === 0) return null;
  return (
    <span className="event-acts">
      {acts.map((act) =>
        officer.posts.some((post) => act.posts.includes(post)) ? (
          <Link key={act.kind} to={addressOf(act)}>
            {act.title}
          </Link>
        ) : (
          <span key={act.kind} className="faint">
            {`由${act.posts.map((post) => postNames[post]).join('或')}${act.title}`}
          </span>
        ),
      )}
    </span>
  );
}
