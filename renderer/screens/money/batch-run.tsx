/** Batch run: one batch of the month with the step it stands at. */
import { Link } from 'react-router';
import { formatFen } from '../../../shared/base/money';
import type { BatchState } from '../../../shared/ledger/batch';
import type { BatchRow } from '../../../shared/ledger/rows';

const steps: readonly (readonly [state: BatchState, title: string])[] = [
  ['filled', '申报'],
  ['checked', '复核'],
  ['sealed', '签批'],
  ['settled', '回盘入账'],
];

const order: readonly BatchState[] = ['declared', 'filled', 'checked', 'sealed', 'settled'];

/** Steps behind, the step that waits, steps to come. */
export function RunSteps({ state }: { state: BatchState }) {
  if (state === 'voided') return <span className="state">已作废</span>;
  const at = order.indexOf(state);
  return (
    <ol className="run-steps" aria-label="办理到哪一步">
      {steps.map(([done, title]) => {
        const place = order.indexOf(done);
        const kind = place <= at ? 'run-done' : place === at + 1 ? 'run-now' : '';
        return (
          <li key={done} className={kind} aria-current={kind === 'run-now' ? 'step' : undefined}>
            {place <= at ? '✓ ' : ''}
            {title}
          </li>
        );
      })}
    </ol>
  );
}

export function BatchRun({ row }: { row: BatchRow }) {
  const back = row.returned_fen > 0 ? `，退回 ${formatFen(row.returned_fen)} 元` : '';
  return (
    <div className="form-row">
      <div className="form-row-head">
        <Link to={`/money/batches/${row.batch_no}`}>
          <strong>
            {row.group_name}　{row.kind_name}
          </strong>
        </Link>
        <RunSteps state={row.state} />
      </div>
      <p>
        {row.count} 笔 {formatFen(row.sum_fen)} 元，{row.state_name}
        {row.state === 'settled' && `，已发 ${formatFen(row.paid_fen)} 元${back}`}
      </p>
    </div>
  );
}
