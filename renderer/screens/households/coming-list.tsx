/** Coming list: reminders of several households, each leading to its own page. */
import { Link } from 'react-router';
import type { ComingRow } from '../../../shared/award/event-questions';

export function ComingList({ rows }: { rows: readonly ComingRow[] }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={`${row.household_no} ${row.kind} ${row.member} ${row.award_no} ${row.on}`}>
          <Link to={`/households/${row.household_no}`}>{row.head_name}</Link>
          <span className="faint">{row.village_name}</span>
          <span>{row.text}</span>
          <span className={row.must_act ? 'state state-bad push' : 'state push'}>{row.must_act ? '须先处理' : row.name}</span>
          {row.effects.map((effect) => (
            <span key={effect} className="event-effects faint">
              {effect}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
