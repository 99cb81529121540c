/** Correct form: a wrong amount, corrected month by month from where it went wrong. */
import { Correct } from '../../../shared/award/correct';
import { ActBox } from '../../form/act-box';
import { MonthField } from '../../form/month-field';
import { TextField } from '../../form/text-field';
import type { AwardFormProps } from './award-form-props';

export function CorrectForm({ detail, onClose }: AwardFormProps) {
  const { award_no, name, from } = detail.row;
  return (
    <ActBox
      kind="correct"
      schema={Correct}
      draft={`correct:${award_no}`}
      first={{ award_no, from, text: '' }}
      title="纠正决定"
      help="原来登记错的，请经办人先变更家庭情况。这里按现在登记的情况，从错的那个月起逐月重新核算：少发的随下月补发，多发的单独追回，另发调整决定书。"
      submit={`纠正${name}的待遇`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <MonthField path="from" label="从哪月起是错的" required />
      <TextField path="text" label="错在哪里、依据什么纠正" required rows={3} maxLength={1000} />
    </ActBox>
  );
}
