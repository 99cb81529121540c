/** Case acts: what may be done now as buttons; the next expected act that may not yet, grey with its reason. */
import { Button } from 'antd';
import type { ActionRow } from '../../../shared/application/rows';

interface CaseActsProps {
  actions: readonly ActionRow[];
  open: string | null;
  onOpen: (kind: string | null) => void;
  /** No act is the main one. */
  plain?: boolean;
}

/** Acts that end the case without a decision stand last. */
const quiet = ['withdraw'];

export function CaseActs({ actions, open, onOpen, plain = false }: CaseActsProps) {
  if (actions.length === 0) return null;
  const now = actions
    .filter((action) => action.refusal === null)
    .sort((a, b) => Number(quiet.includes(a.kind)) - Number(quiet.includes(b.kind)));
  const barred = actions.filter((action) => action.refusal !== null);
  return (
    <div className="case-acts" role="group" aria-label="可以办理的事项">
      {now.map((action, i) => (
        <Button
          key={action.kind}
          type={i === 0 && !plain && !quiet.includes(action.kind) ? 'primary' : 'default'}
          aria-expanded={open === action.kind}
          onClick={() => onOpen(open === action.kind ? null : action.kind)}
        >
          {action.title}
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
