/** Obligor fields: who must support a member by law, and what he can and does give. */
import { parentStates, relations } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { MoneyField } from '../../form/money-field';
import { NumberField } from '../../form/number-field';
import { RadioField, yesNoUnknown } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useMemberChoices } from './member-choices';

const { head: _head, ...kin } = relations;
const notAsked = { value: undefined, label: '不填' } as const;

interface ObligorFieldsProps {
  path: string;
  at: string;
  /** Asks for the number too: by it near relatives of officers are found. */
  numbered?: boolean;
}

export function ObligorFields({ path, at, numbered = false }: ObligorFieldsProps) {
  const members = useMemberChoices(at);
  return (
    <div className="fields">
      <ChoiceField path={`${path}.of`} label="对谁有义务" required choices={members} />
      <ChoiceField path={`${path}.relation`} label="义务人是其" required choices={choicesOf(kin)} />
      <TextField path={`${path}.name`} label="义务人姓名" maxLength={40} />
      {numbered && <TextField path={`${path}.id_number`} label="义务人身份证号" maxLength={18} nullable help="用于查找是否为经办人员、村（社区）干部的近亲属" />}
      <NumberField path={`${path}.age`} label="年龄" unit="周岁" empty={undefined} />
      <RadioField path={`${path}.able`} label="有履行能力" choices={yesNoUnknown} />
      <MoneyField path={`${path}.support_monthly_fen`} label="每月应给或实给" unit="元/月" />
      <ChoiceField path={`${path}.state`} label="父母状况" choices={choicesOf(parentStates)} none={notAsked} />
    </div>
  );
}
