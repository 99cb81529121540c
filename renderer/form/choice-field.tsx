/** Choice field: one of a list, by typing part of its name or with the arrow keys. */
import { Select } from 'antd';
import { Field, helpId, type FieldProps } from './field';
import { useField } from './form-context';

export interface Choice<V extends string | number = string> {
  value: V;
  label: string;
}

interface ChoiceFieldProps<V extends string | number> extends FieldProps {
  choices: readonly Choice<V>[];
  width?: 'short' | 'middle' | 'full';
  /** The first line stands for "none" and is stored as this. */
  none?: { value: null | undefined | ''; label: string };
  placeholder?: string;
  onPicked?: (value: V) => void;
}

const NONE = '\u0000';

/** Choices from a code list { code: '名称' }. */
export function choicesOf<K extends string>(list: Record<K, string>): Choice<K>[] {
  return (Object.entries(list) as [K, string][]).map(([value, label]) => ({ value, label }));
}

export function ChoiceField<V extends string | number = string>(props: ChoiceFieldProps<V>) {
  const { path, label, required = false, help, choices, width = 'middle', none, placeholder, onPicked } = props;
  const { id, value, fault, change } = useField<V | '' | null | undefined>(path);
  const options: Choice<V | string>[] = none ? [{ value: NONE, label: none.label }, ...choices] : [...choices];
  const empty = value === undefined || value === null || value === '';
  const shown = empty ? (none ? NONE : undefined) : value;
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Select<V | string>
        id={id}
        className={`width-${width}`}
        value={shown}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={placeholder ?? '请选择'}
        aria-describedby={helpId(id)}
        aria-required={required}
        {...(fault === undefined ? {} : { status: 'error' as const })}
        onChange={(picked) => {
          change(picked === NONE ? none?.value : (picked as V));
          if (picked !== NONE) onPicked?.(picked as V);
        }}
      />
    </Field>
  );
}
