/** Password field: hidden text with a button to show it; never kept as a draft. */
import { Input } from 'antd';
import { Field, helpId, type FieldProps } from './field';
import { useField } from './form-context';

interface PasswordFieldProps extends FieldProps {
  autoComplete: 'current-password' | 'new-password';
}

export function PasswordField({ path, label, required = false, help, autoComplete }: PasswordFieldProps) {
  const { id, value, fault, change } = useField<string>(path);
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Input.Password
        id={id}
        value={value}
        autoComplete={autoComplete}
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        onChange={(event) => change(event.target.value)}
      />
    </Field>
  );
}
