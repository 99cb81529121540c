/** Relative forms: registering a near relative, and entering that it was filed with the bureau. */
import { useEffect } from 'react';
import { DeclareRelative } from '../../../shared/office/declare-relative';
import { FileRelative } from '../../../shared/office/file-relative';
import { kinshipNames, relativeOfNames, type RelativeRow } from '../../../shared/office/relative';
import { ActBox } from '../../form/act-box';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { useForm, useValue } from '../../form/form-context';
import { RadioField } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';

const blank = {
  relative_of: 'staff',
  officer_id: null,
  name: '',
  id_number: '',
  kinship: 'spouse',
  person_name: '',
  person_id_number: '',
};

export function DeclareRelativeForm({ onClose }: { onClose: () => void }) {
  return (
    <ActBox
      kind="declareRelative"
      schema={DeclareRelative}
      draft="declareRelative"
      first={blank}
      title="登记近亲属"
      submit="登记近亲属"
      onDone={onClose}
      onCancel={onClose}
    >
      <RadioField path="relative_of" label="谁的近亲属" required choices={choicesOf(relativeOfNames)} />
      <OfficerChoice />
      <div className="fields">
        <TextField path="name" label="姓名" required maxLength={40} />
        <TextField path="id_number" label="身份证号" required maxLength={18} />
        <ChoiceField path="kinship" label="近亲属是其" required choices={choicesOf(kinshipNames)} />
        <TextField path="person_name" label="近亲属姓名" required maxLength={40} />
        <TextField path="person_id_number" label="近亲属身份证号" required maxLength={18} />
      </div>
    </ActBox>
  );
}

/** An officer of this desk brings his name; a village cadre is typed. */
function OfficerChoice() {
  const { store } = useForm();
  const staff = useValue<string>('relative_of') === 'staff';
  const officers = useAsk('officers', {}).answer ?? [];
  useEffect(() => {
    if (!staff) store.set('officer_id', null);
  }, [staff, store]);
  if (!staff) return null;
  const pick = (id: string): void =>
    store.set('name', officers.find(({ officer_id }) => officer_id === id)?.name ?? '');
  const choices = officers.map(({ officer_id, name }) => ({ value: officer_id, label: name }));
  return <ChoiceField path="officer_id" label="人员" required choices={choices} onPicked={pick} />;
}

export function FileRelativeForm({ row, onClose }: { row: RelativeRow; onClose: () => void }) {
  const today = useToday();
  return (
    <ActBox
      kind="fileRelative"
      schema={FileRelative}
      first={{ relative_no: row.relative_no, document_no: '', filed_on: today }}
      title={`${row.person_name}与${row.name}的关系报区备案`}
      submit="登记已备案"
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="fields">
        <TextField path="document_no" label="备案文号" required maxLength={60} autoFocus />
        <DateField path="filed_on" label="备案日期" required />
      </div>
    </ActBox>
  );
}
