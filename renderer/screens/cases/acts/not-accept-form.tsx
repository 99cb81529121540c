/** Not accept form: the reviewer's answer to a doubtful application, with the notice where it is refused. */
import { NotAccept } from '../../../../shared/application/not-accept';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import type { ActFormProps } from '../act-form-props';

const opinions = [
  { value: 'refuse', label: '不予受理' },
  { value: 'accept', label: '应予受理' },
];

export function NotAcceptForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const { doubt } = detail.intake;
  const form = useActForm('notAccept', NotAccept);
  return (
    <Form
      name="not-accept"
      draft={`not-accept:${case_no}`}
      first={{ case_no, opinion: undefined, text: doubt ?? '', advice: '' }}
      submit="签署审查意见"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="受理审查" help="不予受理后案件结束，由经办人印发不予受理通知书；应予受理的，办理期限从今天起算。">
        {doubt !== null && <p className="note">经办人拟不予受理：{doubt}</p>}
        <RadioField path="opinion" label="审查意见" required choices={opinions} />
        <TextField path="text" label="理由" required rows={3} maxLength={1000} autoFocus help="不予受理的，会印在通知书上" />
        <TextField path="advice" label="可以向哪里求助" maxLength={200} help="例如：请向居住地的镇街提出申请。没有可不填" />
      </Section>
    </Form>
  );
}
