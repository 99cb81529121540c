/** Advance form: small emergency aid paid first, decided by the leader on duty. */
import { Advance } from '../../../../shared/approval/advance';
import type { ActFormProps } from '../act-form-props';
import { DecisionForm } from './decision-form';

export function AdvanceForm({ detail, onClose }: ActFormProps) {
  const { applicant_name, programme_name } = detail.row;
  return (
    <DecisionForm
      detail={detail}
      onClose={onClose}
      kind="advance"
      schema={Advance}
      title="先行救助"
      text=""
      submit="先行救助，款项从备用金支付"
      andThen={[]}
      question={
        <p>
          对 <strong>{applicant_name}</strong> 先行给予{programme_name}，款项从备用金支付。手续须在规定的工作日内补办。
        </p>
      }
    />
  );
}
