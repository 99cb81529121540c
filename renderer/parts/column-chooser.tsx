/** Column chooser: which of a table's optional columns are shown; remembered. */
import { Button, Checkbox, Popover } from 'antd';
import type { Column, ColumnChoice } from './sheet-columns';

interface ColumnChooserProps<R> {
  columns: readonly Column<R>[];
  choice: ColumnChoice;
  onChoose: (choice: ColumnChoice) => void;
}

export function ColumnChooser<R>({ columns, choice, onChoose }: ColumnChooserProps<R>) {
  const optional = columns.filter((column) => column.optional !== undefined);
  const list = (
    <div className="checks-stacked">
      {optional.map((column) => (
        <Checkbox
          key={column.key}
          checked={choice[column.key] ?? column.optional === 'shown'}
          onChange={(event) => onChoose({ ...choice, [column.key]: event.target.checked })}
        >
          {column.title}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button>显示列</Button>
    </Popover>
  );
}
