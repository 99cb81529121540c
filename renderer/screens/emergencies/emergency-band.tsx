/** Emergency band: on the workbench, the public emergency that lives and the visits that are due after one. */
import { Link } from 'react-router';
import { emergencySentence } from '../../../shared/notice/content/emergency-roster';
import { useAsk } from '../../hooks/use-ask';
import { Clock } from '../../parts/clock';

export function EmergencyBand() {
  const rows = useAsk('emergencies', {}).answer ?? [];
  const shown = rows.filter(({ live, clock }) => live || clock !== null);
  return shown.map((row) => (
    <p key={row.emergency_no} className="warns" role="status">
      <strong>{row.live ? `应急期间：${row.name}` : `${row.name}应急已结束`}</strong>
      {row.live ? `（${row.village_names}；${row.measure_names}）。${emergencySentence(row)}` : `，还有 ${row.figures.visits_due} 件电话调查须补做入户。`}
      <Link to={`/cases/emergencies?no=${row.emergency_no}`}>查看台账</Link>
      {row.clock && (
        <>
          　<Clock clock={row.clock} named />
        </>
      )}
    </p>
  ));
}
