/** Referral forms: the reminder, the department's reply, and telling the applicant. */
import type { ReactNode } from 'react';
import { AnswerReferral } from '../../../shared/application/answer-referral';
import { referralResultNames, tellingWayNames } from '../../../shared/application/referral';
import type { ReferralDetail } from '../../../shared/application/referral-questions';
import { Remind } from '../../../shared/application/remind';
import { TellReferral } from '../../../shared/application/tell-referral';
import { ActBox } from '../../form/act-box';
import { choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { OptionalPart } from '../../form/optional-part';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';

interface FormProps {
  detail: ReferralDetail;
  onClose: () => void;
}

const ways = choicesOf(tellingWayNames);

function RemindForm({ detail, onClose }: FormProps) {
  const today = useToday();
  const { referral_no, department, reminders } = detail.row;
  return (
    <ActBox
      kind="remind"
      schema={Remind}
      draft={`remind:${referral_no}`}
      first={{ referral_no, reminded_on: today, reminded_by: 'phone', text: '' }}
      title={`第 ${reminders + 1} 次催办${department}`}
      submit="登记催办"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="reminded_on" label="催办日期" required />
        <RadioField path="reminded_by" label="催办方式" required choices={ways} />
      </div>
      <TextField path="text" label="向谁催办、对方怎么说" required rows={2} maxLength={300} autoFocus />
    </ActBox>
  );
}

function AnswerForm({ detail, onClose }: FormProps) {
  const today = useToday();
  const { reply_fields, row } = detail;
  const { referral_no } = row;
  const replies = reply_fields.map((name) => ({ name, value: '' }));
  return (
    <ActBox
      kind="answerReferral"
      schema={AnswerReferral}
      draft={`answer:${referral_no}`}
      first={{ referral_no, receipt_on: null, answered_on: today, result: 'done', replies, text: '', told: null }}
      title={`${row.department}的回复`}
      help="照反馈表填写；已办理的，对方没有写明的项目填“未写明”。"
      submit="登记回复"
      onDone={onClose}
      onCancel={onClose}
    >
      <RadioField path="result" label="结果" required choices={choicesOf(referralResultNames)} />
      <div className="fields">
        {reply_fields.map((name, at) => (
          <TextField key={name} path={`replies.${at}.value`} label={name} maxLength={200} />
        ))}
        <DateField path="answered_on" label="回复日期" required />
        <DateField path="receipt_on" label="对方签收日期" />
      </div>
      <TextField path="text" label="办理情况" required rows={2} maxLength={500} />
      <OptionalPart
        path="told"
        open="已告知申请人"
        close="还没有告知"
        fresh={() => ({ told_on: today, told_by: 'phone' })}
      >
        <div className="fields">
          <DateField path="told.told_on" label="告知日期" required />
          <RadioField path="told.told_by" label="告知方式" required choices={ways} />
        </div>
      </OptionalPart>
    </ActBox>
  );
}

function TellForm({ detail, onClose }: FormProps) {
  const today = useToday();
  return (
    <ActBox
      kind="tellReferral"
      schema={TellReferral}
      first={{ referral_no: detail.row.referral_no, told_on: today, told_by: 'phone' }}
      title="告知申请人转办结果"
      submit="登记已告知"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <DateField path="told_on" label="告知日期" required />
        <RadioField path="told_by" label="告知方式" required choices={ways} />
      </div>
    </ActBox>
  );
}

const forms: Record<string, (props: FormProps) => ReactNode> = {
  remind: RemindForm,
  answerReferral: AnswerForm,
  tellReferral: TellForm,
};

export function ReferralActForm({ kind, ...props }: FormProps & { kind: string }) {
  const Chosen = forms[kind];
  return Chosen ? <Chosen {...props} /> : null;
}
