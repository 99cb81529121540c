/** Supplement form: papers that came in, before acceptance or after an advance. */
import { Supplement } from '../../../../shared/application/supplement';
import { Form } from '../../../form/form';
import { ListField } from '../../../form/list-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';
import { DocumentsField } from '../documents-field';

export function SupplementForm({ detail, onClose }: ActFormProps) {
  const { case_no, accepted } = detail.row;
  const form = useActForm('supplement', Supplement);
  return (
    <Form
      name="supplement"
      draft={`supplement:${case_no}`}
      first={{ case_no, documents: [], text: '' }}
      submit={accepted ? '登记补办手续' : '登记收到的材料'}
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      {accepted ? <AfterAdvance /> : <BeforeAcceptance detail={detail} />}
    </Form>
  );
}

function AfterAdvance() {
  return (
    <Section title="补办手续">
      <ListField path="documents" label="补办的材料" required autoFocus />
      <TextField path="text" label="情况说明" required rows={3} maxLength={1000} help="写清急难经过和先行救助的原因" />
    </Section>
  );
}

function BeforeAcceptance({ detail }: Pick<ActFormProps, 'detail'>) {
  return (
    <Section title="补交材料" help="材料收齐即予受理，办理期限从收齐的当天起算。">
      <DocumentsField path="documents" evidence={detail.intake.missing} />
      <TextField path="text" label="收到的情况" required maxLength={1000} help="例如：本人送来、邮寄收到、村干部代送" />
    </Section>
  );
}
