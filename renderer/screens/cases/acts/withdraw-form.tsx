/** Withdraw form: the applicant takes the application back. */
import { Withdraw } from '../../../../shared/application/withdraw';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

export function WithdrawForm({ detail, onClose }: ActFormProps) {
  const { case_no, applicant_name } = detail.row;
  const form = useActForm('withdraw', Withdraw);
  return (
    <Form
      name="withdraw"
      first={{ case_no, reason: '' }}
      submit={`撤回${applicant_name}的申请`}
      danger
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="撤回申请" help="撤回后案件结束；以后可以重新申请。">
        <TextField path="reason" label="由谁提出、为什么" required rows={2} maxLength={200} autoFocus />
      </Section>
    </Form>
  );
}
