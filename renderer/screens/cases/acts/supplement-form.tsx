/** Supplement form: the papers that follow an advance. */
import { Supplement } from '../../../../shared/application/supplement';
import { Form } from '../../../form/form';
import { ListField } from '../../../form/list-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

export function SupplementForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('supplement', Supplement);
  return (
    <Form
      name="supplement"
      draft={`supplement:${case_no}`}
      first={{ case_no, documents: [], text: '' }}
      submit="登记补办手续"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="补办手续">
        <ListField path="documents" label="补办的材料" required autoFocus />
        <TextField path="text" label="情况说明" required rows={3} maxLength={1000} help="写清急难经过和先行救助的原因" />
      </Section>
    </Form>
  );
}
