/** Documents field: ticks for the papers a programme asks for, and a line for others. */
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../form/field';
import { useField } from '../../form/form-context';

interface DocumentsFieldProps {
  path: string;
  evidence: readonly { name: string; basis: string }[];
}

export function DocumentsField({ path, evidence }: DocumentsFieldProps) {
  const { id, value, fault, change } = useField<readonly string[]>(path);
  const asked = evidence.map((paper) => paper.name);
  const [others, setOthers] = useState(() => value.filter((name) => !asked.includes(name)).join('、'));
  const ticked = value.filter((name) => asked.includes(name));
  const split = (text: string): string[] => text.split(/[、，,；;\n]/).map((part) => part.trim()).filter((part) => part !== '');
  const put = (names: readonly string[], more: string): void => change([...names, ...split(more)]);
  const missing = asked.filter((name) => !ticked.includes(name));
  return (
    <>
      <Field id={id} label="收到的材料" fault={fault} group help={missing.length === 0 ? '材料齐全' : `还缺 ${missing.length} 项`}>
        <div role="group" aria-labelledby={`${id}-label`}>
          <Checkbox.Group
            className="checks-stacked"
            value={[...ticked]}
            options={evidence.map((paper) => ({ value: paper.name, label: <span title={paper.basis}>{paper.name}</span> }))}
            onChange={(names: string[]) => put(names, others)}
          />
        </div>
      </Field>
      <Field id={`${id}-others`} label="其他材料" fault={undefined} help="几样之间用顿号隔开">
        <Input
          id={`${id}-others`}
          value={others}
          autoComplete="off"
          onChange={(event) => {
            setOthers(event.target.value);
            put(ticked, event.target.value);
          }}
        />
      </Field>
    </>
  );
}
