/** Recovery forms: deciding, collecting and handing over money that was paid too much. */
import { Collect, collectWays } from '../../../shared/ledger/collect';
import { Recover } from '../../../shared/ledger/recover';
import { Surrender } from '../../../shared/ledger/surrender';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import type { AwardFormProps } from './award-form-props';

export function RecoverForm({ detail, onClose }: AwardFormProps) {
  const { award_no, name } = detail.row;
  return (
    <ActBox
      kind="recover"
      schema={Recover}
      draft={`recover:${award_no}`}
      first={{ award_no, text: '', due_on: undefined, pay_to: { holder_name: '', bank: '', account_no: '' }, fine_fen: 0 }}
      title="决定追回"
      help="追回另行收款，不从以后的待遇中抵扣；罚款由区民政局决定，这里只追回多发的款。"
      submit={`决定向${name}追回`}
      danger
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="text" label="事实和理由" required rows={3} maxLength={1000} autoFocus />
      <DateField path="due_on" label="退还期限" required />
      <TextField path="pay_to.holder_name" label="追缴专户户名" required maxLength={60} />
      <TextField path="pay_to.bank" label="追缴专户开户银行" required maxLength={60} />
      <TextField path="pay_to.account_no" label="追缴专户账号" required maxLength={30} />
    </ActBox>
  );
}

export function CollectForm({ detail, onClose }: AwardFormProps) {
  const today = useToday();
  const { award_no } = detail.row;
  return (
    <ActBox
      kind="collect"
      schema={Collect}
      first={{ award_no, way: 'paid', amount_fen: undefined, received_on: today, document_no: '' }}
      title="登记追缴收款"
      submit="登记收款"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <ChoiceField path="way" label="款项来源" required choices={choicesOf(collectWays)} />
        <MoneyField path="amount_fen" label="收到金额" required />
        <DateField path="received_on" label="收款日期" required />
        <TextField path="document_no" label="缴款凭证号" required maxLength={60} />
      </div>
    </ActBox>
  );
}

export function SurrenderForm({ detail, onClose }: AwardFormProps) {
  const { award_no } = detail.row;
  return (
    <ActBox
      kind="surrender"
      schema={Surrender}
      first={{ award_no, amount_fen: undefined, document_no: '' }}
      title="上缴追缴款"
      submit="登记上缴"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <MoneyField path="amount_fen" label="上缴金额" required />
        <TextField path="document_no" label="上缴凭证号" required maxLength={60} />
      </div>
    </ActBox>
  );
}
