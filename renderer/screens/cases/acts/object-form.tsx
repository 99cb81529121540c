/** Object form: an objection to the public notice, with who raised it kept apart. */
import { Objection, objectionSubjects } from '../../../../shared/assessment/object';
import { ChoiceField, choicesOf } from '../../../form/choice-field';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { OptionalPart } from '../../../form/optional-part';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';

export function ObjectForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const { today } = useSession();
  const form = useActForm('object', Objection);
  return (
    <Form
      name="object"
      draft={`object:${case_no}`}
      first={{ case_no, raised_on: today, objector: null, subject: undefined, text: '' }}
      submit="登记异议"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="公示异议" help="登记后须由审核人逐件答复，答复前不能审批。">
        <DateField path="raised_on" label="提出日期" required />
        <ChoiceField path="subject" label="反映哪方面" required choices={choicesOf(objectionSubjects)} />
        <TextField
          path="text"
          label="反映的事实"
          required
          rows={3}
          maxLength={1000}
          help="只写事实，不写是谁反映的；这段话会印在公示情况记录上"
        />
      </Section>
      <Section title="异议人" help="单独保存，只有登记人和审核人能看到；不愿具名的可以不填。">
        <OptionalPart
          path="objector"
          open="填写异议人（具名）"
          close="改为匿名"
          fresh={() => ({ name: '', phone: '' })}
        >
          <TextField path="objector.name" label="姓名" required width="short" maxLength={40} />
          <TextField path="objector.phone" label="联系电话" width="short" maxLength={30} />
        </OptionalPart>
      </Section>
    </Form>
  );
}
