/** Page: title line with at most two main buttons, filters, content. */
import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** After the title, smaller: number, state. */
  aside?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  /** Lists fill the window and scroll by themselves. */
  fill?: boolean;
  children: ReactNode;
}

export function Page({ title, aside, actions, filters, fill = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 乡镇社会救助经办台`;
  }, [title]);
  return (
    <main className={fill ? 'page page-fill' : 'page'}>
      <header className="page-head">
        <h1>{title}</h1>
        {aside !== undefined && <span className="page-aside">{aside}</span>}
        <span className="page-actions">{actions}</span>
      </header>
      {filters !== undefined && <div className="page-filters">{filters}</div>}
      {children}
    </main>
  );
}
