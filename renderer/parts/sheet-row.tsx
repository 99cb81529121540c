/** Sheet row: one line of a table at its place; grey while its page is on its way. */
import type { Column } from './sheet-columns';

interface SheetRowProps<R> {
  id: string;
  index: number;
  row: R | undefined;
  columns: readonly Column<R>[];
  tracks: string;
  active: boolean;
  opens: boolean;
  onChoose: (index: number) => void;
  keyOf: (row: R) => string;
  classOf?: (row: R) => string;
}

const height = 36;

export function SheetRow<R>(props: SheetRowProps<R>) {
  const { id, index, row, columns, tracks, active, opens, onChoose, keyOf, classOf } = props;
  const names = ['sheet-row'];
  if (active) names.push('sheet-active');
  if (opens) names.push('sheet-opens');
  if (row !== undefined && classOf) names.push(classOf(row));
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-key={row === undefined ? undefined : keyOf(row)}
      className={names.join(' ')}
      style={{ top: index * height, gridTemplateColumns: tracks }}
      onClick={() => onChoose(index)}
    >
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={`align-${column.align ?? 'left'}`}>
          {row === undefined ? <span className="sheet-waiting" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
