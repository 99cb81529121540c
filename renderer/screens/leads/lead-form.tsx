/** Lead form: who was found or reported, where, and what is known. */
import { findOfficeArea } from '../../../shared/base/region';
import { Lead, leadSources } from '../../../shared/application/lead';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { RadioField } from '../../form/radio-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';

const urgency = [
  { value: false, label: '一般' },
  { value: true, label: '急难（基本生活或生命受到威胁）' },
];

export function LeadForm({ onClose }: { onClose: () => void }) {
  const { today, office } = useSession();
  const form = useActForm('lead', Lead);
  const villages = (findOfficeArea(office)?.villages ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      name="lead"
      draft="lead"
      first={{ source: '', reporter: '', found_on: today, urgent: false, name: '', phone: '', village_code: '', place: '', text: '' }}
      submit="登记线索"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="登记线索" help="不知道的可以空着，核实时再补。急难的须尽快核实，不因节假日顺延。">
        <RadioField path="urgent" label="缓急" required choices={urgency} />
        <div className="fields">
          <ChoiceField path="source" label="来源" required choices={choicesOf(leadSources)} />
          <TextField path="reporter" label="反映人或工单号" maxLength={60} />
          <DateField path="found_on" label="发现日期" required />
        </div>
        <div className="fields">
          <TextField path="name" label="困难人员姓名" width="short" maxLength={40} />
          <TextField path="phone" label="联系电话" width="short" maxLength={20} />
          <ChoiceField path="village_code" label="村（社区）" required choices={villages} placeholder="输入名称查找" />
          <TextField path="place" label="具体地点" maxLength={120} />
        </div>
        <TextField path="text" label="了解到的情况" required rows={3} maxLength={1000} />
      </Section>
    </Form>
  );
}
