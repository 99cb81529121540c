/** Change forms: adjust, phase out, suspend, resume and stop a benefit. */
import { Adjust } from '../../../shared/award/adjust';
import { PhaseOut } from '../../../shared/award/phase-out';
import { Resume } from '../../../shared/award/resume';
import { Stop, stopReasonNames } from '../../../shared/award/stop';
import { Suspend, suspendReasonNames } from '../../../shared/award/suspend';
import { addMonths, monthOf } from '../../../shared/base/plain-date';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { MonthField } from '../../form/month-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import type { AwardFormProps } from './award-form-props';

export function AdjustForm({ detail, prefill, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  return (
    <ActBox
      kind="adjust"
      schema={Adjust}
      first={{ award_no, text: '', ...prefill }}
      title="调整待遇"
      help="按右边的复核建议调整。"
      submit={`调整${name}的待遇`}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="text" label="审批意见" required rows={2} maxLength={1000} autoFocus />
    </ActBox>
  );
}

export function PhaseOutForm({ detail, prefill, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  return (
    <ActBox
      kind="phaseOut"
      schema={PhaseOut}
      first={{ award_no, text: '', ...prefill }}
      title="决定渐退"
      help="渐退期的月数和金额按右边的复核建议。"
      submit={`决定${name}进入渐退期`}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="text" label="审批意见" required rows={2} maxLength={1000} autoFocus />
    </ActBox>
  );
}

export function SuspendForm({ detail, prefill, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  const month = addMonths(monthOf(useToday()), 1);
  return (
    <ActBox
      kind="suspend"
      schema={Suspend}
      first={{ award_no, reason_code: '', from: month, text: '', ...prefill }}
      title="暂停发放"
      help="暂停的金额留着，恢复后补发。"
      submit={`暂停发放${name}的待遇`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="reason_code" label="原因" required choices={choicesOf(suspendReasonNames)} />
        <MonthField path="from" label="从哪月起" required />
      </div>
      <TextField path="text" label="说明" required rows={2} maxLength={500} />
    </ActBox>
  );
}

export function ResumeForm({ detail, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  return (
    <ActBox
      kind="resume"
      schema={Resume}
      first={{ award_no, text: '' }}
      title="恢复发放"
      submit={`恢复发放${name}的待遇`}
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="text" label="恢复理由" required rows={2} maxLength={500} autoFocus />
    </ActBox>
  );
}

export function StopForm({ detail, prefill, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  const month = addMonths(monthOf(useToday()), 1);
  return (
    <ActBox
      kind="stop"
      schema={Stop}
      draft={`stop:${award_no}`}
      first={{ award_no, reason_code: detail.recheck ? 'rechecked' : '', from: month, text: '', ...prefill }}
      title="停发待遇"
      help="停发须告知本人，并写明救济途径；多发的单独追回，不从其他待遇抵扣。"
      submit={`停发${name}的待遇`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="reason_code" label="原因" required choices={choicesOf(stopReasonNames)} />
        <MonthField path="from" label="从哪月起不发" required help="经复核停发的，以复核建议为准" />
      </div>
      <TextField path="text" label="事实和理由" required rows={3} maxLength={1000} />
    </ActBox>
  );
}
