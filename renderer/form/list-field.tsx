/** List field: several short texts on one line, parted by 、. */
import { Input } from 'antd';
import { useState } from 'react';
import { Field, helpId, type FieldProps } from './field';
import { useField } from './form-context';

interface ListFieldProps extends FieldProps {
  autoFocus?: boolean;
}

/** The texts between the separators that people use. */
export function splitList(text: string): string[] {
  return text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function ListField({ path, label, required = false, help = '几项之间用顿号隔开', autoFocus = false }: ListFieldProps) {
  const { id, value, fault, change } = useField<readonly string[]>(path);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Input
        id={id}
        value={typed ?? value.join('、')}
        autoComplete="off"
        autoFocus={autoFocus}
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          change(splitList(event.target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
