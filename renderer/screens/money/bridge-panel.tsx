/** Bridge panel: why this batch differs from last month, person by person, each with its decision. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { BatchDetail } from '../../../shared/ledger/rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Findings } from '../../parts/findings';
import { Panel } from '../../parts/panel';
import { bridgeSentence } from './bridge-sentence';

/** Rows of one answer, and rows shown before the person asks for all. */
const most = 200;
const few = 6;

export function BridgePanel({ detail }: { detail: BatchDetail }) {
  const { row, header } = detail;
  const changes = useAsk('bridge', { batch_no: row.batch_no, limit: most });
  const [all, setAll] = useState(false);
  const rows = changes.answer?.rows ?? [];
  const shown = all ? rows : rows.slice(0, few);
  const findings = header.findings.map(({ code, message }) => ({ code, message, facts: {} }));
  return (
    <>
      <Panel title="与上月的差别">
        <p>{bridgeSentence(header.bridge)}</p>
        <ul className="lines">
          {shown.map((change) => (
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
        {shown.length < rows.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            显示全部 {rows.length} 笔差别
          </button>
        )}
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
