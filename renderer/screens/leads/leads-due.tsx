/** Leads due: on the workbench, the leads that wait to be checked, the most urgent first. */
import { Link } from 'react-router';
import { useAsk } from '../../hooks/use-ask';
import { Clock } from '../../parts/clock';
import { Panel } from '../../parts/panel';

const most = 5;

export function LeadsDue() {
  const page = useAsk('leads', { limit: most }).answer;
  if (!page || page.total === 0) return null;
  return (
    <Panel title="待核实线索" aside={<Link to="/cases/leads">全部 {page.total} 条</Link>}>
      <ul className="lines">
        {page.rows.map((row) => (
          <li key={row.lead_no}>
            <Link to={`/cases/leads?lead=${row.lead_no}`}>{row.name === '' ? '姓名不详' : row.name}</Link>
            <span className="faint">
              {row.urgent ? '急难，' : ''}
              {row.village_name}
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
