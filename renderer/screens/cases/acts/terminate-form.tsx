/** Terminate form: ends an application whose papers never came, with the written decision. */
import { Terminate } from '../../../../shared/application/terminate';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

const decision = 'D19';

export function TerminateForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('terminate', Terminate, () => [{ kind: 'issue', payload: { code: decision, case_no } }]);
  const missing = detail.intake.missing.map(({ name }) => name).join('、');
  return (
    <Form
      name="terminate"
      draft={`terminate:${case_no}`}
      first={{ case_no, text: '' }}
      submit="终止办理并发文，发文后取号"
      danger
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="终止办理" help={`补正期限已过，仍未收到：${missing}。终止后可以随时重新申请。`}>
        <TextField path="text" label="提醒和答复的情况" required rows={2} maxLength={500} autoFocus help="何时怎样提醒、本人怎么答复，会印在决定书上" />
      </Section>
    </Form>
  );
}
