/** Serve form: how, when and to whom a paper was delivered. */
import { Serve, serviceWayNames } from '../../../shared/notice/serve';
import type { NoticeRow } from '../../../shared/notice/rows';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { ListField } from '../../form/list-field';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';

export function ServeForm({ row, onClose }: { row: NoticeRow; onClose: () => void }) {
  const { notice_no, applicant_name } = row;
  const { today, officer } = useSession();
  const form = useActForm('serve', Serve);
  return (
    <Form
      name="serve"
      draft={`serve:${notice_no}`}
      first={{ notice_no, served_on: today, way: 'direct', received_by: applicant_name, deliverers: [officer.name], witnesses: [] }}
      submit="登记送达"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="送达">
        <DateField path="served_on" label="送达日期" required />
        <ChoiceField path="way" label="送达方式" required choices={choicesOf(serviceWayNames)} />
        <TextField path="received_by" label="签收人" required maxLength={40} />
        <ListField path="deliverers" label="送达人" required help="几人之间用顿号隔开" />
        <ListField path="witnesses" label="见证人" help="留置送达时填写；没有可以不填" />
      </Section>
    </Form>
  );
}
