/** Summary panel: what the whole ledger tells at a glance; rows that warn stand first. */
import { Link } from 'react-router';
import type { RegisterSummary } from '../../../shared/outreach/summary';
import { useAsk } from '../../hooks/use-ask';
import { Fold } from '../../parts/fold';

export function SummaryPanel({ register }: { register: string }) {
  const summary = useAsk('register_summary', { register }).answer;
  if (!summary || summary.rows.length === 0) return null;
  const warned = summary.rows.filter(({ warns }) => warns).length;
  const title = warned > 0 ? `${summary.title}：${String(warned)}处须办理` : summary.title;
  return (
    <Fold head={title} open={warned > 0}>
      <SummaryTable summary={summary} />
    </Fold>
  );
}

function SummaryTable({ summary: { columns, rows } }: { summary: RegisterSummary }) {
  const sorted = [...rows].sort((a, b) => Number(b.warns) - Number(a.warns));
  return (
    <div className="lines-tall">
      <table className="tasks">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ cells, warns, record_no }) => (
            <tr key={cells.join(' ')}>
              {cells.map((cell, at) => (
                <td key={columns[at]} className={warns && at === cells.length - 1 ? 'clock-overdue' : ''}>
                  {at === 0 && record_no !== null ? <Link to={`/registers/line/${record_no}`}>{cell}</Link> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
