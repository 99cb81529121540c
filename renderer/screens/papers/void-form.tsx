/** Void form: puts a paper out of force; its number is never used again. */
import { Void } from '../../../shared/notice/void';
import type { NoticeRow } from '../../../shared/notice/rows';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useActForm } from '../../form/use-act-form';

export function VoidForm({ row, onClose }: { row: NoticeRow; onClose: () => void }) {
  const form = useActForm('void', Void);
  return (
    <Form
      name="void"
      first={{ notice_no: row.notice_no, reason: '' }}
      submit={`作废 ${row.number}`}
      danger
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="作废文书" help="作废后文号保留在登记簿中，不再使用；需要时重新发文。">
        <TextField path="reason" label="作废原因" required rows={2} maxLength={200} autoFocus />
      </Section>
    </Form>
  );
}
