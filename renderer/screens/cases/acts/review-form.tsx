/** Review form: the reviewer's signed first opinion. */
import { Review } from '../../../../shared/approval/review';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

const opinions = [
  { value: 'agree', label: '同意核算结果' },
  { value: 'return', label: '退回重新核算' },
  { value: 'return_visit', label: '退回重新入户调查' },
];

export function ReviewForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('review', Review);
  return (
    <Form
      name="review"
      draft={`review:${case_no}`}
      first={{ case_no, opinion: 'agree', text: '' }}
      submit="签署审核意见"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="审核">
        <RadioField path="opinion" label="意见" required choices={opinions} />
        <TextField path="text" label="意见内容" required rows={3} maxLength={1000} autoFocus />
      </Section>
    </Form>
  );
}
