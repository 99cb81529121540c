/** Household field: finds a registered household by name, initials or number. */
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { maskIdNumber } from '../../shared/base/id-number';
import { useAsk } from '../hooks/use-ask';
import { Field, type FieldProps } from './field';
import { useField } from './form-context';

const most = 20;

export function HouseholdField({ path, label, required = false, help }: FieldProps) {
  const { id, value, fault, change } = useField<string>(path);
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = useAsk('households', { search, limit: most }, { keep: true }).answer?.rows ?? [];
  const chosen = useAsk('household', { household_no: value }, { when: value !== '' }).answer?.row;
  const rows = chosen && !found.some((row) => row.household_no === value) ? [chosen, ...found] : found;
  const options = rows.map((row) => ({
    value: row.household_no,
    label: `${row.head_name}　${row.village_name}　${maskIdNumber(row.head_id_number)}`,
  }));
  return (
    <Field id={id} label={label} required={required} help={help} fault={fault}>
      <Select
        id={id}
        className="width-full"
        value={value === '' ? undefined : value}
        options={options}
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="输入户主或成员姓名、拼音首字母、身份证号末四位"
        notFoundContent="没有找到，请先登记家庭"
        onChange={(next: string) => change(next)}
      />
    </Field>
  );
}
