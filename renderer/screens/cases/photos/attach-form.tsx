/** Attach form: what the photos show, when they were taken, and the pictures. */
import { Attach, photoSubjects, type PhotoSubject } from '../../../../shared/assessment/attach';
import { DateField } from '../../../form/date-field';
import { Form } from '../../../form/form';
import { RadioField } from '../../../form/radio-field';
import { Section } from '../../../form/section';
import { useActForm } from '../../../form/use-act-form';
import { useSession } from '../../../frame/session-context';
import { PhotosField } from './photos-field';

interface AttachFormProps {
  caseNo: string;
  /** What the case has come to, the latest last. */
  subjects: readonly PhotoSubject[];
  onClose: () => void;
}

export function AttachForm({ caseNo, subjects, onClose }: AttachFormProps) {
  const { today } = useSession();
  const form = useActForm('attach', Attach);
  return (
    <Form
      name="attach"
      draft={`attach:${caseNo}`}
      first={{ case_no: caseNo, shows: subjects.at(-1), taken_on: today, photos: [] }}
      submit="登记照片"
      check={form.check}
      send={form.send}
      onDone={onClose}
      onCancel={onClose}
    >
      <Section title="登记照片">
        <RadioField
          path="shows"
          label="拍摄内容"
          required
          choices={subjects.map((value) => ({ value, label: photoSubjects[value] }))}
        />
        <DateField path="taken_on" label="拍摄日期" required />
        <PhotosField path="photos" />
      </Section>
    </Form>
  );
}
