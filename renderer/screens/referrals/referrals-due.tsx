/** Referrals due: on the workbench, what departments must answer next, and answers nobody was told of. */
import { Link } from 'react-router';
import type { ReferralRow } from '../../../shared/application/referral-questions';
import { useAsk } from '../../hooks/use-ask';
import { Clock } from '../../parts/clock';
import { Panel } from '../../parts/panel';

const most = 5;

export function ReferralsDue() {
  const open = useAsk('referrals', { choice: 'open', limit: most }).answer;
  const untold = useAsk('referrals', { choice: 'untold', limit: most }).answer;
  const total = (open?.total ?? 0) + (untold?.total ?? 0);
  if (total === 0) return null;
  const rows = [...(untold?.rows ?? []), ...(open?.rows ?? [])].slice(0, most);
  return (
    <Panel title="转办" aside={<Link to="/referrals">全部 {total} 件</Link>}>
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.referral_no}>
            <Link to={`/referrals/${row.referral_no}`}>{row.names}</Link>
            <span className="faint">
              {row.programme_name}，{row.department}
            </span>
            <span className="push">
              <Waiting row={row} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Waiting({ row }: { row: ReferralRow }) {
  if (row.state === 'answered') return <>已回复，待告知申请人</>;
  return row.clock ? <Clock clock={row.clock} /> : <>待回复</>;
}
