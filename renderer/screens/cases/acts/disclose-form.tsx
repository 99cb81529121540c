/** Disclose form: where and when the public notice was posted; the poster gets its number with it. */
import { Disclose } from '../../../../shared/assessment/disclose';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { ListField } from '../../../form/list-field';
import { Section } from '../../../form/section';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import type { ActFormProps } from '../act-form-props';

const poster = 'D13';

export function DiscloseForm({ detail, onClose }: ActFormProps) {
  const { case_no, village_name } = detail.row;
  const { today } = useSession();
  const form = useActForm('disclose', Disclose, () => [{ kind: 'issue', payload: { code: poster, case_no } }]);
  return (
    <Form
      name="disclose"
      draft={`disclose:${case_no}`}
      first={{ case_no, posted_on: today, places: [`${village_name}公示栏`] }}
      submit="公示并发文，发文后取号"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="公示" help="公示单只印户主姓名、村（社区）、人数、项目和金额，不印身份证号、疾病和残疾。">
        <DateField path="posted_on" label="张贴日期" required />
        <ListField path="places" label="张贴地点" required help="几处之间用顿号隔开" />
      </Section>
    </Form>
  );
}
