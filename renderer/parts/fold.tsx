/** Fold: a line that opens; what is behind it is drawn only while it is open. */
import { useState, type ReactNode } from 'react';

interface FoldProps {
  head: ReactNode;
  open?: boolean;
  children: ReactNode;
}

export function Fold({ head, open = false, children }: FoldProps) {
  const [shown, setShown] = useState(open);
  return (
    <details className="result" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{head}</summary>
      {shown && <div className="result-body">{children}</div>}
    </details>
  );
}
