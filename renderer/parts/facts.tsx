/** Facts: labelled values in two columns, as a form sheet shows them. */
import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

export function Facts({ of, wide = false }: { of: readonly (Fact | null)[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-wide' : 'facts'}>
      {of.map((fact) =>
        fact === null ? null : (
          <div key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
