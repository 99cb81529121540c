/** Text field: one line, or several, of words. */
import { Input } from 'antd';
import { Field, helpId, type FieldProps } from './field';
import { useField } from './form-context';

interface TextFieldProps extends FieldProps {
  rows?: number;
  /** Stands inside the field: 份、周岁. */
  unit?: string;
  maxLength?: number;
  width?: 'short' | 'middle' | 'full';
  autoFocus?: boolean;
  placeholder?: string;
  /** An empty field is null instead of ''. */
  nullable?: boolean;
}

export function TextField({ path, rows, unit, maxLength, width = 'full', nullable, ...rest }: TextFieldProps) {
  const { id, value, fault, change } = useField<string | null | undefined>(path);
  const { autoFocus = false, placeholder, label, required, help } = rest;
  const shared = {
    id,
    value: value ?? '',
    maxLength,
    autoFocus,
    placeholder,
    'aria-describedby': helpId(id),
    'aria-invalid': fault !== undefined,
    'aria-required': required,
    autoComplete: 'off',
    className: `width-${width}`,
    onChange: (event: { target: { value: string } }) =>
      change(nullable && event.target.value === '' ? null : event.target.value),
  };
  return (
    <Field id={id} label={label} required={required ?? false} help={help} fault={fault}>
      {rows === undefined ? (
        <Input {...shared} suffix={unit} />
      ) : (
        <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: rows * 3 }} />
      )}
    </Field>
  );
}
