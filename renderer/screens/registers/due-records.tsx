/** Due records: lines of the running ledgers that are to be followed up, the longest overdue first. */
import { Link } from 'react-router';
import type { RecordRow } from '../../../shared/outreach/questions';
import { useAsk } from '../../hooks/use-ask';
import { Panel } from '../../parts/panel';

const most = 6;

/** 已过 3 天, 今天到期, 还有 5 天. */
export function daysWords({ days_left }: RecordRow): string {
  if (days_left === null) return '';
  if (days_left < 0) return `已过 ${String(-days_left)} 天`;
  return days_left === 0 ? '今天到期' : `还有 ${String(days_left)} 天`;
}

/** Red only for what is overdue. */
export function DueDay({ row }: { row: RecordRow }) {
  if (row.due_on === null) return <span className="faint">—</span>;
  const late = row.days_left !== null && row.days_left < 0;
  return (
    <span className={late ? 'clock-overdue' : ''}>
      {row.due_on} {daysWords(row)}
    </span>
  );
}

export function DueRecords({ days }: { days: number }) {
  const page = useAsk('records_due', { days, limit: most }).answer;
  if (!page || page.total === 0) return null;
  return (
    <Panel title="台账到期" aside={<Link to="/registers">共 {page.total} 条</Link>}>
      <ul className="lines">
        {page.rows.map((row) => (
          <li key={row.record_no}>
            <Link to={`/registers/line/${row.record_no}`}>{row.name}</Link>
            <span className="faint">
              {row.register_name} {row.village_name}
            </span>
            <span className="push">
              <DueDay row={row} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
