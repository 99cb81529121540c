/** Checks field: any number of a list's lines, each with a tick. */
import { Checkbox } from 'antd';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';
import type { Choice } from './choice-field';

interface ChecksFieldProps extends FieldProps {
  choices: readonly Choice[];
  /** One choice a line. */
  stacked?: boolean;
}

export function ChecksField({ path, label, required = false, help, choices, stacked = false }: ChecksFieldProps) {
  const { id, value, fault, change } = useField<string[] | undefined>(path);
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault} group>
      <div role="group" aria-labelledby={`${id}-label`} id={id} tabIndex={-1}>
        <Checkbox.Group
          className={stacked ? 'checks-stacked' : ''}
          value={value ?? []}
          options={choices.map((choice) => ({ ...choice }))}
          onChange={(ticked) => change(ticked)}
        />
      </div>
    </Field>
  );
}
