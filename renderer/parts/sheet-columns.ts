/** Sheet columns: what a table shows, and which of it the person has chosen to see. */
import type { ReactNode } from 'react';

export interface Column<R> {
  key: string;
  title: string;
  /** Least width in pixels; `grow` shares what is left over. */
  width: number;
  grow?: number;
  align?: 'left' | 'right' | 'center';
  /** May be hidden by the person; `hidden` until chosen. */
  optional?: 'shown' | 'hidden';
  cell: (row: R) => ReactNode;
}

/** Keys of optional columns with the person's wish. */
export type ColumnChoice = Record<string, boolean>;

export function shownColumns<R>(columns: readonly Column<R>[], choice: ColumnChoice): Column<R>[] {
  return columns.filter(
    (column) => column.optional === undefined || (choice[column.key] ?? column.optional === 'shown'),
  );
}

/** The grid of one row. */
export function tracksOf<R>(columns: readonly Column<R>[]): string {
  return columns
    .map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
    .join(' ');
}

export function leastWidth<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
