/** Date field: a day typed in any usual way, shown as 2022-11-05 with its weekday, with a calendar beside it. */
import { Input } from 'antd';
import { useState } from 'react';
import { isPlainDate } from '../../shared/base/plain-date';
import { UNKNOWN } from '../../shared/policy/assess-input';
import { useToday } from '../frame/session-context';
import { DayPicker } from './day-picker';
import { Field, helpId, type FieldProps } from './field';
import { useField, useForm } from './form-context';
import { readDate, weekdayName } from './typed-date';

interface DateFieldProps extends FieldProps {
  /** What an empty field means. */
  empty?: '' | null | undefined;
}

const unreadable = '看不懂这个日期，请写成 2022-11-05 或 20221105';

export function DateField({ path, empty = '', label, required = false, help }: DateFieldProps) {
  const { store } = useForm();
  const today = useToday();
  const { id, value, fault, change } = useField<string | null | undefined>(path);
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): void => {
    setTyped(text);
    store.setOwnFault(path, undefined);
    change(text.trim() === '' ? empty : (readDate(text, today) ?? text));
  };
  const leave = (): void => {
    setTyped(null);
    const kept = store.get(path);
    if (typeof kept === 'string' && kept !== '' && kept !== UNKNOWN && !isPlainDate(kept)) {
      store.setOwnFault(path, unreadable);
    }
  };
  const known = typeof value === 'string' && isPlainDate(value) ? value : undefined;
  return (
    <Field id={id} label={label} required={required} fault={fault} help={help}>
      <Input
        id={id}
        className="width-short"
        value={typed ?? (value === UNKNOWN ? '尚不清楚' : (value ?? ''))}
        autoComplete="off"
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined}
        aria-required={required}
        onChange={(event) => read(event.target.value)}
        onBlur={leave}
        suffix={
          <>
            {known !== undefined && <span className="field-help">{weekdayName(known)}</span>}
            <DayPicker
              label={`${label}：打开日历`}
              day={known ?? today}
              onPick={(day) => {
                setTyped(null);
                store.setOwnFault(path, undefined);
                change(day);
              }}
            />
          </>
        }
      />
    </Field>
  );
}
