/** Number field: a small whole number with its unit. */
import { Input } from 'antd';
import { useState } from 'react';
import { Field, helpId, type FieldProps } from './field';
import { useField, useForm } from './form-context';

interface NumberFieldProps extends FieldProps {
  unit?: string;
  /** What an empty field means. */
  empty?: null | undefined;
}

const unreadable = '请填写整数';

export function NumberField({ path, unit, empty, label, required = false, help }: NumberFieldProps) {
  const { store } = useForm();
  const { id, value, fault, change } = useField<unknown>(path);
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): void => {
    setTyped(text);
    store.setOwnFault(path, undefined);
    const digits = /^\d{1,9}$/.test(text.trim());
    change(text.trim() === '' ? empty : digits ? Number(text) : text);
  };
  const leave = (): void => {
    setTyped(null);
    if (typeof store.get(path) === 'string') store.setOwnFault(path, unreadable);
  };
  const shown = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Input
        id={id}
        className="width-tiny"
        value={typed ?? shown}
        suffix={unit}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        aria-required={required}
        onChange={(event) => read(event.target.value)}
        onBlur={leave}
      />
    </Field>
  );
}
