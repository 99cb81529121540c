/** Not-same field: asked for only once somebody registered elsewhere turned out to be like a person in the form. */
import { useField } from '../../form/form-context';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';

export function NotSameField() {
  const { value, fault } = useField<string | null | undefined>('not_same');
  if (fault === undefined && (value ?? null) === null) return null;
  return (
    <Section title="与已登记的人同名同生日">
      <TextField
        path="not_same"
        label="怎样查明不是同一人"
        required
        nullable
        rows={2}
        maxLength={200}
        help="先打开上面提示的家庭核对；是同一人的不要重复登记，确属两人的写明查明的情况，随登记保存"
      />
    </Section>
  );
}
