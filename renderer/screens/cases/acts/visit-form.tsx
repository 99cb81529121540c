/** Visit form: who went, when, whom they met and what they found. */
import { Visit } from '../../../../shared/assessment/visit';
import { ChecksField } from '../../../form/checks-field';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { TextField } from '../../../form/text-field';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import { PrintForm } from '../../../parts/print-form';
import type { ActFormProps } from '../act-form-props';
import { useInvestigators } from './investigators';

const ways = [
  { value: 'home', label: '入户' },
  { value: 'phone', label: '电话调查（应急期间）' },
];

const truth = [
  { value: true, label: '与申报相符' },
  { value: false, label: '与申报不符' },
];

export function VisitForm({ detail, onClose }: ActFormProps) {
  const { case_no, applicant_name } = detail.row;
  const { today } = useSession();
  const { emergency } = detail;
  const phone = emergency !== null && emergency.live && emergency.phone;
  const form = useActForm('visit', Visit);
  const choices = useInvestigators();
  return (
    <Form
      name="visit"
      draft={`visit:${case_no}`}
      first={{ case_no, ...(phone ? { way: 'home' } : {}), visited_on: today, investigators: [], met: applicant_name, truthful: undefined, housing: '', findings: '' }}
      submit="登记入户调查"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="入户调查">
        <div className="row-of-buttons">
          <PrintForm code="D10" subject={{ case_no }} label="打印预填的入户调查表" />
        </div>
        {phone && (
          <RadioField
            path="way"
            label="调查方式"
            required
            choices={ways}
            help={`${emergency.name}应急期间本户可以电话调查，应急结束后须在期限内补做入户`}
          />
        )}
        <DateField path="visited_on" label={phone ? '调查日期' : '入户日期'} required />
        <ChecksField
          path="investigators"
          label="调查人"
          required
          choices={choices}
          help="两名不同的人，其中至少一名是镇街工作人员；审核人、审批人不能参加"
        />
        <TextField path="met" label={phone ? '在家并签字的人（电话调查填接听人）' : '在家并签字的人'} required width="short" maxLength={40} />
        <TextField path="housing" label="住房和居住情况" rows={2} maxLength={500} />
        <TextField path="findings" label="调查情况" required rows={4} maxLength={2000} />
        <RadioField path="truthful" label="调查结论" required choices={truth} />
      </Section>
    </Form>
  );
}
