/** Disability fields: kind and grade of the card, or none. */
import { disabilityGrades, disabilityKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { Field } from '../../form/field';
import { useField } from '../../form/form-context';
import { gradeNames } from '../../parts/words';
import { Select } from 'antd';

const NONE = 'none';

/** The kind decides whether there is a disability at all; the grade follows. */
export function DisabilityFields({ path }: { path: string }) {
  const { id, value, fault, change } = useField<{ kind: string; grade?: number } | null | undefined>(path);
  const kinds = [{ value: NONE, label: '无残疾证' }, ...choicesOf(disabilityKinds)];
  return (
    <>
      <Field id={id} label="残疾类别" fault={fault}>
        <Select
          id={id}
          className="width-middle"
          value={value ? value.kind : NONE}
          options={kinds}
          onChange={(kind) => change(kind === NONE ? null : { ...value, kind })}
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
