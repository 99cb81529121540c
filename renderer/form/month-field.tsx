/** Month field: a month typed as 2022-11, 202211 or 2022年11月. */
import { Input } from 'antd';
import { useState } from 'react';
import { isPlainMonth } from '../../shared/base/plain-date';
import { Field, helpId, type FieldProps } from './field';
import { useField, useForm } from './form-context';
import { readMonth } from './typed-date';

const unreadable = '看不懂这个月份，请写成 2022-11';

export function MonthField({ path, label, required = false, help }: FieldProps) {
  const { store } = useForm();
  const { id, value, fault, change } = useField<string>(path);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    setTyped(null);
    const kept = store.get(path);
    if (typeof kept === 'string' && kept !== '' && !isPlainMonth(kept)) store.setOwnFault(path, unreadable);
  };
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Input
        id={id}
        className="width-tiny"
        value={typed ?? value}
        autoComplete="off"
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        aria-required={required}
        onChange={(event) => {
          setTyped(event.target.value);
          store.setOwnFault(path, undefined);
          change(readMonth(event.target.value) ?? event.target.value);
        }}
        onBlur={leave}
      />
    </Field>
  );
}
