/** Exchange history: what went out and came in, and which of it was answered. */
import type { ExchangeView } from '../../../shared/office/rows';
import { Panel } from '../../parts/panel';

const states = { exported: '等待回执', acknowledged: '对方已确认', imported: '已读入' };

export function ExchangeHistory({ rows }: { rows: ExchangeView['exports'] }) {
  return (
    <Panel title="交换记录">
      {rows.length === 0 && <p className="note">还没有交换过。</p>}
      <ul className="lines">
        {rows.map((row) => (
          <li key={`${row.manifest_hash} ${row.direction}`}>
            <span>{row.made_at.slice(0, 10)}</span>
            <span>{row.direction === 'out' ? '导出' : '读入'}</span>
            <span>
              第 {row.from_seq} 至 {row.to_seq} 号
            </span>
            <span className="push">
              {states[row.state]}
              {row.answered_at !== null && ` ${row.answered_at.slice(0, 10)}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
