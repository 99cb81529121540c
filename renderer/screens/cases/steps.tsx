/** Steps: the way of the case as a vertical line: done, now, next, who, by when. */
import { CheckOutlined } from '@ant-design/icons';
import type { StepRow } from '../../../shared/application/rows';

const words = { done: '已完成', now: '现在', later: '以后' };

export function Steps({ steps }: { steps: readonly StepRow[] }) {
  return (
    <ol className="steps" aria-label="办理步骤">
      {steps.map((step, at) => (
        <li key={`${step.step} ${at}`} className={`step step-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="step-sign" aria-label={words[step.state]}>
            {step.state === 'done' && <CheckOutlined />}
          </span>
          <div className="step-name">{step.name}</div>
          <div>{step.who}</div>
          {step.on !== null && <div>{step.on}</div>}
          {step.on === null && step.due_on !== null && <div>{step.due_on} 前</div>}
        </li>
      ))}
    </ol>
  );
}
