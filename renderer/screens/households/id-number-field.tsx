/** Identity number field: fills in birth date and sex, names the region, and says what is wrong while typing. */
import { Input } from 'antd';
import { useState } from 'react';
import { normaliseIdNumber, readIdNumber } from '../../../shared/base/id-number';
import { ageOn } from '../../../shared/base/plain-date';
import { district } from '../../../shared/base/region';
import { Field, helpId } from '../../form/field';
import { useField, useForm } from '../../form/form-context';
import { useToday } from '../../frame/session-context';
import { sexNames } from '../../parts/words';

const fullLength = 18;

/** Where the number was first given out, as far as the bundled table knows. */
function regionWords(region: string): string {
  if (region === district.code) return district.name;
  return region.startsWith('50') ? '重庆市其他区县' : '重庆市外';
}

export function IdNumberField({ path, autoFocus = false }: { path: string; autoFocus?: boolean }) {
  const { store } = useForm();
  const today = useToday();
  const { id, value, fault, change } = useField<string | null>(`${path}.id_number`);
  const [wrong, setWrong] = useState<string>();
  const read = readIdNumber(value ?? '');
  const type = (text: string): void => {
    const number = normaliseIdNumber(text);
    change(number === '' ? null : number);
    const next = readIdNumber(number);
    setWrong(next.ok || number.length < fullLength ? undefined : next.message);
    if (!next.ok) return;
    store.set(`${path}.birth_date`, next.facts.birth_date);
    store.set(`${path}.sex`, next.facts.sex);
  };
  const leave = (): void => setWrong(value === null || read.ok ? undefined : read.message);
  const facts = read.ok
    ? `${sexNames[read.facts.sex]}，${read.facts.birth_date} 出生，${ageOn(read.facts.birth_date, today)} 周岁，首次登记地：${regionWords(read.facts.region)}`
    : '填完后自动带出出生日期、性别，并查找是否已登记';
  return (
    <Field id={id} label="身份证号" required help={facts} fault={fault ?? wrong}>
      <Input
        id={id}
        className="width-middle"
        value={value ?? ''}
        autoFocus={autoFocus}
        autoComplete="off"
        maxLength={24}
        aria-describedby={helpId(id)}
        aria-invalid={fault !== undefined || wrong !== undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
    </Field>
  );
}
