/** Result view: what one programme answers: the decision, the amount, the reasons, and how it came about. */
import type { ReactNode } from 'react';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import { decisionNames } from '../../../shared/policy/programme-code';
import { formatFen } from '../../../shared/base/money';
import { Fold } from '../../parts/fold';
import { TraceView } from './trace-view';

interface ResultViewProps {
  result: AssessResult;
  name: string;
  once: boolean;
  /** Names of the members it concerns, where it is not the whole household. */
  people: string;
  missing: ReactNode;
}

/** '851.00 元/月（其中补差 751.00 元，增发 100.00 元）'. */
function amountWords({ amount_fen, base_fen, addons_fen }: AssessResult, once: boolean): string {
  if (amount_fen === null || amount_fen === 0) return '';
  const parts =
    (addons_fen ?? 0) > 0
      ? `（其中补差 ${formatFen(base_fen ?? 0)} 元，增发 ${formatFen(addons_fen ?? 0)} 元）`
      : '';
  return `${formatFen(amount_fen)} 元${once ? '' : '/月'}${parts}`;
}

function periodWords({ from, until, decision }: AssessResult): string {
  if (from === null) return '';
  if (decision === 'stop') return `${from} 起不再发放`;
  return until === null ? `${from} 起` : `${from} 至 ${until}`;
}

function Head({ result, name, once, people }: Omit<ResultViewProps, 'missing'>) {
  const amount = amountWords(result, once);
  return (
    <span className="result-head">
      <strong>{name}</strong>
      {people !== '' && <span className="faint">{people}</span>}
      <span>{decisionNames[result.decision]}</span>
      {amount !== '' && <span className="push amount">{amount}</span>}
    </span>
  );
}

export function ResultView({ result, name, once, people, missing, open }: ResultViewProps & { open: boolean }) {
  const period = periodWords(result);
  return (
    <Fold open={open} head={<Head result={result} name={name} once={once} people={people} />}>
      {missing}
      {result.reasons.map((reason) => (
        <p key={reason.code}>
          {reason.message}
          <span className="faint">（{reason.source}）</span>
        </p>
      ))}
      {period !== '' && <p>{period}。</p>}
      {(result.hand_over ?? []).length > 0 && <p>须移交：{result.hand_over?.join('、')}。</p>}
      <TraceView trace={result.trace} />
    </Fold>
  );
}
