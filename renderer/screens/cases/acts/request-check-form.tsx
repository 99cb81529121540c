/** Request check form: whom and what the verification body is asked about. */
import { checkItems } from '../../../../shared/assessment/check-items';
import { namedObligors } from '../../../../shared/household/obligor';
import { RequestCheck } from '../../../../shared/assessment/request-check';
import { ChecksField } from '../../../form/checks-field';
import { choicesOf } from '../../../form/choice-field';
import { Form } from '../../../form/form';
import { Section } from '../../../form/section';
import { useActForm } from '../../../form/use-act-form';
import { useAsk } from '../../../hooks/use-ask';
import { Answer } from '../../../parts/answer';
import type { ActFormProps } from '../act-form-props';

export function RequestCheckForm({ detail, onClose }: ActFormProps) {
  const { case_no } = detail.row;
  const form = useActForm('requestCheck', RequestCheck);
  const asked = useAsk('household', { household_no: detail.household_no });
  return (
    <Answer of={asked}>
      {(household) => {
        const declared = household?.declaration;
        const members = (declared?.members ?? []).map((one) => ({ ...one, relation: '' }));
        const people = [...members, ...namedObligors(declared?.obligors ?? [])];
        const signed = people.filter(({ key }) => detail.intake.authorised.includes(key));
        const numbered = signed.filter(({ id_number }) => id_number !== null && id_number !== '');
        return (
          <Form
            name="requestCheck"
            draft={`requestCheck:${case_no}`}
            first={{ case_no, persons: numbered.map(({ key }) => key), items: Object.keys(checkItems) }}
            submit="提请核对"
            check={form.check}
            send={form.send}
            onDone={onClose}
            onCancel={onClose}
          >
            <Section title="提请核对家庭经济状况" help="只能核对已签署授权书的人；登记后可打印核对提请名单。">
              <ChecksField
                path="persons"
                label="核对对象"
                required
                choices={people.map(({ key, name, relation }) => ({ value: key, label: `${name} ${relation}`.trim() }))}
              />
              <ChecksField path="items" label="核对事项" required choices={choicesOf(checkItems)} />
            </Section>
          </Form>
        );
      }}
    </Answer>
  );
}
