/** Reconsideration forms: on a decided case, an application at the district government; and taking back a refusal. */
import { RecordReconsideration } from '../../../../shared/approval/record-reconsideration';
import { RevokeRefusal, revocationGrounds } from '../../../../shared/approval/revoke-refusal';
import { ActBox } from '../../../form/act-box';
import { ChoiceField, choicesOf } from '../../../form/choice-field';
import { DateField } from '../../../form/date-field';
import { RadioField } from '../../../form/radio-field';
import { TextField } from '../../../form/text-field';
import { useToday } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';

const procedures = [
  { value: false, label: '普通程序' },
  { value: true, label: '简易程序' },
];

export function RecordReconsiderationForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const today = useToday();
  const paper = detail.papers.find(({ code }) => ['D16', 'D17', 'D18', 'D19'].includes(code));
  return (
    <ActBox
      plain
      kind="recordReconsideration"
      schema={RecordReconsideration}
      draft={`reconsideration:${case_no}`}
      first={{
        case_no,
        decision: paper ? `${paper.title}（${paper.number}）` : '',
        authority: '璧山区人民政府',
        document_no: '',
        received_on: today,
        summary: false,
        requests: '',
      }}
      title="登记行政复议"
      help="行政复议由区政府审理。镇街收到申请书副本后按期答复、提交证据，收到决定后履行。"
      submit="登记行政复议"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="decision" label="针对的决定" required maxLength={120} />
        <TextField path="authority" label="复议机关" required maxLength={60} />
        <TextField path="document_no" label="答复通知文号" required maxLength={60} />
        <DateField path="received_on" label="收到副本日期" required />
      </div>
      <RadioField path="summary" label="审理程序" required choices={procedures} />
      <TextField path="requests" label="复议请求和理由" required rows={3} maxLength={1000} />
    </ActBox>
  );
}

export function RevokeRefusalForm({ detail, onClose }: ActFormProps) {
  const { case_no, applicant_name } = detail.row;
  return (
    <ActBox
      plain
      kind="revokeRefusal"
      schema={RevokeRefusal}
      draft={`revoke:${case_no}`}
      first={{ case_no, ground: '', text: '' }}
      title="撤销不予确认"
      help="原通知书即被替换。撤销后请经办人按原申请日期重新受理，另行作出决定。"
      submit={`撤销对${applicant_name}的不予确认决定`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <ChoiceField path="ground" label="缘由" required choices={choicesOf(revocationGrounds)} />
      <TextField path="text" label="原决定错在哪里" required rows={3} maxLength={1000} />
    </ActBox>
  );
}
