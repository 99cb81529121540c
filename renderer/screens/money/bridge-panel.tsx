/** Bridge panel: why this batch differs from last month, person by person, each with its decision. */
import { Link } from 'react-router';
import type { BatchDetail } from '../../../shared/ledger/rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Findings } from '../../parts/findings';
import { Panel } from '../../parts/panel';
import { bridgeSentence } from './bridge-sentence';

const most = 100;

export function BridgePanel({ detail }: { detail: BatchDetail }) {
  const { row, header } = detail;
  const changes = useAsk('bridge', { batch_no: row.batch_no, limit: most });
  const rows = changes.answer?.rows ?? [];
  const findings = header.findings.map(({ code, message }) => ({ code, message, facts: {} }));
  return (
    <>
      <Panel title="与上月的差别">
        <p>{bridgeSentence(header.bridge)}</p>
        <ul className="lines">
          {rows.map((change) => (
            <li key={`${change.award_no} ${change.month} ${change.reason}`}>
              <Link to={`/awards/${change.award_no}`}>{change.name}</Link>
              <span>{change.reason_name}</span>
              <span className="faint">{change.decision}</span>
              <span className="push">
                <Amount fen={change.before_fen} /> → <Amount fen={change.now_fen} unit />
              </span>
            </li>
          ))}
        </ul>
        {changes.answer && changes.answer.total > most && <p className="note">另有 {changes.answer.total - most} 笔，在下面的明细中查找。</p>}
      </Panel>
      {findings.length > 0 && (
        <Panel title="检查发现" aside={`${findings.length} 处`}>
          <Findings of={findings} none="" />
        </Panel>
      )}
    </>
  );
}
