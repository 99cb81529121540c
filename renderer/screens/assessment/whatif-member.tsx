/** What-if member: one person of the trial, with an age for callers who do not say the birth date. */
import { Input } from 'antd';
import { useState } from 'react';
import { addMonthsToDate, ageOn, isPlainDate } from '../../../shared/base/plain-date';
import { UNKNOWN } from '../../../shared/policy/assess-input';
import { livings, relations, selfCareItems, studentStages } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Field } from '../../form/field';
import { useField } from '../../form/form-context';
import { NumberField } from '../../form/number-field';
import { RadioField, yesNoUnknown } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import { sexNames } from '../../parts/words';
import { DisabilityFields } from '../households/disability-fields';

const monthsOfYear = 12;
const unknown = { value: UNKNOWN, label: '尚不清楚' };

/** Types an age, keeps a birth date: the same day of the year. */
function AgeField({ path }: { path: string }) {
  const today = useToday();
  const { id, value, change } = useField<string | undefined>(`${path}.birth_date`);
  const [typed, setTyped] = useState<string | null>(null);
  const age = value !== undefined && isPlainDate(value) ? String(ageOn(value, today)) : '';
  const read = (text: string): void => {
    setTyped(text);
    if (/^\d{1,3}$/.test(text.trim())) change(addMonthsToDate(today, -monthsOfYear * Number(text)));
  };
  return (
    <Field id={`${id}-age`} label="年龄" fault={undefined} help="只知道年龄时填写">
      <Input
        id={`${id}-age`}
        className="width-tiny"
        value={typed ?? age}
        suffix="周岁"
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => read(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}

export function WhatIfMember({ path }: { path: string }) {
  return (
    <>
      <div className="fields">
        <TextField path={`${path}.name`} label="称呼" maxLength={40} />
        <ChoiceField path={`${path}.relation`} label="与户主关系" choices={choicesOf(relations)} />
        <AgeField path={path} />
        <DateField path={`${path}.birth_date`} label="出生日期" />
        <ChoiceField path={`${path}.sex`} label="性别" choices={[...choicesOf(sexNames), unknown]} />
        <RadioField path={`${path}.counted`} label="计入共同生活家庭成员" choices={yesNoUnknown} />
        <DisabilityFields path={`${path}.disability`} />
        <RadioField path={`${path}.serious_illness`} label="患重大疾病" choices={yesNoUnknown} />
        <ChoiceField
          path={`${path}.student`}
          label="就学阶段"
          choices={[...choicesOf(studentStages), unknown]}
          none={{ value: null, label: '不在学' }}
        />
        <RadioField path={`${path}.able_to_work`} label="有劳动能力" choices={yesNoUnknown} />
      </div>
      <details className="more-fields">
        <summary>失业登记、自理能力、供养、死亡</summary>
        <MoreFields path={path} />
      </details>
    </>
  );
}

/** Facts that few callers speak of. */
function MoreFields({ path }: { path: string }) {
  return (
    <div className="fields">
      <RadioField path={`${path}.registered_unemployed`} label="已办失业登记" choices={yesNoUnknown} />
      <NumberField
        path={`${path}.self_care_failed`}
        label="生活自理六项中不能完成的"
        unit="项"
        empty={undefined}
        help={`0 至 ${selfCareItems} 项`}
      />
      <ChoiceField path={`${path}.living`} label="供养方式" choices={choicesOf(livings)} none={{ value: undefined, label: '不填' }} />
      <DateField path={`${path}.deceased_on`} label="死亡日期" empty={undefined} />
    </div>
  );
}
