/** Approve form: grants under the power and issues the notice in the same breath. */
import { Approve } from '../../../../shared/approval/approve';
import { useToday } from '../../../frame/session-context';
import { useProgrammes } from '../../../hooks/use-programmes';
import { Amount } from '../../../parts/amount';
import type { ActFormProps } from '../act-form-props';
import { DecisionForm } from './decision-form';
import { StageFields } from './stage-fields';

const usualNotice = 'D16';

export function ApproveForm({ detail, onClose }: ActFormProps) {
  const { case_no, programme, applicant_name, programme_name, members_count } = detail.row;
  const row = useProgrammes(useToday()).find((each) => each.code === programme);
  const code = row?.papers.grant ?? usualNotice;
  const amount = detail.explanation?.amount_fen ?? detail.row.amount_fen;
  return (
    <DecisionForm
      detail={detail}
      onClose={onClose}
      kind="approve"
      schema={Approve}
      title="批准"
      text="同意审核意见，准予救助。"
      submit="批准并发文，发文后取号"
      andThen={[{ kind: 'issue', payload: { code, case_no } }]}
      more={{ stages: [] }}
      question={
        <p>
          给予 <strong>{applicant_name}</strong>（{members_count} 人）{programme_name}，
          {row?.payments === 'monthly' ? '每月' : '一次性'} <Amount fen={amount} unit />。批准后待遇生效，通知书取得文号，不能再改。
        </p>
      }
    >
      <StageFields programme={programme} />
    </DecisionForm>
  );
}
