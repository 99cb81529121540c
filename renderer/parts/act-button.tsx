/** Act button: performs acts after a last question; when the door would refuse, it stands grey with the reason. */
import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../shared/base/outcome';
import type { PerformedAct } from '../../shared/contract';
import { useAsk } from '../hooks/use-ask';
import { usePerform, type ActToDo } from '../hooks/use-perform';
import { Refused } from './answer';
import { ConfirmButton } from './confirm-button';

interface ActButtonProps {
  acts: ActToDo[];
  label: string;
  question: string;
  confirm: string;
  detail?: ReactNode;
  primary?: boolean;
  danger?: boolean;
  onDone?: (acts: PerformedAct[]) => void;
}

export function ActButton(props: ActButtonProps) {
  const { acts, label, question, confirm, detail, primary = false, danger = false, onDone } = props;
  const { busy, perform } = usePerform();
  const rehearsal = useAsk('rehearse', { acts });
  const [refused, setRefused] = useState<Refusal>();
  const act = async (): Promise<void> => {
    const outcome = await perform(acts);
    setRefused(outcome.permitted ? undefined : outcome);
    if (outcome.permitted) onDone?.(outcome.result);
  };
  return (
    <span className="act-button">
      <ConfirmButton
        label={label}
        question={question}
        confirm={confirm}
        detail={detail}
        primary={primary}
        danger={danger}
        disabled={rehearsal.answer !== null}
        busy={busy}
        onConfirm={() => void act()}
      />
      {rehearsal.answer && <span className="act-barred">{rehearsal.answer.message}</span>}
      {refused && <Refused refusal={refused} />}
    </span>
  );
}
