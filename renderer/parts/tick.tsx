/** Tick: a sentence that holds, or does not, said with a sign and a word as well as with colour. */
import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface TickProps {
  holds: boolean;
  /** What does not hold is still to be done, not wrong. */
  waits?: boolean;
  children: ReactNode;
}

export function Tick({ holds, waits = false, children }: TickProps) {
  if (holds) {
    return (
      <li className="tick tick-holds">
        <CheckCircleFilled aria-label="相符" />
        <span>{children}</span>
      </li>
    );
  }
  return (
    <li className={waits ? 'tick tick-waits' : 'tick tick-fails'}>
      {waits ? <ClockCircleOutlined aria-label="还没有做" /> : <CloseCircleFilled aria-label="不符" />}
      <span>{children}</span>
    </li>
  );
}
