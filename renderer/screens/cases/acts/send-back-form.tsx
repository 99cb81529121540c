/** Send back form: from which step on the case is done again, and why. */
import { SendBack } from '../../../../shared/approval/send-back';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

const steps = [
  { value: 'assess', label: '从核算起重新办理' },
  { value: 'visit', label: '从入户调查起重新办理' },
];

export function SendBackForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('sendBack', SendBack);
  return (
    <Form
      name="sendBack"
      draft={`sendBack:${case_no}`}
      first={{ case_no, again: undefined, text: '' }}
      submit="退回"
      danger
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="退回" help="退回后须重新审核；已经公示的，须重新公示。">
        <RadioField path="again" label="退到哪一步" required choices={steps} />
        <TextField path="text" label="原因和要补正的内容" required rows={3} maxLength={1000} />
      </Section>
    </Form>
  );
}
