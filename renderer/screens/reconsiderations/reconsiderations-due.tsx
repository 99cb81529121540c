/** Reconsiderations due: on the workbench, those the town has to answer or to carry out. */
import { Link } from 'react-router';
import { useAsk } from '../../hooks/use-ask';
import { Clock } from '../../parts/clock';
import { Panel } from '../../parts/panel';

const most = 5;

export function ReconsiderationsDue() {
  const page = useAsk('reconsiderations', { waiting: true, limit: most }).answer;
  if (!page || page.total === 0) return null;
  return (
    <Panel title="行政复议" aside={<Link to="/cases/reconsiderations">全部 {page.total} 件</Link>}>
      <ul className="lines">
        {page.rows.map((row) => (
          <li key={row.reconsideration_no}>
            <Link to={`/cases/reconsiderations?no=${row.reconsideration_no}`}>{row.applicant_name}</Link>
            <span className="faint">
              {row.state_name}，{row.decision}
            </span>
            <span className="push">
              <Clock clock={row.clock} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
