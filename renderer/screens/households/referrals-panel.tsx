/** Referrals panel: what was handed to departments for a household, the newest first. */
import { Link } from 'react-router';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';

export function ReferralsPanel({ householdNo }: { householdNo: string }) {
  const clerk = useHolds('clerk');
  const rows = useAsk('referrals', { household_no: householdNo }).answer?.rows ?? [];
  const add = clerk ? <Link to={`/referrals/new?household=${householdNo}`}>转办</Link> : undefined;
  return (
    <Panel title="转办" aside={add}>
      {rows.length === 0 && <p className="note">没有转给其他部门的事项。</p>}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.referral_no}>
            <Link to={`/referrals/${row.referral_no}`}>{row.programme_name}</Link>
            <span className="faint">
              {row.sent_on} 转{row.department}
            </span>
            <span className="push">{row.state_name}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
