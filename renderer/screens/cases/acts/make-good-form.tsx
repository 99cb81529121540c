/** Make-good form: the visit that follows a survey by telephone: who went, whom they met, what they found. */
import { MakeGood } from '../../../../shared/assessment/make-good';
import { ActBox } from '../../../form/act-box';
import { ChecksField } from '../../../form/checks-field';
import { DateField } from '../../../form/date-field';
import { RadioField } from '../../../form/radio-field';
import { TextField } from '../../../form/text-field';
import { useSession } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';
import { useInvestigators } from './investigators';

const truth = [
  { value: true, label: '与电话调查相符' },
  { value: false, label: '与电话调查不符' },
];

export function MakeGoodForm({ detail, onClose }: ActFormProps) {
  const { case_no, applicant_name, state } = detail.row;
  const { today } = useSession();
  const investigators = useInvestigators();
  return (
    <ActBox
      kind="makeGood"
      draft={`makeGood:${case_no}`}
      schema={MakeGood}
      first={{ case_no, visited_on: today, investigators: [], met: applicant_name, truthful: undefined, findings: '' }}
      title="补做入户调查"
      submit="登记补做的入户调查"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="visited_on" label="入户日期" required />
        <ChecksField
          path="investigators"
          label="调查人"
          required
          choices={investigators}
          help="两名不同的人，其中至少一名是镇街工作人员；审核人、审批人不能参加"
        />
        <TextField path="met" label="在家并签字的人" required width="short" maxLength={40} />
        <TextField path="findings" label="调查情况" required rows={4} maxLength={2000} />
        <RadioField
          path="truthful"
          label="调查结论"
          required
          choices={truth}
          help={
            state === 'approved'
              ? '与电话调查不符的，登记后请变更家庭情况并复核待遇'
              : '与电话调查不符的，登记后请变更家庭情况并重新核算'
          }
        />
      </div>
    </ActBox>
  );
}
