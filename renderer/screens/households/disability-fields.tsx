/** Disability fields: kind and grade of the card, or none. */
import { UNKNOWN, type Unknown } from '../../../shared/policy/assess-input';
import { disabilityGrades, disabilityKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { Field } from '../../form/field';
import { useField } from '../../form/form-context';
import { gradeNames } from '../../parts/words';
import { Select } from 'antd';

const NONE = 'none';

type Stated = { kind: string; grade?: number } | Unknown | null | undefined;

/** The kind decides whether there is a disability at all; the grade follows. */
export function DisabilityFields({ path }: { path: string }) {
  const { id, value: stated, fault, change } = useField<Stated>(path);
  const value = stated === UNKNOWN ? null : stated;
  const kinds = [
    { value: NONE, label: '无残疾证' },
    ...choicesOf(disabilityKinds),
    { value: UNKNOWN, label: '尚不清楚' },
  ];
  const pick = (kind: string): void => {
    if (kind === NONE) change(null);
    else change(kind === UNKNOWN ? UNKNOWN : { ...value, kind });
  };
  return (
    <>
      <Field id={id} label="残疾类别" fault={fault}>
        <Select
          id={id}
          className="width-middle"
          value={stated === UNKNOWN ? UNKNOWN : (value?.kind ?? NONE)}
          options={kinds}
          onChange={pick}
        />
      </Field>
      {value && (
        <ChoiceField
          path={`${path}.grade`}
          label="残疾等级"
          required
          choices={disabilityGrades.map((grade) => ({ value: grade, label: gradeNames[grade] ?? '' }))}
        />
      )}
    </>
  );
}
