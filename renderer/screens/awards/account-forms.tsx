/** Account forms: a new account by one person, typed again by a second before it is used. */
import { ChangeAccount } from '../../../shared/award/change-account';
import { CheckAccount } from '../../../shared/award/check-account';
import { ActBox } from '../../form/act-box';
import { TextField } from '../../form/text-field';
import type { AwardFormProps } from './award-form-props';

export function ChangeAccountForm({ detail, onClose }: AwardFormProps) {
  const { award_no } = detail.row;
  const { holder_name } = detail.payee;
  return (
    <ActBox
      kind="changeAccount"
      schema={ChangeAccount}
      draft={`account:${award_no}`}
      first={{ award_no, holder_name, bank: '', account_no: '', evidence: '' }}
      title="变更账户"
      help="由另一人照凭据重新输入账号，一致后才启用。"
      submit="登记新账户"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="holder_name" label="户名" required maxLength={40} />
        <TextField path="bank" label="开户银行" required maxLength={40} />
        <TextField path="account_no" label="银行账号" required maxLength={40} />
        <TextField path="evidence" label="所见凭据" required maxLength={200} help="例如：存折首页复印件" />
      </div>
    </ActBox>
  );
}

export function CheckAccountForm({ detail, onClose }: AwardFormProps) {
  const { award_no } = detail.row;
  return (
    <ActBox
      kind="checkAccount"
      schema={CheckAccount}
      first={{ award_no, account_no: '' }}
      title="复核账户"
      help="请照存折或银行卡重新输入，不要照屏幕抄。"
      submit="复核并启用新账户"
      onDone={onClose}
      onCancel={onClose}
    >
      <TextField path="account_no" label="银行账号" required maxLength={40} width="middle" autoFocus />
    </ActBox>
  );
}
