/** Revoke form: ends a power from a date, as the district's document orders. */
import { useState } from 'react';
import type { PerformedAct } from '../../../shared/contract';
import { Revoke, type Revoked } from '../../../shared/office/revoke';
import type { PowerRow } from '../../../shared/office/rows';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';

export function RevokeForm({ power, onClose }: { power: PowerRow; onClose: () => void }) {
  const { today } = useSession();
  const form = useActForm('revoke', Revoke);
  const [decided, setDecided] = useState<readonly string[]>();
  const done = (acts: PerformedAct[]): void => {
    const { decisions_since } = acts[0]?.result as Revoked;
    if (decisions_since.length === 0) onClose();
    else setDecided(decisions_since);
  };
  if (decided) {
    return <p className="warns">收回日期之后，已按这项权限作出 {decided.length} 件决定，见上面的清单，请打印并逐件报区民政局处理。</p>;
  }
  return (
    <div className="act-form">
      <Form
        name={`revoke-${power.power_no}`}
        first={{ power_no: power.power_no, document_no: '', from: today, reason: '' }}
        submit="登记收回权限"
        danger
        check={form.check}
        send={form.send}
        onDone={done}
        onCancel={onClose}
      >
        <Section title="登记收回">
          <TextField path="document_no" label="收回文件的文号" required maxLength={60} autoFocus />
          <DateField path="from" label="从哪天起收回" required />
          <TextField path="reason" label="原因" required maxLength={200} />
        </Section>
      </Form>
    </div>
  );
}
