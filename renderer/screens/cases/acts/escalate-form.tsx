/** Escalate form: why the town does not decide this case, and what it says to the district. */
import { Escalate, escalationReasonNames } from '../../../../shared/approval/escalate';
import { choicesOf } from '../../../form/choice-field';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

export function EscalateForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('escalate', Escalate);
  return (
    <Form
      name="escalate"
      draft={`escalate:${case_no}`}
      first={{ case_no, why: detail.power === null ? 'decider' : 'above_power', text: '' }}
      submit="报区审批"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="报区审批" help="上报后由区里决定；收到区里的文件后，在本案登记决定。">
        <RadioField path="why" label="上报原因" required choices={choicesOf(escalationReasonNames)} />
        <TextField path="text" label="上报意见" required rows={3} maxLength={1000} autoFocus />
      </Section>
    </Form>
  );
}
