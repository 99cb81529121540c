/** Money field: takes 1402, 1,402.5 or 一千四百零二 and keeps whole fen. */
import { Input } from 'antd';
import { useState } from 'react';
import { formatFen, parseYuan } from '../../shared/base/money';
import { UNKNOWN } from '../../shared/policy/assess-input';
import { Field, helpId, type FieldProps } from './field';
import { useField, useForm } from './form-context';

interface MoneyFieldProps extends FieldProps {
  /** 元, 元/月, 元/年. */
  unit?: string;
  /** What an empty field means: nothing known (undefined) or null. */
  empty?: undefined | null;
}

const unknownWord = '尚不清楚';
const unreadable = '这不是金额，请写成 1402、1,402.5 或 一千四百零二';

/** The text shown for a stored value; an unread text stands as it was typed. */
function shown(value: unknown): string {
  if (value === UNKNOWN) return unknownWord;
  return typeof value === 'number' ? formatFen(value) : typeof value === 'string' ? value : '';
}

/** What is stored for a typed text: fen, "not yet known", or the text itself when it is unreadable. */
function readAmount(text: string): number | string {
  return /不清楚/.test(text) ? UNKNOWN : (parseYuan(text) ?? text);
}

export function MoneyField({ path, unit = '元', empty, label, required = false, help }: MoneyFieldProps) {
  const { store } = useForm();
  const { id, value, fault, change } = useField<unknown>(path);
  /** The typed text while the field is being written; null shows the stored amount. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): void => {
    setTyped(text);
    store.setOwnFault(path, undefined);
    change(text.trim() === '' ? empty : readAmount(text));
  };
  const leave = (): void => {
    setTyped(null);
    const kept = store.get(path);
    if (typeof kept === 'string' && kept !== UNKNOWN) store.setOwnFault(path, unreadable);
  };
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Input
        id={id}
        className="width-short money-input"
        value={typed ?? shown(value)}
        suffix={unit}
        autoComplete="off"
        inputMode="decimal"
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        aria-required={required}
        onChange={(event) => read(event.target.value)}
        onBlur={leave}
      />
    </Field>
  );
}
