/** Explanation: the amount as sentences with figures, then the rules behind the decision. */
import { Link } from 'react-router';
import type { ExplanationRow } from '../../../shared/application/rows';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';
import { termOf } from '../../../shared/base/glossary';

export function Explanation({ explanation }: { explanation: ExplanationRow | null }) {
  return (
    <Panel title="金额的由来">
      {explanation ? <Sentences of={explanation} /> : <p className="note">还没有核算。</p>}
    </Panel>
  );
}

function Sentences({ of }: { of: ExplanationRow }) {
  return (
    <>
      <p>
        {of.decision_name}
        {of.amount_fen !== null && of.amount_fen > 0 && (
          <>
            ：<span className="explanation-amount">
              <Amount fen={of.amount_fen} />
            </span>{' '}
            元
          </>
        )}
      </p>
      {of.missing.length > 0 && <p className="warns">还缺：{of.missing.map(termOf).join('、')}</p>}
      <ol className="explanation">
        {of.sentences.map((sentence, i) => (
          <li key={`${i} ${sentence}`}>{sentence}</li>
        ))}
      </ol>
      {of.reasons.map((reason) => (
        <p key={reason.code} className="note">
          {reason.message}（{reason.source}）
        </p>
      ))}
      <p className="note">
        按<Link to="/system/packs">政策包 {of.pack}</Link>
        {of.pack_example && '（示例，未核定）'}核算。
      </p>
    </>
  );
}
