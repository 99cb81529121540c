/** Decline form: the decision not to grant, with the reasons that the notice will carry. */
import { Decline } from '../../../../shared/approval/decline';
import { useToday } from '../../../frame/session-context';
import { useProgrammes } from '../../../hooks/use-programmes';
import type { ActFormProps } from '../act-form-props';
import { DecisionForm } from './decision-form';

const usualNotice = 'D17';

export function DeclineForm({ detail, onClose }: ActFormProps) {
  const { case_no, programme, applicant_name, programme_name } = detail.row;
  const row = useProgrammes(useToday()).find((each) => each.code === programme);
  const found = detail.explanation?.decision === 'refuse' ? detail.explanation.reasons : [];
  const reasons = found.map((reason) => reason.message).join('；');
  return (
    <DecisionForm
      detail={detail}
      onClose={onClose}
      kind="decline"
      schema={Decline}
      title="不予批准"
      text={reasons === '' ? '' : `经核算，${reasons}。`}
      submit="不予批准并发文，发文后取号"
      danger
      andThen={[{ kind: 'issue', payload: { code: row?.papers.refuse ?? usualNotice, case_no } }]}
      question={
        <p>
          对 <strong>{applicant_name}</strong> 的{programme_name}申请不予批准。理由会印在不予确认通知书上，通知书取得文号后不能再改。
        </p>
      }
    />
  );
}
