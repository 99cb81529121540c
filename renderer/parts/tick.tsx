/** Tick: a sentence that holds, or does not, said with a sign and a word as well as with colour. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

export function Tick({ holds, children }: { holds: boolean; children: ReactNode }) {
  return (
    <li className={holds ? 'tick tick-holds' : 'tick tick-fails'}>
      {holds ? <CheckCircleFilled aria-label="相符" /> : <CloseCircleFilled aria-label="不符" />}
      <span>{children}</span>
    </li>
  );
}
