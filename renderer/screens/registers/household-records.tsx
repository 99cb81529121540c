/** Household records: the lines of the running ledgers that are about a household or its people. */
import { Link } from 'react-router';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';
import { DueDay } from './due-records';

export function HouseholdRecords({ householdNo }: { householdNo: string }) {
  const rows = useAsk('household_records', { household_no: householdNo }).answer ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="台账" aside={<Link to="/registers">全部台账</Link>}>
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.record_no}>
            <Link to={`/registers/line/${row.record_no}`}>{row.register_name}</Link>
            <span className="faint">
              {row.entered_on} {row.name}
            </span>
            <span className="push">{row.ending_name ?? <DueDay row={row} />}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
