/** Account fields: where benefits are paid to; the holder is the payee. */
import { passesLuhn } from '../../../shared/base/bank-account';
import { ChoiceField } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { TextField } from '../../form/text-field';
import { useMemberChoices } from './member-choices';

const cardLength = 16;

export function AccountFields({ at }: { at: string }) {
  const { store } = useForm();
  const members = useMemberChoices(at);
  const number = useValue<string | undefined>(`${at}account.account_no`) ?? '';
  const digits = number.replace(/\s/g, '');
  const odd = digits.length >= cardLength && /^\d+$/.test(digits) && !passesLuhn(digits);
  const fill = (key: string): void => {
    const name = members.find((member) => member.value === key)?.label ?? '';
    store.set(`${at}account.holder_name`, name);
  };
  return (
    <>
      <div className="fields">
        <ChoiceField path={`${at}account.member`} label="收款成员" required choices={members} onPicked={fill} />
        <TextField path={`${at}account.holder_name`} label="户名" required help="须与收款成员一致" />
        <TextField path={`${at}account.bank`} label="开户银行" required maxLength={40} />
        <TextField path={`${at}account.account_no`} label="银行账号" required maxLength={40} />
      </div>
      {odd && <p className="warns">这个卡号没有通过银行卡校验，请再对照一次；存折账号可以不理会。</p>}
    </>
  );
}
