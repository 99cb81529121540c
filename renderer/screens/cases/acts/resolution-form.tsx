/** Resolution form: enters the district's signed decision, which opens or ends the case here. */
import { useEffect } from 'react';
import { RecordResolution, resolutionNames } from '../../../../shared/approval/record-resolution';
import { choicesOf } from '../../../form/choice-field';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { useForm, useValue } from '../../../form/form-context';
import { MoneyField } from '../../../form/money-field';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useToday } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';

export function ResolutionForm({ detail, onClose }: ActFormProps) {
  const today = useToday();
  const { case_no, amount_fen } = detail.row;
  const form = useActForm('recordResolution', RecordResolution);
  return (
    <Form
      name="recordResolution"
      draft={`resolution:${case_no}`}
      first={{ case_no, resolution: 'approved', document_no: '', decided_on: today, text: '', amount_fen }}
      submit="登记区级决定"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="登记区级决定" help="照区里签发的文件登记。批准的，待遇按决定日期起算；退回的，重新核算后再审核。">
        <RadioField path="resolution" label="决定" required choices={choicesOf(resolutionNames)} />
        <div className="fields">
          <TextField path="document_no" label="文号" required maxLength={60} autoFocus />
          <DateField path="decided_on" label="决定日期" required />
        </div>
        <AmountField assessed={amount_fen} />
        <TextField path="text" label="决定内容摘录" required rows={2} maxLength={1000} />
      </Section>
    </Form>
  );
}

/** Only an approval has an amount; choosing another answer takes it away, choosing back brings it. */
function AmountField({ assessed }: { assessed: number | null }) {
  const { store } = useForm();
  const resolution = useValue<string>('resolution');
  const amount = useValue<number | null | undefined>('amount_fen');
  const approved = resolution === 'approved';
  useEffect(() => {
    if (!approved && amount !== null) store.set('amount_fen', null);
    if (approved && amount === null && assessed !== null) store.set('amount_fen', assessed);
  }, [store, approved, amount, assessed]);
  return approved ? <MoneyField path="amount_fen" label="批准金额" required /> : null;
}
