/** Radio field: few choices, all in sight (是, 否, 尚不清楚). */
import { Radio } from 'antd';
import { Field, helpId, type FieldProps } from './field';
import { useField } from './form-context';

type RadioValue = string | number | boolean;

interface RadioFieldProps extends FieldProps {
  choices: readonly { value: RadioValue; label: string }[];
}

export const yesNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
] as const;

/** A fact that may not be known yet. */
export const yesNoUnknown = [
  { value: true, label: '是' },
  { value: false, label: '否' },
  { value: 'unknown', label: '尚不清楚' },
] as const;

export function RadioField({ path, label, required = false, help, choices }: RadioFieldProps) {
  const { id, value, fault, change } = useField<RadioValue | undefined>(path);
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault} group>
      <Radio.Group
        id={id}
        name={id}
        value={value}
        aria-labelledby={`${id}-label`}
        aria-describedby={helpId(id)}
        onChange={(event) => change(event.target.value as RadioValue)}
        options={choices.map((choice) => ({ ...choice }))}
      />
    </Field>
  );
}
