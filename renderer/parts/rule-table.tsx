/** Rule table: rows of words that wrap, under a head that stays; rows out of sight are not laid out. */
import type { ReactNode } from 'react';

export interface RuleColumn<R> {
  key: string;
  title: string;
  /** Share of the width. */
  share: number;
  cell: (row: R) => ReactNode;
}

interface RuleTableProps<R> {
  label: string;
  columns: readonly RuleColumn<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  empty: ReactNode;
}

export function RuleTable<R>({ label, columns, rows, keyOf, empty }: RuleTableProps<R>) {
  if (rows.length === 0) return <p className="note">{empty}</p>;
  const gridTemplateColumns = columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' ');
  return (
    <div className="rules" role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      <div className="rules-head" role="row" style={{ gridTemplateColumns }}>
        {columns.map(({ key, title }) => (
          <span key={key} role="columnheader">
            {title}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={keyOf(row)} className="rules-row" role="row" style={{ gridTemplateColumns }}>
          {columns.map(({ key, cell }) => (
            <span key={key} role="cell">
              {cell(row)}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
