/** Trace tree: every step with its figures, and beneath it what it rests on and the rules it read. */
import type { TraceParameter, TraceStep } from '../../../shared/policy/trace';
import { setApart } from '../../../shared/policy/amount-text';
import { shownValue } from '../../../shared/policy/trace-sentences';

export function TraceTree({ steps }: { steps: readonly TraceStep[] }) {
  return (
    <ul className="trace-tree">
      {steps.map((step, i) => (
        <li key={`${i} ${step.step}`}>
          <Branch step={step} />
        </li>
      ))}
    </ul>
  );
}

function Branch({ step }: { step: TraceStep }) {
  const children = step.children ?? [];
  if (children.length === 0 && step.parameters.length === 0) return <Line step={step} />;
  return (
    <details>
      <summary>
        <Line step={step} />
      </summary>
      {step.parameters.map((read) => (
        <p key={`${read.key} ${read.from}`} className="trace-source">
          {sourceWords(read)}
        </p>
      ))}
      {children.length > 0 && <TraceTree steps={children} />}
    </details>
  );
}

function sourceWords(read: TraceParameter): string {
  const marks = [
    `${read.from} 起`,
    ...(read.certain === false ? ['待核实'] : []),
    ...(read.last_value === true ? ['沿用最后已知值'] : []),
  ];
  return `标准出处：${read.source}（${marks.join('，')}）`;
}

function Line({ step }: { step: TraceStep }) {
  return (
    <span className="trace-line">
      <span>{step.label}</span>
      <span className="faint">{setApart(step.expression)}</span>
      <span className="push">
        {step.approximate === true && '约 '}
        {shownValue(step)}
      </span>
    </span>
  );
}
