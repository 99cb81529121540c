/** Rows of: a list inside a form, each row a bordered block with its own remove button. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { fieldId, useForm, useValue } from './form-context';

interface RowsProps {
  path: string;
  /** 第 n 名成员. */
  titleOf: (index: number) => string;
  addLabel: string;
  /** A fresh row, made from the rows there are. */
  fresh: (rows: readonly unknown[]) => unknown;
  /** Said when there are none. */
  empty: string;
  least?: number;
  children: (path: string, index: number) => ReactNode;
}

export function RowsOf({ path, titleOf, addLabel, fresh, empty, least = 0, children }: RowsProps) {
  const { store, name } = useForm();
  const rows = useValue<readonly unknown[] | null | undefined>(path) ?? [];
  const put = (next: readonly unknown[]): void => store.set(path, next);
  const add = (): void => {
    put([...rows, fresh(rows)]);
    const first = fieldId(name, `${path}.${rows.length}.`);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[id^="${first}"]`)?.focus());
  };
  return (
    <div id={fieldId(name, path)} tabIndex={-1}>
      {rows.length === 0 && <p className="field-help">{empty}</p>}
      {rows.map((_row, i) => (
        <div className="form-row" key={i} role="group" aria-label={titleOf(i)}>
          <div className="form-row-head">
            <strong>{titleOf(i)}</strong>
            {rows.length > least && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                onClick={() => put(rows.filter((_each, j) => j !== i))}
              >
                删除
              </Button>
            )}
          </div>
          {children(`${path}.${i}`, i)}
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={add}>
        {addLabel}
      </Button>
    </div>
  );
}
