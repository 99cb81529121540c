/** Excuse stale form: which evidence has run out, and why it may still be relied on. */
import { ExcuseStale } from '../../../../shared/application/excuse-stale';
import { ChecksField } from '../../../form/checks-field';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

export function ExcuseStaleForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('excuseStale', ExcuseStale);
  const choices = detail.stale.map(({ evidence_no, what, valid_until }) => ({
    value: evidence_no,
    label: `${what}，有效期至 ${valid_until}`,
  }));
  return (
    <Form
      name="excuseStale"
      draft={`excuseStale:${case_no}`}
      first={{ case_no, evidence: [], reason: '' }}
      submit="说明过期依据"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="过期的依据" help="最好登记新的依据；确实来不及的，写明为何仍可采信，这段话会印在审核确认表上。">
        <ChecksField path="evidence" label="可以采信的" required stacked choices={choices} />
        <TextField path="reason" label="理由" required rows={2} maxLength={300} />
      </Section>
    </Form>
  );
}
