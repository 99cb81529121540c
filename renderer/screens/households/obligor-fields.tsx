/** Obligor fields: who must support a member by law, and what he can and does give. */
import { Radio } from 'antd';
import { parentStates, relations } from '../../../shared/policy/data/codes';
import { UNKNOWN } from '../../../shared/policy/assess-input';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { Field, helpId } from '../../form/field';
import { useField, useValue } from '../../form/form-context';
import { MoneyField } from '../../form/money-field';
import { NumberField } from '../../form/number-field';
import { TextField } from '../../form/text-field';
import { useParameter } from '../../hooks/use-parameter';
import { aidNames } from '../../parts/words';
import { DisabilityFields } from './disability-fields';
import { useMemberChoices } from './member-choices';

const { head: _head, ...kin } = relations;
const notAsked = { value: undefined, label: '不填' } as const;
const unknown = { value: UNKNOWN, label: '尚不清楚' } as const;

export function ObligorFields({ path, at }: { path: string; at: string }) {
  const members = useMemberChoices(at);
  const able = useValue<unknown>(`${path}.able`);
  return (
    <>
      <div className="fields">
        <ChoiceField path={`${path}.of`} label="对谁有义务" required choices={members} />
        <ChoiceField path={`${path}.relation`} label="义务人是其" required choices={choicesOf(kin)} />
        <TextField path={`${path}.name`} label="义务人姓名" maxLength={40} />
        <TextField path={`${path}.id_number`} label="身份证号" width="middle" maxLength={24} help="核对家庭经济状况时须填" />
        <NumberField path={`${path}.age`} label="年龄" unit="周岁" empty={undefined} />
        <AbleField path={path} />
      </div>
      {able === undefined && <GroundFields path={path} />}
      {able !== false && <SupportFields path={path} />}
    </>
  );
}

const byRule = 'rule';
const ableChoices = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: UNKNOWN, label: '尚不清楚' },
  { value: byRule, label: '按规定认定' },
];
const ableValues: Record<string, unknown> = { yes: true, no: false, [UNKNOWN]: UNKNOWN, [byRule]: undefined };

/** Left to the rule, the answer follows from the facts below it. */
function AbleField({ path }: { path: string }) {
  const { id, value, fault, change } = useField<unknown>(`${path}.able`);
  const picked = Object.keys(ableValues).find((key) => ableValues[key] === value) ?? byRule;
  return (
    <Field id={id} label="有履行能力" help="已经查实的直接选；没有的按下列情况认定" fault={fault} group>
      <Radio.Group
        id={id}
        name={id}
        value={picked}
        aria-labelledby={`${id}-label`}
        aria-describedby={helpId(id)}
        options={ableChoices}
        onChange={(event) => change(ableValues[event.target.value as string])}
      />
    </Field>
  );
}

/** By what an obligor counts as unable (特困人员认定办法第八条). */
function GroundFields({ path }: { path: string }) {
  return (
    <div className="fields">
      <ChoiceField path={`${path}.state`} label="义务人状况" choices={[...choicesOf(parentStates), unknown]} none={notAsked} />
      <ChoiceField path={`${path}.programme`} label="义务人享受的救助" choices={[...choicesOf(aidNames), unknown]} none={{ value: null, label: '没有' }} />
      <DisabilityFields path={`${path}.disability`} whose="义务人" />
      <MoneyField path={`${path}.income_fen`} label="义务人月收入" unit="元/月" help="年老或重残的填写" />
    </div>
  );
}

/** What was agreed or judged comes first; only a pack that imputes asks for the obligor's own household. */
function SupportFields({ path }: { path: string }) {
  const mode = useParameter('income.support_mode');
  const imputes = mode !== undefined && mode !== 'stated';
  const agreed = useValue<unknown>(`${path}.support_monthly_fen`) !== undefined;
  const told = useValue<unknown>(`${path}.household_monthly_fen`) !== undefined;
  return (
    <div className="fields">
      <MoneyField
        path={`${path}.support_monthly_fen`}
        label="每月应给或实给"
        unit="元/月"
        help={imputes ? '有判决或协议的填写；没有的按其家庭情况推定' : undefined}
      />
      {((imputes && !agreed) || told) && (
        <>
          <MoneyField path={`${path}.household_monthly_fen`} label="义务人家庭月收入" unit="元/月" />
          <NumberField path={`${path}.household_people`} label="义务人家庭人数" unit="人" empty={undefined} />
          <NumberField path={`${path}.supported_people`} label="义务人供养人数" unit="人" empty={undefined} help="不填按1人" />
        </>
      )}
    </div>
  );
}
