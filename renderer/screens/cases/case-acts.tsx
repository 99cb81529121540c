/** Case acts: what may be done now as buttons; the next expected act that may not yet, grey with its reason. */
import { Button } from 'antd';
import type { ActionRow, StepRow } from '../../../shared/application/rows';

interface CaseActsProps {
  actions: readonly ActionRow[];
  /** Where the case stands: the act of its present step is the main one, done steps can be done again. */
  steps?: readonly StepRow[];
  open: string | null;
  onOpen: (kind: string | null) => void;
}

/** Acts that end the case without a decision stand last. */
const quiet = [
  'withdraw',
  'sendBack',
  'decline',
  'escalate',
  'submitToMeeting',
  'terminate',
  'notAccept',
];

export function CaseActs({ actions, steps = [], open, onOpen }: CaseActsProps) {
  if (actions.length === 0) return null;
  const stateOf = (kind: string) => steps.find((step) => step.step === kind)?.state;
  const rankOf = ({ kind }: ActionRow): number =>
    stateOf(kind) === 'now' ? 0 : quiet.includes(kind) ? 2 : 1;
  const now = actions.filter((action) => action.refusal === null).sort((a, b) => rankOf(a) - rankOf(b));
  const barred = actions.filter((action) => action.refusal !== null);
  return (
    <div className="case-acts" role="group" aria-label="可以办理的事项">
      {now.map((action) => (
        <Button
          key={action.kind}
          type={rankOf(action) === 0 ? 'primary' : 'default'}
          aria-expanded={open === action.kind}
          onClick={() => onOpen(open === action.kind ? null : action.kind)}
        >
          {stateOf(action.kind) === 'done' ? `重新${action.title}` : action.title}
        </Button>
      ))}
      {barred.map((action) => (
        <span key={action.kind} className="act-barred">
          <Button disabled>{action.title}</Button>　{action.refusal?.message}
        </span>
      ))}
    </div>
  );
}
