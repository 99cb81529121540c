/** Panel: a titled block of a page. */
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className="panel" aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        {aside !== undefined && <span className="panel-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
