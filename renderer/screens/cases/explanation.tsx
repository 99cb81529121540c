/** Explanation: the amount as sentences with figures, then the rules behind the decision. */
import { Link } from 'react-router';
import type { ExplanationRow } from '../../../shared/application/rows';
import type { TraceRow } from '../../../shared/assessment/rows';
import { useAsk } from '../../hooks/use-ask';
import { Amount } from '../../parts/amount';
import { Panel } from '../../parts/panel';
import { MissingFacts } from '../assessment/missing-facts';
import { TraceView } from '../assessment/trace-view';
import { WhySinceLast } from '../assessment/why-since-last';

interface ExplanationProps {
  explanation: ExplanationRow | null;
  caseNo: string;
  householdNo: string;
}

const nothing: readonly TraceRow[] = [];

export function Explanation({ explanation, caseNo, householdNo }: ExplanationProps) {
  const kept = useAsk('traces', { case_no: caseNo }).answer ?? nothing;
  return (
    <Panel title="金额的由来">
      {explanation ? (
        <>
          <Sentences of={explanation} trace={kept.at(-1)?.trace ?? []} householdNo={householdNo} />
          <WhySinceLast before={kept.at(-2)} after={kept.at(-1)} label="与上次核算相比，为何变化" />
        </>
      ) : (
        <p className="note">还没有核算。</p>
      )}
    </Panel>
  );
}

interface SentencesProps {
  of: ExplanationRow;
  trace: TraceRow['trace'];
  householdNo: string;
}

function Sentences({ of, trace, householdNo }: SentencesProps) {
  const missing = of.missing.map((path, i) => ({ path, words: of.missing_words[i] ?? '' }));
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
      <MissingFacts facts={missing} householdNo={householdNo} />
      <TraceView trace={trace} />
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
