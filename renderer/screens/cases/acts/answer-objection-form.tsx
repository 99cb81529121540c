/** Answer objection form: which objection, whether it is right, and why. */
import { AnswerObjection } from '../../../../shared/approval/answer-objection';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useAsk } from '../../../hooks/use-ask';
import { Answer } from '../../../parts/answer';
import type { ActFormProps } from '../act-form-props';

const answers = [
  { value: 'reject', label: '不成立，维持公示' },
  { value: 'uphold', label: '成立，退回重新入户、核算、审核，再次公示' },
];

export function AnswerObjectionForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('answerObjection', AnswerObjection);
  const asked = useAsk('objections', { case_no });
  return (
    <Answer of={asked}>
      {(rows) => {
        const open = rows.filter(({ state }) => state === 'open');
        const choices = open.map((row) => ({
          value: row.objection_no,
          label: `${row.raised_on} ${row.subject_name}：${row.text}`,
        }));
        return (
          <Form
            name="answerObjection"
            draft={`answerObjection:${case_no}`}
            first={{ case_no, objection_no: open[0]?.objection_no, answer: undefined, text: '' }}
            submit="答复异议"
            check={form.check}
            send={form.send}
            onDone={onClose}
            onCancel={onClose}
          >
            <Section title="答复异议">
              <RadioField path="objection_no" label="异议" required choices={choices} />
              <RadioField path="answer" label="调查结论" required choices={answers} />
              <TextField path="text" label="调查情况和理由" required rows={3} maxLength={1000} autoFocus />
            </Section>
          </Form>
        );
      }}
    </Answer>
  );
}
