/** Why since last: opens the sentences that tell two kept answers apart. */
import { useState } from 'react';
import type { TraceRow } from '../../../shared/assessment/rows';
import { whyChanged } from '../../../shared/policy/trace-why';
import { WhyView } from './why-view';

interface WhySinceLastProps {
  before: TraceRow | undefined;
  after: TraceRow | undefined;
  label: string;
}

export function WhySinceLast({ before, after, label }: WhySinceLastProps) {
  const [open, setOpen] = useState(false);
  if (!before || !after) return null;
  return (
    <div>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <>
          <p className="faint">
            {before.on} {before.title}（{before.officer_name}）→ {after.on} {after.title}（{after.officer_name}）
          </p>
          <WhyView why={whyChanged(before, after)} />
        </>
      )}
    </div>
  );
}
