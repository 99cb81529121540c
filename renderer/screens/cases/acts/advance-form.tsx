/** Advance form: small emergency aid paid first, decided by the leader on duty. */
import { Advance } from '../../../../shared/approval/advance';
import { TextField } from '../../../form/text-field';
import { useAsk } from '../../../hooks/use-ask';
import type { ActFormProps } from '../act-form-props';
import { DecisionForm } from './decision-form';

export function AdvanceForm({ detail, onClose }: ActFormProps) {
  const { applicant_name, programme_name, case_no } = detail.row;
  const overdue = useAsk('handler_overdue', { case_no }).answer;
  if (!overdue) return null;
  const late = overdue.map(({ name, supplement_due }) => `${name}（应于${supplement_due}前补办）`).join('、');
  return (
    <DecisionForm
      detail={detail}
      onClose={onClose}
      kind="advance"
      schema={Advance}
      title="先行救助"
      text=""
      more={{ overdue_reason: overdue.length === 0 ? null : '' }}
      rehearsed={{ overdue_reason: overdue.length === 0 ? null : '预先检查' }}
      submit="先行救助，款项从备用金支付"
      andThen={[]}
      question={
        <p>
          对 <strong>{applicant_name}</strong> 先行给予{programme_name}，款项从备用金支付。手续须在规定的工作日内补办。
        </p>
      }
    >
      {overdue.length > 0 && (
        <>
          <p className="warns">本案经办人还有逾期未补办的手续：{late}。急难救助不因此停办，请值班领导写明理由。</p>
          <TextField path="overdue_reason" label="仍须先行救助的理由" required rows={2} maxLength={500} />
        </>
      )}
    </DecisionForm>
  );
}
