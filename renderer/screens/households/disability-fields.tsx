/** Disability fields: kind and grade of the card, or none. */
import { UNKNOWN, type Unknown } from '../../../shared/policy/assess-input';
import { disabilityGrades, disabilityKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { Field } from '../../form/field';
import { useField } from '../../form/form-context';
import { gradeNames } from '../../parts/words';
import { Select } from 'antd';

const NONE = 'none';
const UNSTATED = 'unstated';

type Stated = { kind: string; grade?: number } | Unknown | null | undefined;

interface DisabilityProps {
  path: string;
  /** Of somebody outside the household: 父亲, 义务人. */
  whose?: string;
  /** Said where nothing is stated, which is then not the same as having no card. */
  unstated?: string;
}

const kinds = [
  { value: NONE, label: '无残疾证' },
  ...choicesOf(disabilityKinds),
  { value: UNKNOWN, label: '尚不清楚' },
];

function pickedOf(stated: Stated, unstated: string | undefined): string {
  if (stated === undefined && unstated !== undefined) return UNSTATED;
  if (stated === null || stated === undefined) return NONE;
  return stated === UNKNOWN ? UNKNOWN : stated.kind;
}

/** The kind decides whether there is a disability at all; the grade follows. */
export function DisabilityFields({ path, whose = '', unstated }: DisabilityProps) {
  const { id, value: stated, fault, change } = useField<Stated>(path);
  const value = stated === UNKNOWN ? null : stated;
  const options = unstated === undefined ? kinds : [{ value: UNSTATED, label: unstated }, ...kinds];
  const pick = (kind: string): void => {
    if (kind === UNSTATED) change(undefined);
    else if (kind === NONE) change(null);
    else change(kind === UNKNOWN ? UNKNOWN : { ...value, kind });
  };
  return (
    <>
      <Field id={id} label={`${whose}残疾类别`} fault={fault}>
        <Select
          id={id}
          className="width-middle"
          value={pickedOf(stated, unstated)}
          options={options}
          onChange={pick}
        />
      </Field>
      {value && (
        <ChoiceField
          path={`${path}.grade`}
          label={`${whose}残疾等级`}
          required
          choices={disabilityGrades.map((grade) => ({ value: grade, label: gradeNames[grade] ?? '' }))}
        />
      )}
    </>
  );
}
